package io.pypiguard.models.training;

import com.google.common.primitives.Booleans;
import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.RocCurve;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leaves out columns that tell where packages come from better than they tell what is malicious.
 *
 * <p>Benign packages often come from other places or years than malicious ones: then whatever tells
 * the places apart seems to tell malice, and fails on packages from elsewhere. A benign package is
 * a stranger if it is newer than all malicious ones, or of a kind that none of them is. Malicious
 * packages are compared with benign ones that are no strangers, and these with strangers: a column
 * that parts the latter pair better is left out.
 */
final class OriginScreen implements Preparation {

  /** The area under the curve by which a column has to part the two kinds of benign packages. */
  private static final double NOTICEABLE = 0.1;

  /** With fewer packages of a kind chance would choose columns. */
  private static final int FEWEST = 50;

  @Override
  public TrainingData prepare(TrainingData training) {
    List<Integer> malicious = Rows.malicious(training);
    Predicate<LabeledPackage> stranger = stranger(training, malicious);
    List<Integer> strangers =
        Rows.of(training, about -> !about.malicious() && stranger.test(about));
    List<Integer> alike = Rows.of(training, about -> !about.malicious() && !stranger.test(about));
    if (strangers.size() < FEWEST || alike.size() < FEWEST || malicious.size() < FEWEST) {
      return training;
    }
    Set<String> told = new HashSet<>();
    for (int column = 0; column < training.columns().size(); column++) {
      double origin = Math.abs(area(training, column, strangers, alike) - 0.5);
      double malice = Math.abs(area(training, column, malicious, alike) - 0.5);
      if (origin > NOTICEABLE && origin > malice) {
        told.add(training.columns().get(column));
      }
    }
    return Preparation.without(told).prepare(training);
  }

  /** Tells which packages are newer than all malicious ones, or of a kind that none of them is. */
  private static Predicate<LabeledPackage> stranger(
      TrainingData training, List<Integer> malicious) {
    Set<String> kinds = new HashSet<>();
    String newest = "";
    for (int row : malicious) {
      LabeledPackage about = training.packages().get(row);
      kinds.add(about.kind());
      newest = about.firstSeen().compareTo(newest) > 0 ? about.firstSeen() : newest;
    }
    String last = newest;
    return about -> !kinds.contains(about.kind()) || about.firstSeen().compareTo(last) > 0;
  }

  /** Returns how likely a row of the first kind has a larger value; a half if that is not known. */
  private static double area(
      TrainingData data, int column, List<Integer> first, List<Integer> second) {
    float[] all = data.column(column);
    List<Integer> measured = new ArrayList<>(first);
    measured.addAll(second);
    measured.removeIf(row -> Float.isNaN(all[row]));
    Set<Integer> positive = Set.copyOf(first);
    double[] values = new double[measured.size()];
    double[] weights = new double[measured.size()];
    boolean[] labels = new boolean[measured.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all[measured.get(i)];
      weights[i] = data.weight(measured.get(i));
      labels[i] = positive.contains(measured.get(i));
    }
    boolean both = Booleans.contains(labels, true) && Booleans.contains(labels, false);
    return both ? RocCurve.of(values, labels, weights).auc() : 0.5;
  }
}

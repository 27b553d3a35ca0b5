package io.pypiguard.models.evaluation;

import io.pypiguard.models.evaluation.document.Axis;
import io.pypiguard.models.evaluation.document.Plot;
import java.util.ArrayList;
import java.util.List;

/**
 * How far scores can be taken for probabilities, in a world in which half of all packages are
 * malicious: in each of ten ranges of the score, how many are.
 */
final class Calibration {

  private static final int BINS = 10;

  private final List<Bin> bins;

  private Calibration(List<Bin> bins) {
    this.bins = List.copyOf(bins);
  }

  /** A range of scores: their mean, and the share of malicious packages, where there are any. */
  record Bin(double said, double malicious) {}

  /** Takes scores as log-odds, or as probabilities if all are from 0 to 1. */
  static Calibration of(List<ScoredPackage> packages) {
    boolean shares = packages.stream().allMatch(next -> next.score() >= 0 && next.score() <= 1);
    double[] weights = Figures.weights(packages);
    double[] classes = new double[2];
    for (int i = 0; i < weights.length; i++) {
      classes[packages.get(i).about().malicious() ? 1 : 0] += weights[i];
    }
    double[] said = new double[BINS];
    double[] found = new double[BINS];
    double[] all = new double[BINS];
    for (int i = 0; i < weights.length; i++) {
      ScoredPackage next = packages.get(i);
      double score = shares ? next.score() : 1 / (1 + Math.exp(-next.score()));
      double weight = weights[i] / classes[next.about().malicious() ? 1 : 0];
      int bin = Math.min(BINS - 1, (int) (score * BINS));
      said[bin] += weight * score;
      found[bin] += next.about().malicious() ? weight : 0;
      all[bin] += weight;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        bins.add(new Bin(said[bin] / all[bin], found[bin] / all[bin]));
      }
    }
    return new Calibration(bins);
  }

  List<Bin> bins() {
    return bins;
  }

  boolean isMeaningful() {
    return bins.size() > 1;
  }

  Plot plot(String title) {
    return new Plot(
            title, Axis.linear("score as probability", 0, 1), Axis.linear("malicious share", 0, 1))
        .line(
            "measured",
            bins.stream().map(bin -> new Plot.Point(bin.said(), bin.malicious())).toList())
        .line("perfect", List.of(new Plot.Point(0, 0), new Plot.Point(1, 1)));
  }
}

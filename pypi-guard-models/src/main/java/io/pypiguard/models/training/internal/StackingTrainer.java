package io.pypiguard.models.training.internal;

import com.google.common.primitives.Ints;
import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.pypiguard.models.evaluation.RocCurve;
import io.pypiguard.models.training.GroupedFolds;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.classification.Label;
import org.tribuo.provenance.EnsembleModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains members, and a logistic regression over what they say.
 *
 * <p>The regression learns from what each member says of rows that it has not seen: members are
 * trained on all folds but one and asked about that one, and no family of packages is in two folds.
 * Then they are trained once more on all rows. For each {@linkplain Patterns pattern} of families
 * that may be missing there is a regression of its own, learned from the rows that have at least
 * the others, with those taken away, so that the stack is calibrated for each of them.
 *
 * <p>An example's family of packages is its metadata value {@code family}; one without is its own.
 */
public final class StackingTrainer implements Trainer<Label>, WeightedExamples {

  @Config(description = "The members' names.")
  private List<String> names;

  @Config(description = "The members' trainers.")
  private List<Trainer<Label>> members;

  @Config(description = "How many folds.")
  private int folds;

  @Config(description = "Decides which families come into which fold.")
  private long seed;

  @Config(description = "False alarms of which a member without training has the last word.")
  private double floorRate;

  private int invocations;

  /**
   * Makes a trainer.
   *
   * @param names the members' names, each once
   * @param members a trainer for each
   * @param folds how many folds, at least 2
   * @param seed decides which families come into which fold
   * @param floorRate the stack is not below what the first member says that needs no training,
   *     shifted so that as many benign packages, from 0 to 1, reach the same log-odds by it as do
   *     by the weighed sum; 0 if it has no such say
   * @throws IllegalArgumentException if there are no members, or not one for each name
   */
  public StackingTrainer(
      List<String> names, List<Trainer<Label>> members, int folds, long seed, double floorRate) {
    if (members.isEmpty() || members.size() != Set.copyOf(names).size()) {
      throw new IllegalArgumentException(
          "there must be members, each with a name of its own, were %d with the names %s"
              .formatted(members.size(), names));
    }
    this.names = List.copyOf(names);
    this.members = List.copyOf(members);
    this.folds = folds;
    this.seed = seed;
    this.floorRate = floorRate;
  }

  @Override
  public StackingModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  @Override
  public synchronized StackingModel train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    if (invocationCount != INCREMENT_INVOCATION_COUNT) {
      setInvocationCount(invocationCount);
    }
    Labels.check(examples.getOutputInfo().generateImmutableOutputInfo());
    TrainerProvenance trainerProvenance = getProvenance();
    invocations++;
    List<Set<String>> patterns = Patterns.of(Patterns.families(examples.getFeatureMap()));
    OutOfFold outputs = OutOfFold.of(examples, members, assign(examples), folds, patterns);
    List<Model<Label>> models = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Model<Label> model = members.get(i).train(examples, Map.of(), folds);
      model.setName(names.get(i));
      models.add(model);
    }
    List<StackingModel.Regression> regressions = regressions(examples, models, outputs, patterns);
    int lastWord = StackingModel.lastWord(models);
    return new StackingModel(
        "stack",
        new EnsembleModelProvenance(
            StackingModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            examples.getProvenance(),
            trainerProvenance,
            runProvenance,
            ListProvenance.createListProvenance(models)),
        examples.getFeatureIDMap(),
        examples.getOutputIDInfo(),
        models,
        regressions,
        outOfFold(examples, outputs, regressions, lastWord));
  }

  /** Returns the log-odds of each example from what members say that have not seen its family. */
  private static double[] outOfFold(
      Dataset<Label> examples,
      OutOfFold outputs,
      List<StackingModel.Regression> regressions,
      int lastWord) {
    List<Set<String>> patterns =
        regressions.stream().map(StackingModel.Regression::families).toList();
    double[] logOdds = new double[examples.size()];
    for (int row = 0; row < logOdds.length; row++) {
      int best = Patterns.best(patterns, Patterns.families(examples.getExample(row)));
      if (best < 0) {
        logOdds[row] = Double.NaN;
        continue;
      }
      int asked = row;
      logOdds[row] =
          regressions.get(best).logOdds(member -> outputs.get(best, member, asked), lastWord);
    }
    return logOdds;
  }

  private int[] assign(Dataset<Label> examples) {
    List<String> families = new ArrayList<>();
    boolean[] malicious = new boolean[examples.size()];
    double[] weights = new double[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      Example<Label> example = examples.getExample(i);
      families.add(example.getMetadataValue(Datasets.FAMILY).orElse("#" + i).toString());
      malicious[i] = Labels.isMalicious(example.getOutput());
      weights[i] = example.getWeight();
    }
    return GroupedFolds.assign(families, malicious, weights, folds, seed);
  }

  private List<StackingModel.Regression> regressions(
      Dataset<Label> examples,
      List<Model<Label>> models,
      OutOfFold outputs,
      List<Set<String>> patterns) {
    List<StackingModel.Regression> regressions = new ArrayList<>();
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      int[] rows = rows(examples, patterns.get(pattern));
      int[] asked = asked(models, patterns.get(pattern));
      double[][] said = new double[rows.length][asked.length];
      for (int row = 0; row < rows.length; row++) {
        for (int i = 0; i < asked.length; i++) {
          said[row][i] = outputs.get(pattern, asked[i], rows[row]);
        }
      }
      double[] fitted = fit(examples, rows, said);
      float[] weights = new float[models.size()];
      for (int i = 0; i < asked.length; i++) {
        weights[asked[i]] = (float) fitted[i];
      }
      int lastWord = Ints.indexOf(asked, StackingModel.lastWord(models));
      double floor =
          lastWord < 0 || floorRate == 0
              ? Double.NEGATIVE_INFINITY
              : floor(examples, rows, said, fitted, lastWord);
      regressions.add(
          new StackingModel.Regression(
              patterns.get(pattern), (float) fitted[asked.length], (float) floor, weights));
    }
    return regressions;
  }

  /**
   * Returns what to add to the output of the member that has the last word, so that alone it raises
   * no more false alarms than the weighed sum does: the highest outputs, which few benign packages
   * reach, mean the same.
   */
  private double floor(
      Dataset<Label> examples, int[] rows, double[][] said, double[] fitted, int lastWord) {
    double[] sums = new double[rows.length];
    double[] alone = new double[rows.length];
    boolean[] malicious = new boolean[rows.length];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Example<Label> example = examples.getExample(rows[i]);
      malicious[i] = Labels.isMalicious(example.getOutput());
      weights[i] = example.getWeight();
      alone[i] = said[i][lastWord];
      sums[i] = fitted[said[i].length];
      for (int member = 0; member < said[i].length; member++) {
        sums[i] += fitted[member] * said[i][member];
      }
    }
    double floor =
        RocCurve.of(sums, malicious, weights).within(floorRate).threshold()
            - RocCurve.of(alone, malicious, weights).within(floorRate).threshold();
    return Double.isFinite(floor) ? floor : Double.NEGATIVE_INFINITY;
  }

  /** Returns the examples that have all families of a pattern; if one class has none, all. */
  private static int[] rows(Dataset<Label> examples, Set<String> pattern) {
    int[] all = IntStream.range(0, examples.size()).toArray();
    int[] complete =
        Arrays.stream(all)
            .filter(row -> Patterns.families(examples.getExample(row)).containsAll(pattern))
            .toArray();
    long malicious =
        Arrays.stream(complete)
            .filter(row -> Labels.isMalicious(examples.getExample(row).getOutput()))
            .count();
    return malicious == 0 || malicious == complete.length ? all : complete;
  }

  /** Fits a regression to some of the examples, of which both classes weigh the same. */
  private static double[] fit(Dataset<Label> examples, int[] rows, double[][] said) {
    boolean[] malicious = new boolean[rows.length];
    double[] weights = new double[rows.length];
    double[] classes = new double[2];
    for (int i = 0; i < rows.length; i++) {
      Example<Label> example = examples.getExample(rows[i]);
      malicious[i] = Labels.isMalicious(example.getOutput());
      weights[i] = example.getWeight();
      classes[malicious[i] ? 1 : 0] += weights[i];
    }
    for (int i = 0; i < rows.length; i++) {
      weights[i] *= rows.length / 2.0 / classes[malicious[i] ? 1 : 0];
    }
    return NonNegativeLogistic.fit(said, malicious, weights);
  }

  /** Returns the members that know a family of a pattern. */
  private static int[] asked(List<Model<Label>> models, Set<String> pattern) {
    int[] asked = new int[models.size()];
    int count = 0;
    for (int i = 0; i < asked.length; i++) {
      Set<String> known = Patterns.families(models.get(i).getFeatureIDMap());
      known.retainAll(pattern);
      if (!known.isEmpty()) {
        asked[count++] = i;
      }
    }
    return Arrays.copyOf(asked, count);
  }

  @Override
  public synchronized int getInvocationCount() {
    return invocations;
  }

  @Override
  public synchronized void setInvocationCount(int invocationCount) {
    invocations = invocationCount;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}

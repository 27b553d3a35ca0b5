package io.pypiguard.models.training;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.pypiguard.models.ModelInput;
import io.pypiguard.models.StackModel;
import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.scoring.Stacks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a model that scores packages out of what a stack learned.
 *
 * <p>Its scores are such that thresholds need not travel with it: a score of {@value
 * #ENTERPRISE_SCORE} was reached by one in a hundred of the benign packages that it learned from,
 * {@value #REGISTRY_SCORE} by one in a thousand, each judged by members that had not seen its
 * family. Between them and beyond, log-odds are stretched evenly.
 */
public final class ModelTraining {

  /** The score that is reached by at most one in a hundred benign packages. */
  public static final double ENTERPRISE_SCORE = 0.5;

  /** The score that is reached by at most one in a thousand benign packages. */
  public static final double REGISTRY_SCORE = 0.95;

  private static final double ENTERPRISE_RATE = 0.01;
  private static final double REGISTRY_RATE = 0.001;

  /** In log-odds; thresholds nearer to each other would make every score 0 or 1. */
  private static final double LEAST_DISTANCE = 0.5;

  private ModelTraining() {}

  /**
   * Learns, and makes a model of it.
   *
   * @param learner a stack whose members all have scorers in plain Java
   * @param data rows of both classes
   * @return the model, with Tribuo's form of it
   * @throws IllegalArgumentException if the learner is no such stack
   */
  public static StackModel train(Learner learner, TrainingData data) {
    FittedModel fitted = learner.fit(data);
    Stacks stacks =
        fitted
            .stacks()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a model must be a stack whose members can be scored without training"
                            + " libraries, was "
                            + learner));
    SortedMap<Double, Double> thresholds =
        CrossValidation.thresholds(learner, fitted, data, List.of(ENTERPRISE_RATE, REGISTRY_RATE));
    double enterprise = thresholds.getOrDefault(ENTERPRISE_RATE, 0.0);
    double registry = thresholds.getOrDefault(REGISTRY_RATE, 0.0);
    double scale =
        (ModelInput.logOdds(REGISTRY_SCORE) - ModelInput.logOdds(ENTERPRISE_SCORE))
            / Math.max(LEAST_DISTANCE, registry - enterprise);
    double shift = ModelInput.logOdds(ENTERPRISE_SCORE) - scale * enterprise;
    Map<String, String> facts = new TreeMap<>(facts(data));
    facts.put("learner", learner.description());
    facts.put("log-odds-scale", number(scale));
    facts.put("log-odds-shift", number(shift));
    return StackModel.of(fitted.inputs(), stacks.calibrated(scale, shift), facts)
        .withTribuo(fitted.toTribuo());
  }

  private static Map<String, String> facts(TrainingData data) {
    return Map.of(
        "campaigns",
        Long.toString(campaigns(data, true)),
        "benign-projects",
        Long.toString(campaigns(data, false)),
        "packages",
        Integer.toString(data.size()),
        "packages-sha256",
        hash(data.packages()));
  }

  private static long campaigns(TrainingData data, boolean malicious) {
    return data.packages().stream()
        .filter(about -> about.malicious() == malicious)
        .map(LabeledPackage::campaign)
        .distinct()
        .count();
  }

  /** Returns a hash over the hashes and labels of the packages; their order does not matter. */
  private static String hash(List<LabeledPackage> packages) {
    Hasher hasher = Hashing.sha256().newHasher();
    packages.stream()
        .map(about -> about.sha256() + (about.malicious() ? " malicious\n" : " benign\n"))
        .sorted()
        .forEach(line -> hasher.putString(line, StandardCharsets.UTF_8));
    return hasher.hash().toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9f", value);
  }
}

package io.pypiguard.models;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds up what the observations weigh. Nothing is learned: every weight is written in a table with
 * its reason, and the contributions say which observation moved the score by how much.
 *
 * <p>The score is the logistic function of
 *
 * <pre>{@code
 * baseline + sum over types of (a1 + r * a2 + r^2 * a3 + ...)
 * }</pre>
 *
 * where {@code a1 >= a2 >= ...} are the amounts of the type's observations, each {@code weight *
 * confidence * factor of the moment}, and {@code r} is a tenth. All types whose gravest observation
 * is low or a mere fact together add no more than a cap. So more evidence never lowers the score,
 * order does not matter, and trifles alone never make a package suspicious.
 */
public final class EvidenceClassifier implements PackageClassifier {

  private final EvidenceWeights weights;

  /**
   * Makes one with the weights that are shipped.
   *
   * @throws IllegalStateException if the table of weights is broken; the message gives line and
   *     content
   */
  public EvidenceClassifier() {
    this(EvidenceWeights.shipped());
  }

  EvidenceClassifier(EvidenceWeights weights) {
    this.weights = weights;
  }

  @Override
  public String id() {
    return "evidence";
  }

  /** Scores a package by its observations; features are not looked at. */
  @Override
  public Classification classify(List<Observation> observations, FeatureVector features) {
    Map<String, List<Observation>> byType =
        observations.stream()
            .collect(
                Collectors.groupingBy(
                    observation -> observation.type().id(), TreeMap::new, Collectors.toList()));
    List<Contribution> grave = new ArrayList<>();
    List<Contribution> light = new ArrayList<>();
    byType.values().forEach(group -> (isLight(group) ? light : grave).add(contribution(group)));
    List<Contribution> contributions = new ArrayList<>(grave);
    contributions.addAll(capped(light));
    contributions.removeIf(contribution -> contribution.amount() == 0);
    return Classification.ofLogOdds(id(), weights.baseline(), contributions);
  }

  private Contribution contribution(List<Observation> group) {
    List<Observation> strongest =
        group.stream()
            .sorted(
                Comparator.comparingDouble(this::amount)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    double sum = 0;
    double share = 1;
    for (Observation observation : strongest) {
      sum += share * amount(observation);
      share *= weights.repeat();
    }
    ObservationType type = strongest.get(0).type();
    return new Contribution(
        type.id(), sum, type.title() + ": " + weights.of(strongest.get(0)).reason());
  }

  private double amount(Observation observation) {
    return weights.of(observation).value()
        * observation.confidence()
        * weights.factor(observation.moment());
  }

  private List<Contribution> capped(List<Contribution> light) {
    double sum = light.stream().mapToDouble(Contribution::amount).sum();
    if (sum <= weights.lightCap()) {
      return light;
    }
    double scale = weights.lightCap() / sum;
    return light.stream()
        .map(c -> new Contribution(c.source(), c.amount() * scale, c.reason()))
        .toList();
  }

  private static boolean isLight(List<Observation> group) {
    return group.stream()
        .allMatch(observation -> observation.severity().compareTo(Severity.LOW) <= 0);
  }
}

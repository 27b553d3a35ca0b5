package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a detector said of packages that it had not seen, and where it draws the line.
 *
 * @param name what was judged, for example {@code forward}
 * @param packages the packages with their scores; copied
 * @param margins for each rate of false alarms that a threshold was chosen for, from 0 to 1: the
 *     same packages in the same order, each with how far its score is above the threshold, so that
 *     it is called malicious from 0 on; copied
 */
public record Answers(
    String name, List<ScoredPackage> packages, SortedMap<Double, List<ScoredPackage>> margins) {

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if there are margins of other packages
   */
  public Answers {
    packages = List.copyOf(packages);
    SortedMap<Double, List<ScoredPackage>> copy = new TreeMap<>();
    for (Map.Entry<Double, List<ScoredPackage>> entry : margins.entrySet()) {
      if (!about(entry.getValue()).equals(about(packages))) {
        throw new IllegalArgumentException(
            "margins at %s must be those of the packages of %s".formatted(entry.getKey(), name));
      }
      copy.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    margins = copy;
  }

  private static List<LabeledPackage> about(List<ScoredPackage> packages) {
    return packages.stream().map(ScoredPackage::about).toList();
  }

  /**
   * Makes the answers of a detector that has one threshold for all packages.
   *
   * @param name what was judged
   * @param packages the packages with their scores
   * @param thresholds the lowest score that is called malicious, by the rate of false alarms that
   *     it was chosen for
   * @return the answers
   */
  public static Answers of(
      String name, List<ScoredPackage> packages, Map<Double, Double> thresholds) {
    SortedMap<Double, List<ScoredPackage>> margins = new TreeMap<>();
    thresholds.forEach(
        (rate, threshold) ->
            margins.put(
                rate,
                packages.stream()
                    .map(next -> new ScoredPackage(next.about(), next.score() - threshold))
                    .toList()));
    return new Answers(name, packages, margins);
  }

  /**
   * Joins answers about different packages.
   *
   * @param name what was judged
   * @param parts answers with thresholds for the same rates, at least one
   * @return the answers about all packages, in order
   * @throws IllegalArgumentException if the rates differ, or there are no parts
   */
  public static Answers join(String name, List<Answers> parts) {
    if (parts.stream().map(part -> part.margins().keySet()).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "parts of " + name + " must have thresholds for the same rates");
    }
    List<ScoredPackage> packages = new ArrayList<>();
    SortedMap<Double, List<ScoredPackage>> margins = new TreeMap<>();
    for (Answers part : parts) {
      packages.addAll(part.packages());
      part.margins()
          .forEach(
              (rate, more) -> margins.computeIfAbsent(rate, at -> new ArrayList<>()).addAll(more));
    }
    return new Answers(name, packages, margins);
  }

  /**
   * Returns the answers about some packages.
   *
   * @param wanted which to keep
   * @return answers with the same name
   */
  public Answers only(Predicate<LabeledPackage> wanted) {
    SortedMap<Double, List<ScoredPackage>> fewer = new TreeMap<>();
    margins.forEach((rate, all) -> fewer.put(rate, only(all, wanted)));
    return new Answers(name, only(packages, wanted), fewer);
  }

  private static List<ScoredPackage> only(
      List<ScoredPackage> packages, Predicate<LabeledPackage> wanted) {
    return packages.stream().filter(next -> wanted.test(next.about())).toList();
  }

  /**
   * Returns how far packages are above the threshold for a rate.
   *
   * @param rate a rate that there is a threshold for
   * @return the packages, each with its margin; it is called malicious from 0 on
   * @throws IllegalArgumentException if there is none
   */
  public List<ScoredPackage> margins(double rate) {
    List<ScoredPackage> packagesAt = margins.get(rate);
    if (packagesAt == null) {
      throw new IllegalArgumentException(
          "there are thresholds for the rates %s, not for %s".formatted(margins.keySet(), rate));
    }
    return packagesAt;
  }

  /**
   * Returns the share of malicious packages that are called so, where each campaign weighs 1.
   *
   * @param rate a rate that there is a threshold for
   * @return from 0 to 1
   * @throws IllegalArgumentException if there is no threshold for the rate, or no malicious package
   */
  public double recall(double rate) {
    double[] weights = Figures.weights(packages);
    double found = 0;
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      ScoredPackage next = margins(rate).get(i);
      if (next.about().malicious()) {
        all += weights[i];
        found += next.score() >= 0 ? weights[i] : 0;
      }
    }
    if (all == 0) {
      throw new IllegalArgumentException("there are no malicious packages in " + name);
    }
    return found / all;
  }

  /**
   * Returns how many packages of a class are called malicious.
   *
   * @param rate a rate that there is a threshold for
   * @param malicious whether to count malicious packages
   * @return a count, without weights
   * @throws IllegalArgumentException if there is no threshold for the rate
   */
  public long called(double rate, boolean malicious) {
    return margins(rate).stream()
        .filter(next -> next.about().malicious() == malicious && next.score() >= 0)
        .count();
  }
}

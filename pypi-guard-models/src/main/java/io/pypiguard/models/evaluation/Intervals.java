package io.pypiguard.models.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How sure figures are: the range in which 95 of 100 lie if campaigns and benign projects are drawn
 * anew, as often as there are, each with all its packages.
 */
public final class Intervals {

  private static final int DRAWS = 200;
  private static final double TAIL = 0.025;

  private final List<Figures> draws;

  private Intervals(List<Figures> draws) {
    this.draws = draws;
  }

  /**
   * A range of a figure.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Interval(double low, double high) {}

  /**
   * Draws figures.
   *
   * @param packages scored packages, of which some are malicious and some are not
   * @param threshold lowest score that is called malicious
   * @param seed the same seed gives the same intervals
   * @return the intervals of all figures
   * @throws IllegalArgumentException if there are no packages of one of the classes
   */
  public static Intervals of(List<ScoredPackage> packages, double threshold, long seed) {
    Map<String, List<ScoredPackage>> malicious = new LinkedHashMap<>();
    Map<String, List<ScoredPackage>> benign = new LinkedHashMap<>();
    for (ScoredPackage next : packages) {
      (next.about().malicious() ? malicious : benign)
          .computeIfAbsent(next.about().campaign(), name -> new ArrayList<>())
          .add(next);
    }
    if (malicious.isEmpty() || benign.isEmpty()) {
      throw new IllegalArgumentException(
          "there must be malicious and benign packages, there are %d campaigns and %d projects"
              .formatted(malicious.size(), benign.size()));
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Figures> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = new Draw();
      draw.from(List.copyOf(malicious.values()), random);
      draw.from(List.copyOf(benign.values()), random);
      draws.add(draw.figures(threshold));
    }
    return new Intervals(draws);
  }

  /** Packages that were drawn; a campaign that was drawn twice weighs 2. */
  private static final class Draw {

    private final List<ScoredPackage> packages = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    void from(List<List<ScoredPackage>> campaigns, SplittableRandom random) {
      for (int i = 0; i < campaigns.size(); i++) {
        List<ScoredPackage> campaign = campaigns.get(random.nextInt(campaigns.size()));
        for (ScoredPackage next : campaign) {
          packages.add(next);
          weights.add(1.0 / campaign.size());
        }
      }
    }

    Figures figures(double threshold) {
      return Figures.of(
          packages, weights.stream().mapToDouble(Double::doubleValue).toArray(), threshold);
    }
  }

  /**
   * Returns the interval of a figure.
   *
   * @param figure the figure, for example {@code Figures::auc}
   * @return its interval
   */
  public Interval of(ToDoubleFunction<Figures> figure) {
    double[] values = draws.stream().mapToDouble(figure).toArray();
    Arrays.sort(values);
    return new Interval(
        values[(int) (TAIL * values.length)], values[(int) ((1 - TAIL) * values.length)]);
  }
}

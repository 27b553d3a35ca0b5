package io.pypiguard.models.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Members whose scores are weighed and added up to log-odds. As each member's contributions add up
 * to its score, those of the stack add up to the stack's. One member may have the last word: the
 * stack is never below what its {@linkplain Floor floor} says.
 */
public final class Stack implements Scorer {

  private final double bias;
  private final List<Member> members;
  private final Optional<Floor> floor;

  private Stack(double bias, List<Member> members, Optional<Floor> floor) {
    this.bias = bias;
    this.members = members;
    this.floor = floor;
  }

  /**
   * A score that the stack does not stay below.
   *
   * @param shift log-odds where the scorer says 0, finite
   * @param weight what one unit of its score adds to them, at least 0
   * @param scorer a trained learner
   */
  public record Floor(double shift, double weight, Scorer scorer) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the weight is negative or a number not finite
     */
    public Floor {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY) || !Double.isFinite(shift)) {
        throw new IllegalArgumentException(
            "weight of a floor must be at least 0, and it and the shift finite, were %s and %s"
                .formatted(weight, shift));
      }
    }

    private double score(float[] row) {
      return shift + weight * scorer.score(row);
    }
  }

  /**
   * A member of a stack.
   *
   * @param id id of the learner, for example {@code gradient-boosting}
   * @param weight what one unit of its score adds to the log-odds, at least 0
   * @param scorer the trained learner
   */
  public record Member(String id, double weight, Scorer scorer) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the weight is negative or not finite
     */
    public Member {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "weight of member " + id + " must be at least 0 and finite, was " + weight);
      }
    }
  }

  /**
   * Makes a stack.
   *
   * @param bias log-odds where all members score 0, finite
   * @param members the members, at least one, all over the same features; copied
   * @return the stack
   * @throws IllegalArgumentException if there is no member, the members differ in their number of
   *     features, or the bias is not finite
   */
  public static Stack of(double bias, List<Member> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a stack must have a member");
    }
    if (!Double.isFinite(bias)) {
      throw new IllegalArgumentException("bias must be finite, was " + bias);
    }
    int features = members.get(0).scorer().features();
    for (Member member : members) {
      if (member.scorer().features() != features) {
        throw new IllegalArgumentException(
            "member %s must have %d features as others have, has %d"
                .formatted(member.id(), features, member.scorer().features()));
      }
    }
    return new Stack(bias, List.copyOf(members), Optional.empty());
  }

  /**
   * Returns a stack that does not stay below a score.
   *
   * @param least the score, over the same features
   * @return a stack of the same members
   * @throws IllegalArgumentException if it is over another number of features
   */
  public Stack withFloor(Floor least) {
    if (least.scorer().features() != features()) {
      throw new IllegalArgumentException(
          "a floor must have %d features as members have, has %d"
              .formatted(features(), least.scorer().features()));
    }
    return new Stack(bias, members, Optional.of(least));
  }

  /**
   * Returns a stack with shifted and stretched log-odds, as calibration asks for.
   *
   * @param scale what the log-odds are multiplied with, above 0
   * @param shift what is added to them then
   * @return a stack of the same members
   * @throws IllegalArgumentException if the scale is not above 0, or a number not finite
   */
  public Stack calibrated(double scale, double shift) {
    if (!(scale > 0)) {
      throw new IllegalArgumentException("scale must be above 0, was " + scale);
    }
    Stack stretched =
        of(
            scale * bias + shift,
            members.stream()
                .map(member -> new Member(member.id(), scale * member.weight(), member.scorer()))
                .toList());
    return new Stack(
        stretched.bias,
        stretched.members,
        floor.map(
            least ->
                new Floor(scale * least.shift() + shift, scale * least.weight(), least.scorer())));
  }

  /**
   * Returns the score that the stack does not stay below.
   *
   * @return the floor, if there is one
   */
  public Optional<Floor> floor() {
    return floor;
  }

  /**
   * Returns the log-odds where all members score 0.
   *
   * @return a finite number
   */
  public double bias() {
    return bias;
  }

  /**
   * Returns the members.
   *
   * @return at least one; unmodifiable
   */
  public List<Member> members() {
    return members;
  }

  @Override
  public int features() {
    return members.get(0).scorer().features();
  }

  @Override
  public double score(float[] row) {
    double sum = sum(row);
    return floor.isPresent() ? Math.max(sum, floor.get().score(row)) : sum;
  }

  private double sum(float[] row) {
    double sum = bias;
    for (Member member : members) {
      sum += member.weight() * member.scorer().score(row);
    }
    return sum;
  }

  @Override
  public double[] contributions(float[] row) {
    if (floor.isPresent() && floor.get().score(row) > sum(row)) {
      Floor least = floor.get();
      double[] contributions = least.scorer().contributions(row);
      for (int i = 0; i < contributions.length; i++) {
        contributions[i] *= least.weight();
      }
      contributions[features()] += least.shift();
      return contributions;
    }
    double[] sum = new double[features() + 1];
    sum[features()] = bias;
    for (Member member : members) {
      double[] contributions = member.scorer().contributions(row);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += member.weight() * contributions[i];
      }
    }
    return sum;
  }
}

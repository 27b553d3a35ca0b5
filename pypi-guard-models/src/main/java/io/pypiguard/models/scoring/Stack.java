package io.pypiguard.models.scoring;

import java.util.List;

/**
 * Members whose scores are weighed and added up to log-odds. As each member's contributions add up
 * to its score, those of the stack add up to the stack's.
 */
public final class Stack implements Scorer {

  private final double bias;
  private final List<Member> members;

  private Stack(double bias, List<Member> members) {
    this.bias = bias;
    this.members = members;
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
    return new Stack(bias, List.copyOf(members));
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
    return of(
        scale * bias + shift,
        members.stream()
            .map(member -> new Member(member.id(), scale * member.weight(), member.scorer()))
            .toList());
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
    double sum = bias;
    for (Member member : members) {
      sum += member.weight() * member.scorer().score(row);
    }
    return sum;
  }

  @Override
  public double[] contributions(float[] row) {
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

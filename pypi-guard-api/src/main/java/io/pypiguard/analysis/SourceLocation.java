package io.pypiguard.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A place in a package: a member, a line and column in it, and the decoded layers on the way there.
 *
 * <p>Where {@code layers} is empty, line and column count in the member itself. Otherwise they
 * count in the innermost decoded text; the first layer says where in the member its encoded form
 * stands, the second where in the text of the first, and so on.
 *
 * @param member path of the member as {@link io.pypiguard.artifact.Member#path()} gives it; empty
 *     for the package as a whole
 * @param line line from 1, or 0 for the member as a whole
 * @param column column in code points from 1, or 0 for the line as a whole
 * @param layers the decoded layers from the outermost to the innermost; copied
 */
public record SourceLocation(String member, int line, int column, List<Layer> layers)
    implements Comparable<SourceLocation> {

  private static final Comparator<Layer> LAYER_ORDER =
      Comparator.comparingInt(Layer::line)
          .thenComparingInt(Layer::column)
          .thenComparing(Layer::codec);

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::member)
          .thenComparing(SourceLocation::layers, SourceLocation::compareLayers)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  private static final SourceLocation PACKAGE = new SourceLocation("", 0, 0, List.of());

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a position is negative, or a column has no line
   */
  public SourceLocation {
    Objects.requireNonNull(member, "member");
    requirePosition(line, column);
    layers = List.copyOf(layers);
  }

  /**
   * Returns the location that stands for the package as a whole.
   *
   * @return a location without member, line and column
   */
  public static SourceLocation wholePackage() {
    return PACKAGE;
  }

  /**
   * Returns the location of a member as a whole.
   *
   * @param member path of the member
   * @return a location without line and column
   */
  public static SourceLocation of(String member) {
    return new SourceLocation(member, 0, 0, List.of());
  }

  /**
   * Returns a place in the text of a member.
   *
   * @param member path of the member
   * @param line line from 1, or 0 if not known
   * @param column column in code points from 1, or 0 if not known
   * @return a location without decoded layers
   */
  public static SourceLocation of(String member, int line, int column) {
    return new SourceLocation(member, line, column, List.of());
  }

  /**
   * Tells whether the place is a line of a member, be it one of encoded text in which the place
   * lies.
   *
   * @return false for the package or a member as a whole
   */
  public boolean hasLine() {
    int lineInMember = layers.isEmpty() ? line : layers.get(0).line();
    return !member.isEmpty() && lineInMember > 0;
  }

  /** Orders by member, then layers, then line, then column. */
  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  private static int compareLayers(List<Layer> left, List<Layer> right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int order = LAYER_ORDER.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  static void requirePosition(int line, int column) {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "line and column must be at least 0, were " + line + " and " + column);
    }
    if (line == 0 && column > 0) {
      throw new IllegalArgumentException("column " + column + " needs a line, which was 0");
    }
  }
}

package io.pypiguard.behavior.internal.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from and what became of it on the way: a source, and the steps behind it. Like
 * a list that grows at its end; what is there does not change.
 */
public final class Origin {

  /** Steps that are kept of a way; the source and the first steps count. */
  private static final int MOST_STEPS = 16;

  /** What a step does with the value. */
  public enum Kind {
    /** The value came into the program here: {@link #what} is the id of the source. */
    SOURCE,
    /** It was decoded, decompressed or decrypted here: {@link #what} is the codec. */
    DECODE,
    /** It was encoded, compressed or encrypted here: {@link #what} is the codec. */
    ENCODE,
    /** It was handed on here, to a function or a container: {@link #what} says to which. */
    PASS
  }

  private final Kind kind;
  private final String what;
  private final String detail;
  private final Place place;
  private final @Nullable Origin before;
  private final int length;

  private Origin(Kind kind, String what, String detail, Place place, @Nullable Origin before) {
    this.kind = kind;
    this.what = what;
    this.detail = detail;
    this.place = place;
    this.before = before;
    this.length = before == null ? 1 : before.length + 1;
  }

  /**
   * Returns the beginning of a way.
   *
   * @param source id of the source, as {@code environment} or {@code download}
   * @param detail what exactly, for people, as {@code os.environ}
   * @param place where
   */
  public static Origin source(String source, String detail, Place place) {
    return new Origin(Kind.SOURCE, source, detail, place, null);
  }

  /** Returns the beginning of the way of something that the program itself spells out. */
  public static Origin constant(Kind kind, String codec, Place place) {
    return new Origin(kind, codec, codec, place, null);
  }

  /** Returns the way with a step behind it; beyond some steps, the way as it is. */
  public Origin then(Kind next, String nextWhat, Place where) {
    return length >= MOST_STEPS ? this : new Origin(next, nextWhat, nextWhat, where, this);
  }

  /** Returns the id of the source; for a constant that was decoded, {@code constant}. */
  public String source() {
    Origin first = first();
    return first.kind == Kind.SOURCE ? first.what : "constant";
  }

  private Origin first() {
    Origin first = this;
    while (first.before != null) {
      first = first.before;
    }
    return first;
  }

  /** Returns what exactly the source is, for people. */
  public String sourceDetail() {
    return first().detail;
  }

  /** Returns where the source is. */
  public Place sourcePlace() {
    return first().place;
  }

  /** Returns what this last step does. */
  public Kind kind() {
    return kind;
  }

  /** Returns the id of the source, the codec, or to whom it was handed. */
  public String what() {
    return what;
  }

  /** Returns what exactly, for people. */
  public String detail() {
    return detail;
  }

  /** Returns where this step is. */
  public Place place() {
    return place;
  }

  /** Returns the way before this step. */
  public Optional<Origin> before() {
    return Optional.ofNullable(before);
  }

  /** Returns all steps from the source on. */
  public List<Origin> steps() {
    List<Origin> steps = new ArrayList<>(length);
    for (Origin step = this; step != null; step = step.before) {
      steps.add(step);
    }
    Collections.reverse(steps);
    return steps;
  }
}

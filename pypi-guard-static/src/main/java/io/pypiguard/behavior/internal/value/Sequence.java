package io.pypiguard.behavior.internal.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A list, a tuple, a set or a byte array. Lists, sets and byte arrays change as Python's do.
 *
 * <p>An open sequence may hold further items that are not known; their origins are kept.
 */
public final class Sequence implements Value {

  /** Which of Python's sequences it is. */
  public enum Kind {
    /** {@code list}, or an iterator. */
    LIST,
    /** {@code tuple}. */
    TUPLE,
    /** {@code set} or {@code frozenset}; items are in the order in which they came. */
    SET,
    /** {@code bytearray}, with an integer an item. */
    BYTEARRAY
  }

  private final Kind kind;
  private final List<Value> items;
  private boolean open;
  private Origins others = Origins.NONE;

  private Sequence(Kind kind, List<Value> items) {
    this.kind = kind;
    this.items = items;
  }

  /** Returns a sequence of known items, which are copied. */
  public static Sequence of(Kind kind, List<? extends Value> items) {
    return new Sequence(kind, new ArrayList<>(items));
  }

  /** Returns which sequence it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns the known items in their order; the list itself, to be changed as Python does. */
  public List<Value> items() {
    return items;
  }

  /** Tells whether there may be further items. */
  public boolean isOpen() {
    return open;
  }

  /** Notes that there may be further items, and where they come from. */
  public Sequence open(Origins origins) {
    open = true;
    others = others.and(origins);
    return this;
  }

  @Override
  public Origins origins() {
    return Walk.union(others, items);
  }
}

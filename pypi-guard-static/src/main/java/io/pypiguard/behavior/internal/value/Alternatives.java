package io.pypiguard.behavior.internal.value;

import java.util.ArrayList;
import java.util.List;

/**
 * One of several values, as behind an {@code if} whose condition is not known.
 *
 * @param values the values, two at least, none of them alternatives
 */
public record Alternatives(List<Value> values) implements Value {

  private static final int MOST = 4;

  /** Copies the values. */
  public Alternatives {
    values = List.copyOf(values);
  }

  /** Returns what may be either of two values; beyond some values, what is not known. */
  public static Value of(Value one, Value other) {
    if (one == other || one.equals(other)) {
      return one;
    }
    List<Value> all = new ArrayList<>();
    add(all, one);
    add(all, other);
    if (all.size() == 1) {
      return all.get(0);
    }
    if (all.size() > MOST) {
      return Unknown.of(one.origins().and(other.origins()));
    }
    return new Alternatives(all);
  }

  private static void add(List<Value> all, Value value) {
    for (Value each : value instanceof Alternatives several ? several.values : List.of(value)) {
      if (!all.contains(each)) {
        all.add(each);
      }
    }
  }

  @Override
  public Origins origins() {
    return Walk.union(Origins.NONE, values);
  }
}

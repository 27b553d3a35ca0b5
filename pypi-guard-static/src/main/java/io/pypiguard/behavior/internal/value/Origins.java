package io.pypiguard.behavior.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The origins of a value, the first of each source; immutable. */
public final class Origins {

  /** No origin: the value is written in the program, or nothing is known. */
  public static final Origins NONE = new Origins(List.of());

  private static final int MOST = 12;

  private final List<Origin> all;

  private Origins(List<Origin> all) {
    this.all = all;
  }

  /** Returns a single origin. */
  public static Origins of(Origin origin) {
    return new Origins(List.of(origin));
  }

  /** Returns the origins, each source once. */
  public List<Origin> all() {
    return all;
  }

  /** Tells whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Tells whether a source is among them. */
  public boolean has(String source) {
    for (Origin origin : all) {
      if (origin.source().equals(source)) {
        return true;
      }
    }
    return false;
  }

  /** Returns these origins and those of others that come from other sources. */
  public Origins and(Origins others) {
    if (others.all.isEmpty() || others == this) {
      return this;
    }
    if (all.isEmpty()) {
      return others;
    }
    List<Origin> union = null;
    for (Origin origin : others.all) {
      if (!has(origin.source())
          && all.size() + (union == null ? 0 : union.size() - all.size()) < MOST) {
        if (union == null) {
          union = new ArrayList<>(all);
        }
        union.add(origin);
      }
    }
    return union == null ? this : new Origins(List.copyOf(union));
  }

  /** Returns the origins with a step behind each. */
  public Origins then(Origin.Kind kind, String what, Place place) {
    return all.isEmpty() ? this : map(origin -> origin.then(kind, what, place));
  }

  private Origins map(UnaryOperator<Origin> change) {
    List<Origin> changed = new ArrayList<>(all.size());
    all.forEach(origin -> changed.add(change.apply(origin)));
    return new Origins(List.copyOf(changed));
  }
}

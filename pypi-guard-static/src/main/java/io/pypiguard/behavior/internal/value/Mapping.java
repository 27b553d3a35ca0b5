package io.pypiguard.behavior.internal.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** A dictionary with constant keys. An open one may hold further entries that are not known. */
public final class Mapping implements Value {

  private final Map<Constant, Value> entries = new LinkedHashMap<>();
  private boolean open;
  private Origins others = Origins.NONE;

  /** Makes an empty dictionary. */
  public Mapping() {}

  /** Returns the known entries; the map itself, to be changed as Python does. */
  public Map<Constant, Value> entries() {
    return entries;
  }

  /** Tells whether there may be further entries. */
  public boolean isOpen() {
    return open;
  }

  /** Notes that there may be further entries, and where they come from. */
  public Mapping open(Origins origins) {
    open = true;
    others = others.and(origins);
    return this;
  }

  @Override
  public Origins origins() {
    return Walk.union(others, entries.values());
  }
}

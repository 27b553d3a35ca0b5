package io.pypiguard.behavior.internal.value;

/**
 * What an expression may stand for. Immutable but for containers, instances, functions and classes,
 * which change as Python's do.
 */
public interface Value {

  /** Returns where the value, or what is in it, came from. */
  Origins origins();
}

package io.pypiguard.behavior.hiding;

import java.util.Map;
import java.util.SplittableRandom;

/** A way to hide what a package does without changing what it does. */
public interface Mutation {

  /**
   * Returns its name.
   *
   * @return lower-case words joined by {@code -}
   */
  String name();

  /**
   * Rewrites a package.
   *
   * @param files texts by path
   * @param random decides wherever there is a choice
   * @return the texts of the rewritten package; equal ones if there is nothing to hide in this way
   */
  Map<String, String> apply(Map<String, String> files, SplittableRandom random);
}

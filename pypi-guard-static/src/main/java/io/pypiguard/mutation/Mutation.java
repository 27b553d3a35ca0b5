package io.pypiguard.mutation;

import java.util.Map;
import java.util.SplittableRandom;

/**
 * A way to make a package look other than it is without changing what it does.
 *
 * <p>An embedder may write one of its own, to try a detector with; it may assume that its argument
 * is not shared. Whatever it throws costs only the package at hand.
 */
public interface Mutation {

  /**
   * Returns what the mutation is called.
   *
   * @return lower-case words joined by {@code -}
   */
  String id();

  /**
   * Rewrites a package.
   *
   * @param files the texts of a package by their paths, in the order of its archive; paths begin
   *     below the folder that holds everything, if there is one, and have {@code /} between folders
   * @param random decides wherever there is a choice, so that the same seed gives the same texts
   * @return the texts of the rewritten package; equal ones if there is nothing to rewrite in this
   *     way; of those that are new, the order is that in which they are put into the archive
   */
  Map<String, String> apply(Map<String, String> files, SplittableRandom random);
}

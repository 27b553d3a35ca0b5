package io.pypiguard.behavior.hiding;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Several mutations, one upon the other.
 *
 * @param name name of the whole
 * @param parts the mutations, the first one first
 */
record Chain(String name, List<Mutation> parts) implements Mutation {

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, String> result = files;
    for (Mutation part : parts) {
      result = part.apply(result, random);
    }
    return result;
  }
}

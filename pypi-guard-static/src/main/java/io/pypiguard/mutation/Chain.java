package io.pypiguard.mutation;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Several mutations, one upon the other.
 *
 * @param id what the whole is called
 * @param parts the mutations, the first one first; copied
 */
record Chain(String id, List<Mutation> parts) implements Mutation {

  Chain {
    parts = List.copyOf(parts);
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, String> result = files;
    for (Mutation part : parts) {
      result = part.apply(result, random);
    }
    return result;
  }
}

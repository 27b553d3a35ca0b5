package io.pypiguard.mutation.internal.cover;

import io.pypiguard.mutation.Mutation;
import java.util.List;

/** Mutations that add to a package what honest ones have. */
public final class CoverMutations {

  private CoverMutations() {}

  /**
   * Returns all of them.
   *
   * @return mutations with different ids
   */
  public static List<Mutation> all() {
    return List.of(new Dilution(), new HonestCode(), new FullMetadata());
  }
}

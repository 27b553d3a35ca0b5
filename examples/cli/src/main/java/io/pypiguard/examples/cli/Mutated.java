package io.pypiguard.examples.cli;

import io.pypiguard.models.data.ArchiveRewriting;
import io.pypiguard.mutation.MutatedPackage;
import io.pypiguard.mutation.Mutations;
import io.pypiguard.mutation.PackageMutator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Packages as a mutation makes them.
 *
 * @param id tells the mutation and its seed
 * @param mutator the mutation
 */
record Mutated(String id, PackageMutator mutator) implements ArchiveRewriting {

  /**
   * Returns mutations as rewritings.
   *
   * @param mutations ids of mutations
   * @param seed any number
   * @return the rewritings in the same order
   * @throws UsageException if there is no such mutation
   */
  static List<Mutated> byIds(List<String> mutations, long seed) {
    try {
      return mutations.stream()
          .map(id -> new Mutated(id + "-" + seed, mutator(id).withSeed(seed)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static PackageMutator mutator(String mutation) {
    return PackageMutator.of(Mutations.byId(mutation));
  }

  @Override
  public Optional<byte[]> rewrite(Path archive) {
    return mutator.mutate(archive).filter(MutatedPackage::isChanged).map(MutatedPackage::archive);
  }
}

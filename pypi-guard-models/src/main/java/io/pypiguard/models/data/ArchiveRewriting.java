package io.pypiguard.models.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes other archives of those of a manifest, so that packages can be measured as an attacker
 * might have hidden them. It must be safe for several threads.
 */
public interface ArchiveRewriting {

  /**
   * Returns what tells this rewriting from any other, as what was measured is kept under it.
   *
   * @return words joined by {@code -}, with everything in them that changes the archives, such as a
   *     seed; a rewriting whose code is not beside the engine's analyzers adds a version of its own
   */
  String id();

  /**
   * Rewrites an archive in memory.
   *
   * @param archive the file
   * @return the bytes of another archive, or nothing if there is nothing to rewrite in this way
   * @throws IOException if the file cannot be read
   */
  Optional<byte[]> rewrite(Path archive) throws IOException;
}

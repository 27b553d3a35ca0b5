package io.pypiguard.mutation;

import io.pypiguard.artifact.ArchiveFormat;
import java.util.List;

/**
 * A package that a {@link PackageMutator} has rewritten, as an archive in memory.
 *
 * <p>Immutable and safe for many threads.
 */
public final class MutatedPackage {

  private final byte[] archive;
  private final ArchiveFormat format;
  private final List<String> changed;
  private final List<String> dropped;

  MutatedPackage(byte[] archive, ArchiveFormat format, List<String> changed, List<String> dropped) {
    this.archive = archive;
    this.format = format;
    this.changed = List.copyOf(changed);
    this.dropped = List.copyOf(dropped);
  }

  /**
   * Returns the archive.
   *
   * @return a copy of its bytes
   */
  public byte[] archive() {
    return archive.clone();
  }

  /**
   * Returns how the archive is packed.
   *
   * @return {@link ArchiveFormat#ZIP} if the original is a zip file, else {@link
   *     ArchiveFormat#TAR_GZIP}
   */
  public ArchiveFormat format() {
    return format;
  }

  /**
   * Tells whether there was anything to rewrite.
   *
   * @return false if every text is as it was
   */
  public boolean isChanged() {
    return !changed.isEmpty();
  }

  /**
   * Returns which files are new, other than they were, or gone. The {@code RECORD} of a wheel,
   * which follows the others, is not among them unless the mutation itself changes it.
   *
   * @return paths in the archive; unmodifiable
   */
  public List<String> changed() {
    return changed;
  }

  /**
   * Returns which members of the original are not in this archive.
   *
   * @return paths of members that could not be read, or that the format cannot have; empty unless
   *     the mutator was told to drop them; unmodifiable
   */
  public List<String> dropped() {
    return dropped;
  }
}

package io.pypiguard.examples.cli;

import io.pypiguard.artifact.Limits;
import picocli.CommandLine.Option;

/** The options that say how much of a package is read. */
final class LimitOptions {

  @Option(
      names = "--max-archive-bytes",
      paramLabel = "BYTES",
      description = "Largest archive that is opened (default: 2 GiB).")
  private long archiveBytes = Limits.defaults().archiveBytes();

  @Option(
      names = "--max-decoded-bytes",
      paramLabel = "BYTES",
      description = "Most bytes that are decoded from one archive (default: 512 MiB).")
  private long totalBytes = Limits.defaults().totalBytes();

  @Option(
      names = "--max-members",
      paramLabel = "COUNT",
      description = "Most files in one archive (default: 100000).")
  private int members = Limits.defaults().members();

  @Option(
      names = "--max-depth",
      paramLabel = "LEVELS",
      description = "How many archives inside one another are opened (default: 3).")
  private int depth = Limits.defaults().depth();

  /**
   * Returns the limits that were asked for.
   *
   * @return the default limits with the changes
   * @throws IllegalArgumentException if a value is too small
   */
  Limits limits() {
    return Limits.defaults()
        .withArchiveBytes(archiveBytes)
        .withTotalBytes(totalBytes)
        .withMembers(members)
        .withDepth(depth);
  }
}

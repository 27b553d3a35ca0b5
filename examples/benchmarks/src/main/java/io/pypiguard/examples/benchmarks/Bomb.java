package io.pypiguard.examples.benchmarks;

import io.pypiguard.artifact.ArchiveFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * An archive made to use up the time or memory of whoever reads it.
 *
 * @param id what to call it
 * @param generator writes the archive
 */
record Bomb(String id, Generator generator) {

  private static final long TEN_GIGABYTES = 10L << 30;
  private static final int MILLION = 1_000_000;

  /** Of 42.zip: six archives deep, sixteen in each, just under 4 GiB at the bottom of each. */
  private static final int NESTED_LEVELS = 6;

  private static final int NESTED_FAN_OUT = 16;
  private static final long NESTED_SIZE = (4L << 30) - (1 << 20);

  /** As many files as give 10 GB out of one short run of compressed zeros. */
  private static final int OVERLAPPING_FILES = 500;

  private static final long OVERLAPPING_SIZE = TEN_GIGABYTES / OVERLAPPING_FILES;

  private static final int WORDY_FILES = 20;
  private static final long WORDY_SIZE = 20 << 20;

  /** Writes an archive. */
  @FunctionalInterface
  interface Generator {

    void write(OutputStream out) throws IOException;
  }

  /**
   * Returns all bombs.
   *
   * @return the bombs in the order in which they are tried
   */
  static List<Bomb> all() {
    return List.of(
        new Bomb("flat-tar-gz", out -> TarBombs.flat(TEN_GIGABYTES, out)),
        new Bomb("flat-tar-bz2", out -> flatTar(ArchiveFormat.TAR_BZIP2, out)),
        new Bomb("flat-tar-xz", out -> flatTar(ArchiveFormat.TAR_XZ, out)),
        new Bomb("flat-tar-zst", out -> flatTar(ArchiveFormat.TAR_ZSTD, out)),
        new Bomb("flat-zip", out -> ZipBombs.flat(TEN_GIGABYTES, out)),
        new Bomb("gzip-gzip-gzip", out -> TarBombs.recompressed(3, TEN_GIGABYTES, out)),
        new Bomb("sparse-tar", out -> TarBombs.sparse(TEN_GIGABYTES, out)),
        new Bomb(
            "nested-zip", out -> ZipBombs.nested(NESTED_LEVELS, NESTED_FAN_OUT, NESTED_SIZE, out)),
        new Bomb("sharing-zip", out -> ZipBombs.sharing(OVERLAPPING_FILES, OVERLAPPING_SIZE, out)),
        new Bomb("quoting-zip", out -> ZipBombs.quoting(OVERLAPPING_FILES, OVERLAPPING_SIZE, out)),
        new Bomb("wordy-zip", out -> ZipBombs.wordy(WORDY_FILES, WORDY_SIZE, out)),
        new Bomb("crowded-zip", out -> ZipBombs.crowded(MILLION, out)),
        new Bomb("crowded-tar-gz", out -> TarBombs.crowded(MILLION, out)));
  }

  private static void flatTar(ArchiveFormat format, OutputStream out) throws IOException {
    TarBombs.flat(format, TEN_GIGABYTES, out);
  }
}

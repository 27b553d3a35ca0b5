package io.pypiguard.artifact;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The {@code RECORD} file of a wheel: every file it installs, with hash and size.
 *
 * @param entries the lines of the file in order; copied
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file">The
 *     RECORD file</a>
 */
public record InstallRecord(List<Entry> entries) {

  /** Copies the entries. */
  public InstallRecord {
    entries = List.copyOf(entries);
  }

  /**
   * A line of the file.
   *
   * @param path path of the file in the wheel
   * @param algorithm hash algorithm as the file names it, for example {@code sha256}; empty if the
   *     line has no hash
   * @param digest the hash in URL-safe base64 without padding; empty if the line has none
   * @param size size in bytes, or -1 if the line has none
   */
  public record Entry(String path, String algorithm, String digest, long size) {

    /** Checks the components. */
    public Entry {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(algorithm, "algorithm");
      Objects.requireNonNull(digest, "digest");
    }
  }

  /**
   * A disagreement between the file and the wheel.
   *
   * @param problem what kind of disagreement
   * @param path path of the file concerned
   * @param detail what exactly disagrees, in one plain sentence
   */
  public record Mismatch(Problem problem, String path, String detail) {

    /** Checks the components. */
    public Mismatch {
      Objects.requireNonNull(problem, "problem");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /** What can be wrong between a {@code RECORD} file and its wheel. */
  public enum Problem {
    /** A file of the wheel is not listed. */
    UNLISTED,
    /** A listed file is not in the wheel. */
    MISSING,
    /** A file's content does not have the listed hash. */
    HASH,
    /** A file does not have the listed size. */
    SIZE,
    /** A line gives no hash though the specification asks for one. */
    NO_HASH,
    /** A line gives a hash that cannot be checked, or is weaker than SHA-256. */
    WEAK_HASH,
    /** A path is listed more than once. */
    REPEATED
  }

  /**
   * Reads a {@code RECORD} file. Never fails: a line that is no such entry is one without hash.
   *
   * @param content the file, comma-separated values in UTF-8
   * @return its entries
   */
  public static InstallRecord parse(byte[] content) {
    return new InstallRecord(RecordFile.parse(content));
  }

  /**
   * Holds the file against the members of its wheel, which reads and hashes all of them.
   *
   * @param artifact the wheel
   * @return every disagreement, in the order of the file and then of the wheel
   * @throws IOException if a member cannot be read
   */
  public List<Mismatch> verify(PackageArtifact artifact) throws IOException {
    return RecordFile.verify(this, artifact);
  }
}

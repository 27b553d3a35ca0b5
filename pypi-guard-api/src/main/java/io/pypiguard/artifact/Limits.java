package io.pypiguard.artifact;

/**
 * How much of an archive is read at most. A limit that is reached ends the reading of what lies
 * behind it, is told as an {@link ArchiveFinding}, and makes the artifact incomplete.
 *
 * @param archiveBytes largest archive that is opened, in bytes
 * @param totalBytes most bytes that are decoded from one archive, nested ones included
 * @param retainedBytes most decoded bytes that are kept in memory; what is beyond is decoded again
 *     when it is asked for
 * @param members most members, nested ones included
 * @param ratio most decoded bytes for a byte of archive, once more than {@value #RATIO_FLOOR} bytes
 *     were decoded
 * @param depth how many archives inside one another are opened: 0 leaves nested archives closed
 */
public record Limits(
    long archiveBytes, long totalBytes, long retainedBytes, int members, int ratio, int depth) {

  /** Decoded bytes below which {@link #ratio} is not looked at: 32 MiB. */
  public static final long RATIO_FLOOR = 32L << 20;

  private static final Limits DEFAULTS =
      new Limits(2L << 30, 512L << 20, 32L << 20, 100_000, 200, 3);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a limit is not positive, or the depth is negative
   */
  public Limits {
    requirePositive("archiveBytes", archiveBytes);
    requirePositive("totalBytes", totalBytes);
    requirePositive("retainedBytes", retainedBytes);
    requirePositive("members", members);
    requirePositive("ratio", ratio);
    if (depth < 0) {
      throw new IllegalArgumentException("depth must be at least 0, was " + depth);
    }
  }

  /**
   * Returns the limits that are used unless others are asked for: archives of 2 GiB, 512 MiB
   * decoded of which 32 MiB stay in memory, 100,000 members, 200 decoded bytes for one, 3 levels of
   * nested archives.
   *
   * @return the default limits
   */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /**
   * Returns these limits with another {@link #archiveBytes}.
   *
   * @param bytes largest archive that is opened
   * @return a changed copy
   */
  public Limits withArchiveBytes(long bytes) {
    return new Limits(bytes, totalBytes, retainedBytes, members, ratio, depth);
  }

  /**
   * Returns these limits with another {@link #totalBytes}.
   *
   * @param bytes most bytes that are decoded
   * @return a changed copy
   */
  public Limits withTotalBytes(long bytes) {
    return new Limits(archiveBytes, bytes, retainedBytes, members, ratio, depth);
  }

  /**
   * Returns these limits with another {@link #retainedBytes}.
   *
   * @param bytes most decoded bytes kept in memory
   * @return a changed copy
   */
  public Limits withRetainedBytes(long bytes) {
    return new Limits(archiveBytes, totalBytes, bytes, members, ratio, depth);
  }

  /**
   * Returns these limits with another {@link #members}.
   *
   * @param count most members
   * @return a changed copy
   */
  public Limits withMembers(int count) {
    return new Limits(archiveBytes, totalBytes, retainedBytes, count, ratio, depth);
  }

  /**
   * Returns these limits with another {@link #ratio}.
   *
   * @param decodedPerByte most decoded bytes for a byte of archive
   * @return a changed copy
   */
  public Limits withRatio(int decodedPerByte) {
    return new Limits(archiveBytes, totalBytes, retainedBytes, members, decodedPerByte, depth);
  }

  /**
   * Returns these limits with another {@link #depth}.
   *
   * @param levels how many archives inside one another are opened
   * @return a changed copy
   */
  public Limits withDepth(int levels) {
    return new Limits(archiveBytes, totalBytes, retainedBytes, members, ratio, levels);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}

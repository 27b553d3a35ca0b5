package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.Limits;
import java.util.concurrent.CancellationException;

/** What may still be read of one archive and all archives nested in it. For one thread. */
public final class Budget {

  /** Bytes of cut-off streams that the ratio of the whole archive leaves out: three bombs. */
  private static final long MOST_FORGIVEN = 3 * Limits.RATIO_FLOOR;

  private static final int SCRATCH = 16 * 1024;

  private final Limits limits;
  private final long archiveBytes;
  private long decoded;
  private long forgiven;
  private long retained;
  private int members;
  private byte[] scratch = {};

  /**
   * Starts the budget of an archive.
   *
   * @param limits the limits
   * @param archiveBytes size of the outermost archive in bytes
   */
  public Budget(Limits limits, long archiveBytes) {
    this.limits = limits;
    this.archiveBytes = archiveBytes;
  }

  Limits limits() {
    return limits;
  }

  /** Returns room for bytes that are not kept, the same at each call. */
  byte[] scratch() {
    if (scratch.length == 0) {
      scratch = new byte[SCRATCH];
    }
    return scratch;
  }

  /** Counts a member. */
  void addMember() throws LimitReachedException {
    if (members == limits.members()) {
      throw new LimitReachedException(
          ArchiveFindingType.LIMIT_MEMBERS, "more than " + limits.members() + " members");
    }
    members++;
  }

  /**
   * Counts decoded bytes.
   *
   * @param count bytes decoded just now
   * @param streamDecoded bytes that came out of the stream they came from so far
   * @param streamConsumed bytes that went into that stream so far
   */
  void addDecoded(long count, long streamDecoded, long streamConsumed)
      throws LimitReachedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("reading was cancelled");
    }
    decoded += count;
    if (decoded > limits.totalBytes()) {
      throw new LimitReachedException(
          ArchiveFindingType.LIMIT_TOTAL_BYTES,
          "decodes to more than " + limits.totalBytes() + " bytes");
    }
    if (isBomb(streamDecoded, streamConsumed) || isBomb(decoded - forgiven, archiveBytes)) {
      throw new LimitReachedException(
          ArchiveFindingType.LIMIT_RATIO,
          "decodes to more than " + limits.ratio() + " times its size: a decompression bomb");
    }
  }

  /**
   * Leaves the bytes of a stream that was cut off out of the ratio of the whole archive, so that a
   * bomb does not keep the other members from being read. There is a bound on what is left out, or
   * many bombs could have each other forgotten.
   *
   * @param count bytes that came out of the stream
   */
  void forgive(long count) {
    forgiven = Math.min(forgiven + count, MOST_FORGIVEN);
  }

  /**
   * Asks for room in memory.
   *
   * @param count bytes to keep
   * @return whether they may be kept
   */
  boolean retain(long count) {
    if (count > limits.retainedBytes() - retained) {
      return false;
    }
    retained += count;
    return true;
  }

  private boolean isBomb(long out, long in) {
    return out > Limits.RATIO_FLOOR && out > in * limits.ratio();
  }
}

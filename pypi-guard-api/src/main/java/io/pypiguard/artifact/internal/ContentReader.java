package io.pypiguard.artifact.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.zip.CRC32;

/**
 * Reads the decoded stream of one member: into memory while the budget lasts, and otherwise only
 * its head, length and checksum. What was read before a failure can be asked for after it.
 */
final class ContentReader {

  private static final int HEAD = 64 * 1024;

  private final Budget budget;
  private final CRC32 crc = new CRC32();

  /** The content, or where it does not fit in memory, its head. */
  private byte[] bytes;

  private long reserved;
  private boolean retained;
  private long count;

  /**
   * Prepares for a stream.
   *
   * @param budget gives room in memory
   * @param expected length that the archive promises
   */
  ContentReader(Budget budget, long expected) {
    this.budget = budget;
    this.retained = expected >= 0 && budget.retain(expected);
    this.reserved = retained ? expected : 0;
    this.bytes = new byte[(int) (retained ? Math.min(expected, 1 << 20) : HEAD)];
  }

  void readAll(InputStream in) throws IOException {
    byte[] scratch = budget.scratch();
    while (true) {
      int room = room();
      byte[] target = bytes;
      int offset = (int) count;
      if (room == 0) {
        target = scratch;
        offset = 0;
        room = scratch.length;
      }
      int got = in.read(target, offset, room);
      if (got < 0) {
        return;
      }
      crc.update(target, offset, got);
      count += got;
      if (target == scratch && retained) {
        append(scratch, got);
      }
    }
  }

  /** Returns how many bytes may be read straight into the array. */
  private int room() {
    int limit = retained ? (int) reserved : HEAD;
    if (count >= limit) {
      return 0;
    }
    if (count == bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * bytes.length));
    }
    return bytes.length - (int) count;
  }

  /** Keeps bytes behind the promised length, or gives up keeping any. */
  private void append(byte[] more, int length) {
    retained = budget.retain(length);
    int before = (int) (count - length);
    if (bytes.length < count) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(count, Math.min(2L * bytes.length, 1 << 30)));
    }
    System.arraycopy(more, 0, bytes, before, length);
    if (!retained) {
      bytes = Arrays.copyOf(bytes, (int) count);
    }
  }

  long count() {
    return count;
  }

  long crc() {
    return crc.getValue();
  }

  /** Returns the beginning of what was read, all of it if it fits in memory; not to be changed. */
  byte[] head() {
    return count < bytes.length ? Arrays.copyOf(bytes, (int) count) : bytes;
  }

  /**
   * Returns what was read.
   *
   * @param again makes content of a length that is decoded again when it is asked for
   */
  EntryContent content(LongFunction<EntryContent> again) {
    if (count == 0) {
      return EntryContent.NONE;
    }
    if (!retained) {
      return again.apply(count);
    }
    if (bytes.length != count) {
      bytes = Arrays.copyOf(bytes, (int) count);
    }
    return EntryContent.ofBytes(bytes);
  }
}

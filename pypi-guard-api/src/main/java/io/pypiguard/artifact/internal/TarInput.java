package io.pypiguard.artifact.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A tar file as a stream of known position. */
final class TarInput {

  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private long position;

  TarInput(InputStream in) {
    this.in = in;
  }

  /** Returns how many bytes were read or skipped so far. */
  long position() {
    return position;
  }

  /**
   * Reads as many bytes as there are, at most {@code length}. Damage of the stream behind the first
   * byte read here is reported by the next call.
   */
  byte[] read(int length) throws IOException {
    // A header may lie about the size: memory is taken as bytes arrive.
    byte[] out = new byte[Math.min(length, 1 << 20)];
    int count = 0;
    while (count < length) {
      if (count == out.length) {
        out = Arrays.copyOf(out, (int) Math.min(length, 2L * out.length));
      }
      int got;
      try {
        got = readSome(out, count, out.length - count);
      } catch (DamagedArchiveException e) {
        if (count == 0) {
          throw e;
        }
        break;
      }
      if (got < 0) {
        break;
      }
      count += got;
    }
    return count == out.length ? out : Arrays.copyOf(out, count);
  }

  /**
   * Returns the first bytes without reading them. To be called before anything is read.
   *
   * @param length how many bytes are wanted
   * @return as many as there are, at most {@code length}
   */
  byte[] peek(int length) throws IOException {
    while (end < length) {
      int count = in.read(buffer, end, CHUNK - end);
      if (count < 0) {
        break;
      }
      end += count;
    }
    return Arrays.copyOf(buffer, Math.min(end, length));
  }

  /**
   * Skips bytes and returns how many there were, at most {@code length}. Damage of the stream is
   * reported by the next reading.
   */
  long skip(long length) throws IOException {
    long count = 0;
    while (count < length) {
      try {
        if (start == end && !fill()) {
          break;
        }
      } catch (DamagedArchiveException e) {
        break;
      }
      int step = (int) Math.min(end - start, length - count);
      start += step;
      count += step;
    }
    position += count;
    return count;
  }

  /** Reads to the end and returns how many bytes there were and whether all were zero. */
  Rest drain() throws IOException {
    long count = 0;
    boolean zero = true;
    while (start < end || fill()) {
      for (int i = start; zero && i < end; i++) {
        zero = buffer[i] == 0;
      }
      count += end - start;
      start = end;
    }
    position += count;
    return new Rest(count, zero);
  }

  private int readSome(byte[] out, int offset, int length) throws IOException {
    int count;
    if (start == end && length >= CHUNK) {
      count = in.read(out, offset, length);
    } else {
      if (start == end && !fill()) {
        return -1;
      }
      count = Math.min(end - start, length);
      System.arraycopy(buffer, start, out, offset, count);
      start += count;
    }
    position += Math.max(0, count);
    return count;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = 0;
    end = Math.max(0, in.read(buffer, 0, CHUNK));
    return end > 0;
  }

  /** What follows the end mark of a tar file. */
  record Rest(long length, boolean isZero) {}
}

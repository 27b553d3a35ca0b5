package io.pypiguard.artifact.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A library's decoder. Turns every way in which it can fail into a damaged archive, and first
 * delivers what it had decoded until then.
 */
final class ForeignDecoder extends BlockInput {

  private final String name;
  private final InputStream in;
  private @Nullable DamagedArchiveException failure;

  /**
   * Opens a decoder.
   *
   * @param name name of the format, for messages
   * @param opener opens the library's decoder
   */
  ForeignDecoder(String name, Opener opener) throws DamagedArchiveException {
    this.name = name;
    try {
      this.in = opener.open();
    } catch (IOException | RuntimeException e) {
      throw damage(name, e);
    }
  }

  /** Opens a decoder of a library. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    long before = delivered();
    try {
      return in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      failure = damage(name, e);
      int count = (int) (delivered() - before);
      if (count == 0) {
        throw failure;
      }
      return count;
    }
  }

  /** A decoder of Commons Compress that fails has put this many bytes into the buffers so far. */
  private long delivered() {
    return in instanceof CompressorInputStream counting ? counting.getBytesRead() : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static DamagedArchiveException damage(String name, Exception e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String lower = why.toLowerCase(Locale.ROOT);
    boolean cutOff =
        e instanceof EOFException
            || lower.contains("unexpected end")
            || lower.contains("premature end")
            || lower.contains("truncated");
    return cutOff
        ? DamagedArchiveException.truncated(name + " data ends too early")
        : DamagedArchiveException.malformed(name + " data is corrupt: " + why);
  }
}

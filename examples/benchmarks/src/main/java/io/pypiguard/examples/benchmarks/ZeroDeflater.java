package io.pypiguard.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes raw deflate of some bytes and of very many zeros, as quickly as the disk takes them: a
 * million zeros are compressed once, and their compressed form is repeated.
 */
final class ZeroDeflater {

  private static final byte[] ZEROS = new byte[1 << 20];
  private static final byte[] DEFLATED_ZEROS = deflate(ZEROS, ZEROS.length);

  /** The last block of a stream, empty. */
  private static final byte[] END = {3, 0};

  private final OutputStream out;
  private final CRC32 checksum = new CRC32();
  private long size;

  ZeroDeflater(OutputStream out) {
    this.out = out;
  }

  /** Writes bytes. */
  ZeroDeflater bytes(byte[] content) throws IOException {
    out.write(deflate(content, content.length));
    checksum.update(content);
    size += content.length;
    return this;
  }

  /** Writes zeros. */
  ZeroDeflater zeros(long count) throws IOException {
    long left = count;
    for (; left >= ZEROS.length; left -= ZEROS.length) {
      out.write(DEFLATED_ZEROS);
    }
    out.write(deflate(ZEROS, (int) left));
    updateWithZeros(checksum, count);
    size += count;
    return this;
  }

  /** Ends the stream, without closing what it is written to. */
  ZeroDeflater end() throws IOException {
    out.write(END);
    return this;
  }

  /** Returns the CRC-32 of what was written, before compression. */
  long checksum() {
    return checksum.getValue();
  }

  /** Returns how many bytes were written, before compression. */
  long size() {
    return size;
  }

  /** Updates a checksum as if with an array of zeros. */
  static void updateWithZeros(CRC32 checksum, long count) {
    for (long left = count; left > 0; left -= ZEROS.length) {
      checksum.update(ZEROS, 0, (int) Math.min(left, ZEROS.length));
    }
  }

  /** Compresses so that the result ends with a full byte and nothing later refers into it. */
  private static byte[] deflate(byte[] content, int length) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content, 0, length);
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 12];
      int count;
      do {
        count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        deflated.write(buffer, 0, count);
      } while (count == buffer.length);
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }
}

package io.pypiguard.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes raw deflate of bytes that repeat very often, as quickly as the disk takes them: they are
 * compressed once, and their compressed form is repeated.
 */
final class RepeatingDeflater {

  private static final byte[] ZEROS = new byte[1 << 20];
  private static final byte[] DEFLATED_ZEROS = deflate(ZEROS);

  /** The last block of a stream, empty. */
  private static final byte[] END = {3, 0};

  private final OutputStream out;
  private final CRC32 checksum = new CRC32();
  private long size;

  RepeatingDeflater(OutputStream out) {
    this.out = out;
  }

  /** Writes bytes. */
  RepeatingDeflater bytes(byte[] content) throws IOException {
    return repeated(content, 1);
  }

  /** Writes bytes again and again. */
  RepeatingDeflater repeated(byte[] content, long times) throws IOException {
    byte[] deflated = content == ZEROS ? DEFLATED_ZEROS : deflate(content);
    for (long i = 0; i < times; i++) {
      out.write(deflated);
      checksum.update(content);
    }
    size += content.length * times;
    return this;
  }

  /** Writes zeros. */
  RepeatingDeflater zeros(long count) throws IOException {
    repeated(ZEROS, count / ZEROS.length);
    return bytes(new byte[(int) (count % ZEROS.length)]);
  }

  /** Ends the stream, without closing what it is written to. */
  RepeatingDeflater end() throws IOException {
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
  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
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

package io.pypiguard.behavior.internal.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** Compressed bytes; what grows beyond the budget is refused while it grows. */
final class Compression {

  private static final int CHUNK = 8192;

  /** Most memory, in KiB, that a stream may ask the decoder for. */
  private static final int XZ_MEMORY_KIB = 96 << 10;

  /** Window bits of {@code zlib.decompress} from which a header of gzip is expected. */
  private static final int GZIP_BITS = 24;

  private Compression() {}

  /** Opens a stream that decodes. */
  private interface Opening {
    InputStream open(InputStream compressed) throws IOException;
  }

  /** Returns {@code zlib.decompress(data, bits)}. */
  static byte[] inflate(byte[] data, int bits, Budget budget) {
    if (bits >= 40) {
      boolean gzip = data.length > 1 && data[0] == 0x1f && (data[1] & 0xff) == 0x8b;
      return gzip ? gunzip(data, budget) : inflate(data, 15, budget);
    }
    if (bits >= GZIP_BITS) {
      return gunzip(data, budget);
    }
    budget.scan(data.length);
    Inflater inflater = new Inflater(bits < 0);
    try {
      // The JDK wants one byte more behind a raw stream than there is.
      inflater.setInput(bits < 0 ? Arrays.copyOf(data, data.length + 1) : data);
      ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(CHUNK, data.length * 2));
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        Refused.unless(count > 0 || inflater.finished());
        budget.length(count);
        out.write(chunk, 0, count);
        Refused.unless(out.size() <= Budget.MOST_LENGTH);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw Refused.value();
    } finally {
      inflater.end();
    }
  }

  /** Returns {@code zlib.compress(data, level)}. */
  static byte[] deflate(byte[] data, int level, Budget budget) {
    Refused.unless(level >= -1 && level <= 9);
    budget.length(data.length + 1024L);
    budget.scan(data.length * 8L);
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Returns {@code gzip.decompress(data)}. */
  static byte[] gunzip(byte[] data, Budget budget) {
    return read(data, GZIPInputStream::new, budget);
  }

  /** Returns {@code bz2.decompress(data)}. */
  static byte[] bunzip(byte[] data, Budget budget) {
    return read(data, in -> new BZip2CompressorInputStream(in, true), budget);
  }

  /** Returns {@code lzma.decompress(data)}, of .xz or of the older .lzma. */
  static byte[] unxz(byte[] data, Budget budget) {
    boolean xz = data.length > 5 && (data[0] & 0xff) == 0xfd && data[1] == '7';
    return read(
        data,
        xz
            ? in -> new XZInputStream(in, XZ_MEMORY_KIB)
            : in -> new LZMAInputStream(in, XZ_MEMORY_KIB),
        budget);
  }

  private static byte[] read(byte[] data, Opening opening, Budget budget) {
    budget.scan(data.length);
    try (InputStream in = opening.open(new ByteArrayInputStream(data))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(CHUNK, data.length * 2));
      byte[] chunk = new byte[CHUNK];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        budget.length(count);
        out.write(chunk, 0, count);
        Refused.unless(out.size() <= Budget.MOST_LENGTH);
      }
      return out.toByteArray();
    } catch (IOException | RuntimeException e) {
      // The decoders throw several unchecked exceptions on damaged bytes.
      throw Refused.value();
    }
  }
}

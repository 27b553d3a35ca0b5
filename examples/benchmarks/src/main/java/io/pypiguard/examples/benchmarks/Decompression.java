package io.pypiguard.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The least that anybody who looks into an archive has to do: decompress it. This is what reading
 * is compared with, so it does nothing else, and does that the fastest way that a plain program
 * would: from memory, with large buffers.
 */
final class Decompression {

  private static final int BUFFER = 1 << 16;
  private static final int TAR_MAGIC = 257;

  /** How formats begin; ISO 8859-1 has a character for every byte. */
  private static final byte[] GZIP = bytes("\u001f\u008b");

  private static final byte[] BZIP2 = bytes("BZh");
  private static final byte[] XZ = bytes("\u00fd7zXZ\0");
  private static final byte[] ZSTD = bytes("(\u00b5/\u00fd");
  private static final byte[] ZIP = bytes("PK\3\4");
  private static final byte[] USTAR = bytes("ustar");

  private Decompression() {}

  /**
   * Decompresses an archive to its end and forgets the content. Archives in archives stay closed.
   *
   * @param archive a tar file, compressed or not, or a zip file
   * @return how many bytes came out; of a tar file, its headers and padding included
   * @throws IOException if the archive is damaged or in no known format
   */
  static long decode(byte[] archive) throws IOException {
    if (startsWith(archive, 0, ZIP)) {
      return inflateMembers(archive);
    }
    try (InputStream in = decompressor(archive)) {
      return drain(in, new byte[BUFFER]);
    }
  }

  private static InputStream decompressor(byte[] archive) throws IOException {
    InputStream bytes = new ByteArrayInputStream(archive);
    if (startsWith(archive, 0, GZIP)) {
      return new GZIPInputStream(bytes, BUFFER);
    }
    if (startsWith(archive, 0, BZIP2)) {
      return new BZip2CompressorInputStream(bytes, true);
    }
    if (startsWith(archive, 0, XZ)) {
      return new XZInputStream(bytes);
    }
    if (startsWith(archive, 0, ZSTD)) {
      return new ZstdCompressorInputStream(bytes);
    }
    if (startsWith(archive, TAR_MAGIC, USTAR)) {
      return bytes;
    }
    throw new IOException("in no known archive format");
  }

  private static long inflateMembers(byte[] archive) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long count = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      while (zip.getNextEntry() != null) {
        count += drain(zip, buffer);
      }
    }
    return count;
  }

  private static long drain(InputStream in, byte[] buffer) throws IOException {
    long total = 0;
    int count;
    while ((count = in.read(buffer)) >= 0) {
      total += count;
    }
    return total;
  }

  private static boolean startsWith(byte[] archive, int offset, byte[] magic) {
    int end = offset + magic.length;
    return archive.length >= end && Arrays.equals(archive, offset, end, magic, 0, magic.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

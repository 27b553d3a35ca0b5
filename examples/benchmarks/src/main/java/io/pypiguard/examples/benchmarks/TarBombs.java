package io.pypiguard.examples.benchmarks;

import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarHeader;
import io.pypiguard.testkit.TarWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Tar files that are much more work than they look. All of them are source distributions, too. */
final class TarBombs {

  private static final byte[] PKG_INFO =
      "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n".getBytes(StandardCharsets.UTF_8);

  /** Deflate, no flags, no time, unknown system (RFC 1952). */
  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  /** What is compressed once and then repeated, in formats whose streams may follow one another. */
  private static final int PIECE = 1 << 24;

  /** The first number that eleven octal digits cannot hold. */
  private static final long MORE_THAN_OCTAL = 1L << 33;

  private TarBombs() {}

  /**
   * Writes a tar file with one large file of zeros, compressed with gzip.
   *
   * @param size length of the file in bytes, a multiple of 512
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void flat(long size, OutputStream out) throws IOException {
    out.write(GZIP_HEADER);
    RepeatingDeflater tar = new RepeatingDeflater(out);
    tar.bytes(beginning(size)).zeros(size + 2 * TarHeader.BLOCK).end();
    out.write(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) tar.checksum())
            .putInt((int) tar.size())
            .array());
  }

  /**
   * Writes a tar file with one large file of zeros, as many compressed streams in a row.
   *
   * @param format how it is compressed
   * @param size length of the file in bytes, a multiple of 16 MiB
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void flat(ArchiveFormat format, long size, OutputStream out) throws IOException {
    out.write(PackageBuilder.compress(format, beginning(size)));
    byte[] piece = PackageBuilder.compress(format, new byte[PIECE]);
    for (long written = 0; written < size; written += PIECE) {
      out.write(piece);
    }
    out.write(PackageBuilder.compress(format, new byte[2 * TarHeader.BLOCK]));
  }

  /**
   * Writes the archive of {@link #flat(long, OutputStream)}, compressed with gzip over and over.
   *
   * @param times how often, at least once
   * @param size length of the file in bytes
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void recompressed(int times, long size, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    flat(size, bytes);
    for (int i = 1; i < times; i++) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(compressed)) {
        bytes.writeTo(gzip);
      }
      bytes = compressed;
    }
    bytes.writeTo(out);
  }

  /**
   * Writes a tar file with very many empty files, compressed with gzip.
   *
   * @param files how many files
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void crowded(int files, OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
    TarHeader header = TarHeader.of("", TarHeader.FILE, 0);
    for (int i = 0; i < files; i++) {
      byte[] name = ("demo-1.0/" + i + ".py").getBytes(StandardCharsets.UTF_8);
      gzip.write(header.name(name).toBytes());
    }
    gzip.write(new byte[2 * TarHeader.BLOCK]);
    gzip.finish();
  }

  /**
   * Writes a tar file, compressed with gzip, with one file that is a single block at the end of a
   * large hole, as GNU tar writes sparse files.
   *
   * @param size length of the file in bytes, hole and block
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   * @see <a href="https://www.gnu.org/software/tar/manual/html_node/Standard.html">GNU tar's
   *     format</a>, {@code struct oldgnu_header}
   */
  static void sparse(long size, OutputStream out) throws IOException {
    TarHeader header =
        TarHeader.of("demo-1.0/hole.bin", TarHeader.GNU_SPARSE, TarHeader.BLOCK)
            .magic("ustar  \0")
            .octal(398, 12, TarHeader.BLOCK);
    number(header, 386, size - TarHeader.BLOCK);
    number(header, 483, size);
    byte[] tar =
        TarWriter.create()
            .add("demo-1.0/PKG-INFO", PKG_INFO)
            .add(header, new byte[TarHeader.BLOCK])
            .build();
    out.write(PackageBuilder.compress(ArchiveFormat.TAR_GZIP, tar));
  }

  /** Writes a number as GNU tar does: in octal digits as long as they are enough. */
  private static void number(TarHeader header, int offset, long value) {
    int width = 12;
    if (value < MORE_THAN_OCTAL) {
      header.octal(offset, width, value);
    } else {
      header.binary(offset, width, value);
    }
  }

  /** Returns everything in front of the content of a large file. */
  private static byte[] beginning(long size) {
    return TarWriter.create()
        .add("demo-1.0/PKG-INFO", PKG_INFO)
        .raw(TarHeader.of("demo-1.0/zeros.bin", TarHeader.FILE, 0).binarySize(size).toBytes())
        .end(new byte[0])
        .build();
  }
}

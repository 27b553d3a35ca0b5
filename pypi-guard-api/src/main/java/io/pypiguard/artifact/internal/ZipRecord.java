package io.pypiguard.artifact.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a zip file says about a member, in its central directory or in the member's own header.
 *
 * @param rawName bytes of the name as Latin-1
 * @param flags general purpose bits
 * @param method compression method
 * @param crc CRC-32 of the content
 * @param compressedSize size in the archive in bytes
 * @param size size of the content in bytes
 * @param headerOffset where the member's own header begins, in bytes from the start of the file
 * @param headerLength length of the record itself with name, extra field and comment
 * @param unixMode file type and permissions as Unix has them, or 0 if not given
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>
 */
record ZipRecord(
    String rawName,
    int flags,
    int method,
    long crc,
    long compressedSize,
    long size,
    long headerOffset,
    int headerLength,
    int unixMode) {

  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int CENTRAL_LENGTH = 46;
  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int LOCAL_LENGTH = 30;

  private static final int ENCRYPTED = 1;
  private static final int LZMA_END_MARK = 1 << 1;
  private static final int DATA_DESCRIPTOR = 1 << 3;
  private static final int UTF8_NAME = 1 << 11;
  private static final int UNIX_FILE_TYPE = 0170000;
  private static final int UNIX_LINK = 0120000;
  private static final Set<Integer> UNIX_DEVICES = Set.of(0010000, 0020000, 0060000, 0140000);
  private static final long IN_ZIP64 = 0xffffffffL;

  /** The charset of names that are not marked as UTF-8; small run-time images may lack it. */
  private static final Charset CP437 =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  /**
   * Reads a record of the central directory.
   *
   * @param bytes the directory, positioned at the record and moved behind it
   * @return the record
   * @throws DamagedArchiveException if there is none
   */
  static ZipRecord ofCentral(ByteBuffer bytes) throws DamagedArchiveException {
    ByteBuffer in = bytes.order(ByteOrder.LITTLE_ENDIAN);
    int at = in.position();
    if (in.remaining() < CENTRAL_LENGTH || in.getInt(at) != CENTRAL_SIGNATURE) {
      throw DamagedArchiveException.malformed(
          "the zip directory has no record where one should be");
    }
    int nameLength = in.getShort(at + 28) & 0xffff;
    int extraLength = in.getShort(at + 30) & 0xffff;
    int length = CENTRAL_LENGTH + nameLength + extraLength + (in.getShort(at + 32) & 0xffff);
    if (in.remaining() < length) {
      throw DamagedArchiveException.truncated("the zip directory is cut off");
    }
    String name = latin1(slice(in, at + CENTRAL_LENGTH, nameLength));
    byte[] extra = slice(in, at + CENTRAL_LENGTH + nameLength, extraLength);
    long[] large = {unsigned(in, at + 24), unsigned(in, at + 20), unsigned(in, at + 42)};
    readZip64(extra, large);
    boolean unix = in.get(at + 5) == 3;
    in.position(at + length);
    return new ZipRecord(
        name,
        in.getShort(at + 8) & 0xffff,
        in.getShort(at + 10) & 0xffff,
        unsigned(in, at + 16),
        large[1],
        large[0],
        large[2],
        length,
        unix ? in.getShort(at + 40) & 0xffff : 0);
  }

  /**
   * Reads a member's own header.
   *
   * @param bytes the header with name and extra field, as far as they are there
   * @param offset where in the file it begins
   * @return the record
   * @throws DamagedArchiveException if it is no such header
   */
  static ZipRecord ofLocal(byte[] bytes, long offset) throws DamagedArchiveException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < LOCAL_LENGTH || in.getInt(0) != LOCAL_SIGNATURE) {
      throw DamagedArchiveException.malformed("no zip member header at byte " + offset);
    }
    int nameLength = in.getShort(26) & 0xffff;
    int extraLength = in.getShort(28) & 0xffff;
    int length = LOCAL_LENGTH + nameLength + extraLength;
    if (bytes.length < length) {
      throw DamagedArchiveException.truncated(
          "the zip member header at byte " + offset + " is cut off");
    }
    String name = latin1(slice(in, LOCAL_LENGTH, nameLength));
    byte[] extra = slice(in, LOCAL_LENGTH + nameLength, extraLength);
    long[] large = {unsigned(in, 22), unsigned(in, 18), 0};
    readZip64(extra, large);
    return new ZipRecord(
        name,
        in.getShort(6) & 0xffff,
        in.getShort(8) & 0xffff,
        unsigned(in, 14),
        large[1],
        large[0],
        offset,
        length,
        0);
  }

  /** Tells how long the header that begins with these 30 bytes is. */
  static int localLength(byte[] fixedPart) {
    ByteBuffer in = ByteBuffer.wrap(fixedPart).order(ByteOrder.LITTLE_ENDIAN);
    return LOCAL_LENGTH + (in.getShort(26) & 0xffff) + (in.getShort(28) & 0xffff);
  }

  String name() {
    byte[] bytes = rawName.getBytes(StandardCharsets.ISO_8859_1);
    if ((flags & UTF8_NAME) != 0) {
      return Paths.decode(bytes, 0, bytes.length, StandardCharsets.ISO_8859_1);
    }
    return new String(bytes, CP437);
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  /** Tells whether CRC and sizes stand behind the content and not in the member's own header. */
  boolean hasDataDescriptor() {
    return (flags & DATA_DESCRIPTOR) != 0;
  }

  /** Tells whether LZMA data ends with a mark and not just where the size says. */
  boolean hasLzmaEndMark() {
    return (flags & LZMA_END_MARK) != 0;
  }

  boolean isDirectory() {
    return rawName.endsWith("/");
  }

  boolean isLink() {
    return (unixMode & UNIX_FILE_TYPE) == UNIX_LINK;
  }

  /** Tells whether it is marked as a device, named pipe or socket. */
  boolean isDevice() {
    return UNIX_DEVICES.contains(unixMode & UNIX_FILE_TYPE);
  }

  ZipRecord movedBy(long distance) {
    return new ZipRecord(
        rawName,
        flags,
        method,
        crc,
        compressedSize,
        size,
        headerOffset + distance,
        headerLength,
        unixMode);
  }

  /**
   * Replaces each of size, compressed size and offset that says so by its value in the extra field.
   */
  private static void readZip64(byte[] extra, long[] large) {
    ByteBuffer in = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 4) {
      int id = in.getShort() & 0xffff;
      int length = Math.min(in.getShort() & 0xffff, in.remaining());
      int end = in.position() + length;
      if (id == 1) {
        for (int i = 0; i < large.length; i++) {
          if (large[i] == IN_ZIP64 && end - in.position() >= 8) {
            large[i] = in.getLong();
          }
        }
        return;
      }
      in.position(end);
    }
  }

  private static long unsigned(ByteBuffer in, int at) {
    return in.getInt(at) & 0xffffffffL;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] slice(ByteBuffer in, int at, int length) {
    byte[] bytes = new byte[length];
    in.get(at, bytes);
    return bytes;
  }
}

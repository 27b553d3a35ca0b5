package io.pypiguard.models.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What the tool that packed an archive wrote of its members, which the reader rightly drops. Reads
 * zip and gzipped tar files in memory; stops without an error where a header makes no sense.
 *
 * @param members the members in order
 * @param gzipTime seconds since 1970 in the gzip header; NaN if there is none
 * @param gzipFlags flags of the gzip header; NaN if there is none
 * @param gzipSystem the system in the gzip header; NaN if there is none
 */
record ArchiveHeaders(List<Header> members, double gzipTime, double gzipFlags, double gzipSystem) {

  private static final int BLOCK = 512;
  private static final int MOST_MEMBERS = 20_000;
  private static final long MOST_BYTES = 1L << 28;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int DOS_EPOCH = 1980;

  /**
   * A member.
   *
   * @param time when it was changed: seconds since 1970 in a tar file; in a zip file the packed
   *     date and time, of which only order and equality mean something
   * @param year the year of that time
   * @param owner number of the owner; 0 in a zip file
   * @param ownerName name of the owner; empty in a zip file
   * @param method compression method in a zip file; type of the entry in a tar file
   * @param system the system that packed it; 0 in a tar file
   */
  record Header(long time, int year, long owner, String ownerName, int method, int system) {}

  /** Reads headers; those of other formats are none. */
  static ArchiveHeaders of(byte[] archive) {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    if (archive.length >= 10 && bytes.getShort(0) == (short) 0x8b1f) {
      return new ArchiveHeaders(
          tar(archive),
          Integer.toUnsignedLong(bytes.getInt(4)),
          archive[3] & 0xff,
          archive[9] & 0xff);
    }
    return new ArchiveHeaders(zip(bytes), Double.NaN, Double.NaN, Double.NaN);
  }

  private static List<Header> tar(byte[] archive) {
    List<Header> members = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      long left = MOST_BYTES;
      byte[] block = in.readNBytes(BLOCK);
      while (block.length == BLOCK && block[0] != 0 && members.size() < MOST_MEMBERS && left > 0) {
        long time = octal(block, 136, 12);
        members.add(
            new Header(
                time,
                (int) (1970 + time / 31_556_952),
                octal(block, 108, 8),
                text(block, 265, 32),
                block[156],
                0));
        long content = (octal(block, 124, 12) + BLOCK - 1) / BLOCK * BLOCK;
        left -= content + BLOCK;
        in.skipNBytes(Math.min(content, Math.max(0, left)));
        block = in.readNBytes(BLOCK);
      }
    } catch (IOException e) {
      return members;
    }
    return members;
  }

  private static long octal(byte[] block, int start, int length) {
    long value = 0;
    for (int i = start; i < start + length; i++) {
      if (block[i] >= '0' && block[i] <= '7') {
        value = value * 8 + block[i] - '0';
      }
    }
    return value;
  }

  private static String text(byte[] block, int start, int length) {
    String text = new String(block, start, length, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<Header> zip(ByteBuffer bytes) {
    List<Header> members = new ArrayList<>();
    int end = bytes.limit() - END_LENGTH;
    while (end >= 0 && bytes.getInt(end) != END) {
      end--;
    }
    int at = end < 0 ? -1 : bytes.getInt(end + 16);
    while (at >= 0
        && at + CENTRAL_LENGTH <= bytes.limit()
        && bytes.getInt(at) == CENTRAL
        && members.size() < MOST_MEMBERS) {
      long time = Integer.toUnsignedLong(bytes.getInt(at + 12));
      members.add(
          new Header(
              time,
              DOS_EPOCH + (int) (time >>> 25),
              0,
              "",
              bytes.getShort(at + 10),
              bytes.get(at + 5)));
      at +=
          CENTRAL_LENGTH
              + Short.toUnsignedInt(bytes.getShort(at + 28))
              + Short.toUnsignedInt(bytes.getShort(at + 30))
              + Short.toUnsignedInt(bytes.getShort(at + 32));
    }
    return members;
  }
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where the directory of a zip file is, found as CPython's {@code zipfile} finds it: by the last
 * end record within reach of the file's end, whatever stands before the archive or behind it.
 *
 * @param records number of records that the end record promises
 * @param start where the directory begins, in bytes from the start of the file
 * @param length length of the directory in bytes
 * @param prefix bytes before the archive, which every offset in it leaves out
 * @param end where the archive ends, behind the end record and its comment
 */
record ZipDirectory(long records, long start, long length, long prefix, long end) {

  private static final int END_LENGTH = 22;
  private static final int MOST_COMMENT = 0xffff;
  private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
  private static final int ZIP64_LOCATOR_LENGTH = 20;
  private static final int ZIP64_END_SIGNATURE = 0x06064b50;
  private static final int ZIP64_END_LENGTH = 56;

  /** Tells whether there is an end record. */
  static boolean isIn(RandomBytes file) throws IOException {
    byte[] tail = tail(file);
    return lastEndRecord(tail, tail.length - END_LENGTH, 0) >= 0;
  }

  static ZipDirectory find(RandomBytes file, EntryCollector entries) throws IOException {
    byte[] tail = tail(file);
    ByteBuffer in = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    int at = lastEndRecord(tail, tail.length - END_LENGTH, 0);
    if (at < 0) {
      throw DamagedArchiveException.truncated("the zip file has no end record");
    }
    long endRecord = file.size() - tail.length + at;
    long records = in.getShort(at + 10) & 0xffff;
    long length = in.getInt(at + 12) & 0xffffffffL;
    long offset = in.getInt(at + 16) & 0xffffffffL;
    long end = endRecord + END_LENGTH + (in.getShort(at + 20) & 0xffff);
    long directoryEnd = endRecord;
    if (at >= ZIP64_LOCATOR_LENGTH
        && in.getInt(at - ZIP64_LOCATOR_LENGTH) == ZIP64_LOCATOR_SIGNATURE) {
      long zip64 = endRecord - ZIP64_LOCATOR_LENGTH - ZIP64_END_LENGTH;
      ByteBuffer large =
          ByteBuffer.wrap(file.read(Math.max(0, zip64), ZIP64_END_LENGTH))
              .order(ByteOrder.LITTLE_ENDIAN);
      if (large.getInt(0) == ZIP64_END_SIGNATURE) {
        records = large.getLong(32);
        length = large.getLong(40);
        offset = large.getLong(48);
        directoryEnd = zip64;
      }
    }
    long start = directoryEnd - length;
    long prefix = start - offset;
    if (length < 0 || offset < 0 || start < 0 || prefix < 0) {
      throw DamagedArchiveException.malformed(
          "the zip directory of " + length + " bytes at byte " + offset + " is not in the file");
    }
    noteWhatFollows(file, end, entries);
    // A member stored without compression may be a zip file itself, so only what stands behind the
    // members counts as a second end.
    int startInTail = (int) Math.max(0, start - (file.size() - tail.length));
    if (lastEndRecord(tail, at - 1, startInTail) >= 0) {
      entries.note(
          ArchiveFindingType.HIDDEN_DATA,
          "",
          "the zip file has more than one end record, so that readers may see different members");
    }
    return new ZipDirectory(records, start, length, prefix, end);
  }

  private static void noteWhatFollows(RandomBytes file, long end, EntryCollector entries) {
    if (end < file.size()) {
      entries.note(
          ArchiveFindingType.TRAILING_DATA,
          "",
          (file.size() - end) + " bytes follow the end of the zip file");
    } else if (end > file.size()) {
      entries.note(
          ArchiveFindingType.SIZE_MISMATCH,
          "",
          "the comment of the zip file is cut off by " + (end - file.size()) + " bytes");
    }
  }

  private static byte[] tail(RandomBytes file) throws IOException {
    int length = (int) Math.min(file.size(), END_LENGTH + MOST_COMMENT);
    return file.read(file.size() - length, length);
  }

  private static int lastEndRecord(byte[] tail, int from, int to) {
    for (int i = from; i >= to; i--) {
      if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
        return i;
      }
    }
    return -1;
  }
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a zip file that a member takes.
 *
 * @param name name of the member
 * @param begin where its header begins
 * @param end where its data ends
 * @param hasDescriptor whether CRC and sizes follow the data
 */
record ZipSpan(String name, long begin, long end, boolean hasDescriptor) {

  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;

  /** A stretch that belongs to no member but begins like one. */
  record Gap(long begin, long end) {}

  /**
   * Looks for members that share bytes and for bytes that belong to no member.
   *
   * @return the stretches that look like members which the directory leaves out
   */
  static List<Gap> check(
      List<ZipSpan> spans, ZipDirectory directory, RandomBytes file, EntryCollector entries)
      throws IOException {
    List<ZipSpan> inOrder = new ArrayList<>(spans);
    inOrder.sort(Comparator.comparingLong(ZipSpan::begin).thenComparingLong(ZipSpan::end));
    List<Gap> members = new ArrayList<>();
    long hidden = 0;
    long at = directory.prefix();
    ZipSpan before = null;
    for (ZipSpan span : inOrder) {
      if (before != null && span.begin < at) {
        entries.note(
            ArchiveFindingType.OVERLAPPING_ENTRIES,
            span.name,
            "shares bytes of the archive with " + before.name);
      }
      hidden += gap(at, span.begin, before, file, members);
      if (before == null || span.end >= at) {
        at = span.end;
        before = span;
      }
    }
    hidden += gap(at, directory.start(), before, file, members);
    if (hidden > 0) {
      entries.note(
          ArchiveFindingType.HIDDEN_DATA,
          "",
          hidden + " bytes belong to no member of the zip file");
    }
    return members;
  }

  /** Returns how many bytes of a gap are no data descriptor. */
  private static long gap(
      long from, long to, @Nullable ZipSpan before, RandomBytes file, List<Gap> members)
      throws IOException {
    if (to <= from) {
      return 0;
    }
    long begin = behindDescriptor(file, from, to, before != null && before.hasDescriptor);
    if (to - begin >= 4 && startsMember(file.read(begin, 4))) {
      members.add(new Gap(begin, to));
    }
    return to - begin;
  }

  /** Returns where the data descriptor that may stand at a place ends. */
  static long behindDescriptor(RandomBytes file, long from, long to, boolean hasDescriptor)
      throws IOException {
    if (!hasDescriptor || from >= to) {
      return Math.min(from, to);
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(file.read(from, (int) Math.min(28, to - from)))
            .order(ByteOrder.LITTLE_ENDIAN);
    return Math.min(to, from + descriptorLength(bytes, to - from));
  }

  /**
   * Tells whether a signed data descriptor stands at a place and has other values than a member.
   */
  static boolean descriptorDisagrees(RandomBytes file, long at, ZipRecord member)
      throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(file.read(at, (int) Math.min(24, file.size() - at)))
            .order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < 16 || bytes.getInt(0) != DESCRIPTOR_SIGNATURE) {
      return false;
    }
    boolean small =
        bytes.getInt(8) == (int) member.compressedSize() && bytes.getInt(12) == (int) member.size();
    boolean large =
        bytes.limit() == 24
            && bytes.getLong(8) == member.compressedSize()
            && bytes.getLong(16) == member.size();
    return bytes.getInt(4) != (int) member.crc() || !(small || large);
  }

  private static boolean startsMember(byte[] head) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(0)
        == ZipRecord.LOCAL_SIGNATURE;
  }

  /** A descriptor has an optional signature, a CRC, and two sizes of four or eight bytes each. */
  private static int descriptorLength(ByteBuffer bytes, long gap) {
    boolean signed = bytes.limit() >= 4 && bytes.getInt(0) == DESCRIPTOR_SIGNATURE;
    int small = signed ? 16 : 12;
    int large = signed ? 24 : 20;
    if (gap == large) {
      return large;
    }
    boolean memberFollowsLarge =
        bytes.limit() >= large + 4 && bytes.getInt(large) == ZipRecord.LOCAL_SIGNATURE;
    return memberFollowsLarge ? large : small;
  }
}

package io.pypiguard.artifact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.pypiguard.testkit.TarHeader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way to break an archive.
 *
 * @param kind what is done
 * @param place where, as a share of the archive from 0 to 1
 * @param amount how many bytes, or which field
 * @param value what is written
 */
record Mutation(Kind kind, double place, int amount, int value) {

  /** What is done to an archive. */
  enum Kind {
    FLIP,
    OVERWRITE,
    DELETE,
    INSERT,
    DUPLICATE,
    SPLICE,
    CUT,
    ZIP_FIELD,
    TAR_FIELD
  }

  /** Offsets and widths of the fields in a zip record, behind its signature. */
  private static final int[][] LOCAL_FIELDS = {
    {4, 2}, {6, 2}, {8, 2}, {14, 4}, {18, 4}, {22, 4}, {26, 2}, {28, 2}, {30, 1}, {34, 2}
  };

  private static final int[][] CENTRAL_FIELDS = {
    {6, 2}, {8, 2}, {10, 2}, {16, 4}, {20, 4}, {24, 4}, {28, 2}, {30, 2}, {32, 2}, {34, 2}, {38, 4},
    {42, 4}, {46, 1}, {50, 2}
  };
  private static final int[][] END_FIELDS = {
    {4, 2}, {6, 2}, {8, 2}, {10, 2}, {12, 4}, {16, 4}, {20, 2}
  };
  private static final int[][] ZIP64_FIELDS = {
    {4, 8}, {8, 8}, {16, 4}, {24, 8}, {32, 8}, {40, 8}, {48, 8}
  };

  /** Offsets and widths of the fields in a tar header. */
  private static final int[][] TAR_FIELDS = {
    {0, 100},
    {100, 8},
    {124, 12},
    {136, 12},
    {156, 1},
    {157, 100},
    {257, 8},
    {345, 155},
    {386, 12},
    {398, 12},
    {482, 1},
    {483, 12}
  };

  private static final long[] SIZES = {
    0,
    1,
    2,
    21,
    22,
    0x7F,
    0xFF,
    0xFFFF,
    0x10000,
    0x7FFF_FFFFL,
    0x8000_0000L,
    0xFFFF_FFFEL,
    0xFFFF_FFFFL,
    0x1_0000_0000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1
  };

  /** Returns a changed copy. */
  byte[] applyTo(byte[] archive) {
    if (archive.length == 0) {
      return archive;
    }
    int at = (int) Math.min(archive.length - 1L, (long) (place * archive.length));
    int count = Math.min(amount, archive.length - at);
    int other = Math.floorMod(value, archive.length);
    byte[] changed = archive.clone();
    switch (kind) {
      case FLIP -> changed[at] ^= (byte) (1 << (value & 7));
      case OVERWRITE -> Arrays.fill(changed, at, at + count, (byte) value);
      case DELETE -> changed = concat(range(archive, 0, at), range(archive, at + count, -1));
      case INSERT -> {
        byte[] noise = Archives.noise(amount);
        changed = concat(range(archive, 0, at), noise, range(archive, at, -1));
      }
      case DUPLICATE -> changed = concat(range(archive, 0, at + count), range(archive, at, -1));
      case SPLICE ->
          System.arraycopy(archive, at, changed, other, Math.min(count, archive.length - other));
      case CUT -> changed = range(archive, 0, at);
      case ZIP_FIELD -> changeZipField(changed);
      case TAR_FIELD -> changeTarField(changed, at);
    }
    return changed;
  }

  private void changeZipField(byte[] archive) {
    List<Integer> records = new ArrayList<>();
    for (int i = 0; i + 4 <= archive.length; i++) {
      if (archive[i] == 'P' && archive[i + 1] == 'K' && fieldsOf(archive[i + 2]).length > 0) {
        records.add(i);
      }
    }
    if (!records.isEmpty()) {
      int at = records.get((int) Math.min(records.size() - 1L, (long) (place * records.size())));
      int[][] fields = fieldsOf(archive[at + 2]);
      int[] field = fields[amount % fields.length];
      long number = interestingNumber(archive.length);
      for (int i = 0; i < field[1] && at + field[0] + i < archive.length; i++) {
        archive[at + field[0] + i] = (byte) (number >>> (8 * i));
      }
    }
  }

  private static int[][] fieldsOf(byte signature) {
    return switch (signature) {
      case 1 -> CENTRAL_FIELDS;
      case 3 -> LOCAL_FIELDS;
      case 5 -> END_FIELDS;
      case 6 -> ZIP64_FIELDS;
      default -> new int[0][];
    };
  }

  /** Changes a field and makes the checksum right again, so that the reader goes on. */
  private void changeTarField(byte[] archive, int at) {
    int start = at - at % TarHeader.BLOCK;
    if (start + TarHeader.BLOCK > archive.length) {
      return;
    }
    int[] field = TAR_FIELDS[amount % TAR_FIELDS.length];
    int from = start + field[0];
    if (field[1] == 1) {
      archive[from] = (byte) "0123456789LKSxgXDVMNZ\0".charAt(Math.floorMod(value, 22));
    } else if (field[1] == 12 && value % 3 == 0) {
      long number = interestingNumber(archive.length);
      for (int i = 0; i < 12; i++) {
        archive[from + i] = (byte) (number >> Math.min(63, 8 * (11 - i)));
      }
      archive[from] |= (byte) 0x80;
    } else if (field[1] == 12) {
      long number = interestingNumber(archive.length) & 0x1_FFFF_FFFFL;
      byte[] digits = String.format("%011o\0", number).getBytes(ISO_8859_1);
      System.arraycopy(digits, 0, archive, from, 12);
    } else {
      byte[] noise = Archives.noise(field[1]);
      System.arraycopy(noise, 0, archive, from, Math.floorMod(value, field[1]));
    }
    fixChecksum(archive, start);
  }

  private static void fixChecksum(byte[] archive, int start) {
    Arrays.fill(archive, start + 148, start + 156, (byte) ' ');
    int sum = 0;
    for (int i = start; i < start + TarHeader.BLOCK; i++) {
      sum += archive[i] & 0xFF;
    }
    byte[] digits = String.format("%06o\0", sum).getBytes(ISO_8859_1);
    System.arraycopy(digits, 0, archive, start + 148, digits.length);
  }

  private long interestingNumber(int archiveLength) {
    return switch (Math.floorMod(value, 4)) {
      case 0 -> SIZES[Math.floorMod(value / 4, SIZES.length)];
      case 1 -> archiveLength - (value / 4 & 63);
      case 2 -> Math.floorMod(value / 4, archiveLength);
      default -> value;
    };
  }

  private static byte[] range(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to < 0 ? bytes.length : to);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

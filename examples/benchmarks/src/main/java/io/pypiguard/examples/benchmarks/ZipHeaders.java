package io.pypiguard.examples.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The parts of a zip file that are not content, one by one, for archives that are written piece by
 * piece or with pieces that overlap.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">ZIP file format
 *     specification</a>
 */
final class ZipHeaders {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final short VERSION = 20;
  private static final short ZIP64_VERSION = 45;

  /** Midnight of 1 January 1980, the earliest time there is. */
  private static final int DOS_EPOCH = 0x0021_0000;

  private ZipHeaders() {}

  /** Returns the header in front of the content of a file. */
  static byte[] local(String name, long checksum, long compressedSize, long size) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[30 + path.length];
    ByteBuffer fields = littleEndian(header).putInt(0x0403_4B50).putShort(VERSION);
    putFile(fields, path, checksum, compressedSize, size);
    fields.put(path);
    return header;
  }

  /** Returns the record of a file in the central directory. */
  static byte[] central(
      String name, long checksum, long compressedSize, long size, long localOffset) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[46 + path.length];
    ByteBuffer fields =
        littleEndian(header).putInt(0x0201_4B50).putShort(VERSION).putShort(VERSION);
    putFile(fields, path, checksum, compressedSize, size);
    // No comment, first disk, no attributes.
    fields.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    fields.putInt((int) localOffset).put(path);
    return header;
  }

  /** Returns the records that end an archive, those for more than 65,535 files included. */
  static byte[] end(long files, long directoryOffset, long directorySize) {
    byte[] records = new byte[56 + 20 + 22];
    ByteBuffer end = littleEndian(records);
    end.putInt(0x0606_4B50).putLong(44).putShort(ZIP64_VERSION).putShort(ZIP64_VERSION);
    end.putInt(0).putInt(0).putLong(files).putLong(files);
    end.putLong(directorySize).putLong(directoryOffset);
    end.putInt(0x0706_4B50).putInt(0).putLong(directoryOffset + directorySize).putInt(1);
    short count = (short) Math.min(files, 0xFFFF);
    end.putInt(0x0605_4B50).putInt(0).putShort(count).putShort(count);
    end.putInt((int) directorySize).putInt((int) directoryOffset);
    return records;
  }

  private static void putFile(
      ByteBuffer fields, byte[] path, long checksum, long compressedSize, long size) {
    short flags = 0;
    fields.putShort(flags).putShort((short) (size == 0 ? STORED : DEFLATED)).putInt(DOS_EPOCH);
    fields.putInt((int) checksum).putInt((int) compressedSize).putInt((int) size);
    short extra = 0;
    fields.putShort((short) path.length).putShort(extra);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

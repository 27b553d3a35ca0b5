package io.pypiguard.artifact.internal;

import java.nio.charset.StandardCharsets;

/**
 * A header block of a tar file, read as CPython's {@code tarfile} reads it.
 *
 * @see <a
 *     href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06">POSIX
 *     ustar interchange format</a>
 * @see <a href="https://www.gnu.org/software/tar/manual/html_node/Standard.html">GNU tar
 *     formats</a>
 */
final class TarHeader {

  static final int BLOCK = 512;

  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int PREFIX = 345;

  private final byte[] block;

  TarHeader(byte[] block) {
    this.block = block;
  }

  boolean isZero() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether the checksum is right, with bytes taken as unsigned or, as once was done, signed.
   */
  boolean hasValidChecksum() {
    long stored = number(CHECKSUM, 8);
    return stored == sum(0xff) || stored == sum(-1);
  }

  /** Adds up the block's bytes, each masked, with the checksum field counted as blanks. */
  private int sum(int mask) {
    int sum = 8 * ' ';
    for (int i = 0; i < CHECKSUM; i++) {
      sum += block[i] & mask;
    }
    for (int i = CHECKSUM + 8; i < BLOCK; i++) {
      sum += block[i] & mask;
    }
    return sum;
  }

  char type() {
    return (char) (block[TYPE] & 0xff);
  }

  /** Returns the size field, or -1 if it is no number. */
  long size() {
    return number(SIZE, 12);
  }

  String name() {
    String name = text(0, 100);
    String prefix = text(PREFIX, 155);
    boolean gnuType = "LKSDVM".indexOf(type()) >= 0;
    return prefix.isEmpty() || gnuType ? name : prefix + "/" + name;
  }

  String linkName() {
    return text(LINK, 100);
  }

  String text(int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return Paths.decode(block, offset, end, StandardCharsets.ISO_8859_1);
  }

  byte at(int offset) {
    return block[offset];
  }

  /**
   * Reads an octal or, with the top bit set, big-endian number; -1 if it is neither or too large.
   */
  long number(int offset, int length) {
    return number(block, offset, length);
  }

  static long number(byte[] block, int offset, int length) {
    if ((block[offset] & 0x80) != 0) {
      return binary(block, offset, length);
    }
    long value = 0;
    boolean begun = false;
    for (int i = offset; i < offset + length; i++) {
      byte b = block[i];
      if (b >= '0' && b <= '7') {
        if (value >>> 59 != 0) {
          return -1;
        }
        value = value << 3 | (b - '0');
        begun = true;
      } else if (b == 0 || b == ' ') {
        if (begun || b == 0) {
          break;
        }
      } else {
        return -1;
      }
    }
    return value;
  }

  private static long binary(byte[] block, int offset, int length) {
    if (block[offset] != (byte) 0x80) {
      return -1;
    }
    long value = 0;
    for (int i = offset + 1; i < offset + length; i++) {
      if (value >>> 55 != 0) {
        return -1;
      }
      value = value << 8 | (block[i] & 0xff);
    }
    return value;
  }
}

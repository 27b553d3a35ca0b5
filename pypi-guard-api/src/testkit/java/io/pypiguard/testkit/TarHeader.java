package io.pypiguard.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Strings;
import java.util.Arrays;

/**
 * The 512 bytes in front of a file in a tar archive. Honest until it is changed.
 *
 * <p>Mutable; every setter returns this header.
 *
 * @see <a
 *     href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06">ustar
 *     interchange format</a>
 * @see <a href="https://www.gnu.org/software/tar/manual/html_node/Standard.html">GNU tar's basic
 *     format</a>
 */
public final class TarHeader {

  /** Length of a header, and what contents are padded to, in bytes. */
  public static final int BLOCK = 512;

  /** Type of a regular file. */
  public static final char FILE = '0';

  /** Type of a hard link. */
  public static final char HARD_LINK = '1';

  /** Type of a symbolic link. */
  public static final char SYMBOLIC_LINK = '2';

  /** Type of a character device. */
  public static final char CHARACTER_DEVICE = '3';

  /** Type of a block device. */
  public static final char BLOCK_DEVICE = '4';

  /** Type of a folder. */
  public static final char DIRECTORY = '5';

  /** Type of a named pipe. */
  public static final char FIFO = '6';

  /** Type of pax records for the next file. */
  public static final char PAX = 'x';

  /** Type of pax records for all files that follow. */
  public static final char GLOBAL_PAX = 'g';

  /** Type of a long name for the next file, as GNU tar writes it. */
  public static final char GNU_LONG_NAME = 'L';

  /** Type of a long link target for the next file, as GNU tar writes it. */
  public static final char GNU_LONG_LINK = 'K';

  /** Type of a file with holes, as GNU tar once wrote it. */
  public static final char GNU_SPARSE = 'S';

  private static final long FIXED_TIME = 1_577_836_800;
  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;

  private final byte[] block = new byte[BLOCK];
  private boolean honestChecksum = true;

  private TarHeader() {}

  /**
   * Returns the header of an entry.
   *
   * @param name path, of which the first 100 bytes in UTF-8 are written
   * @param type for example {@link #FILE}
   * @param size length of the content in bytes
   * @return a ustar header
   */
  public static TarHeader of(String name, char type, long size) {
    TarHeader header = new TarHeader();
    header.octal(100, 8, type == DIRECTORY ? 0755 : 0644).octal(108, 8, 0).octal(116, 8, 0);
    header.octal(136, 12, FIXED_TIME).magic("ustar\00000");
    return header.name(name.getBytes(UTF_8)).type(type).size(size);
  }

  /**
   * Sets the name.
   *
   * @param path the bytes of the path, of which the first 100 are written
   * @return this
   */
  public TarHeader name(byte[] path) {
    Arrays.fill(block, 0, 100, (byte) 0);
    return field(0, Arrays.copyOf(path, Math.min(path.length, 100)));
  }

  /**
   * Sets what goes in front of the name.
   *
   * @param folders at most 155 characters, without a slash at the end
   * @return this
   */
  public TarHeader prefix(String folders) {
    return field(345, folders.getBytes(UTF_8));
  }

  /**
   * Sets the type.
   *
   * @param flag any character
   * @return this
   */
  public TarHeader type(char flag) {
    return field(156, new byte[] {(byte) flag});
  }

  /**
   * Sets the target of a link.
   *
   * @param target at most 100 bytes in UTF-8
   * @return this
   */
  public TarHeader linkTarget(String target) {
    return field(157, target.getBytes(UTF_8));
  }

  /**
   * Sets the size in octal digits.
   *
   * @param bytes length of the content, at most 8 GiB
   * @return this
   */
  public TarHeader size(long bytes) {
    return octal(SIZE, 12, bytes);
  }

  /**
   * Sets the size as a binary number, as GNU tar writes what octal digits cannot hold.
   *
   * @param bytes length of the content; may be negative
   * @return this
   */
  public TarHeader binarySize(long bytes) {
    return binary(SIZE, 12, bytes);
  }

  /**
   * Sets magic and version.
   *
   * @param text 8 characters: {@code ustar}, a NUL and {@code 00} for ustar, or {@code ustar}, two
   *     blanks and a NUL for GNU tar
   * @return this
   */
  public TarHeader magic(String text) {
    return field(257, text.getBytes(ISO_8859_1));
  }

  /**
   * Sets a number in octal digits, ended by a NUL.
   *
   * @param offset where the field begins
   * @param width length of the field in bytes
   * @param value at least 0
   * @return this
   */
  public TarHeader octal(int offset, int width, long value) {
    return field(offset, (digits(value, width - 1) + "\0").getBytes(ISO_8859_1));
  }

  /**
   * Sets a number in binary, the highest byte first and its highest bit set.
   *
   * @param offset where the field begins
   * @param width length of the field in bytes, at least 9
   * @param value any value
   * @return this
   */
  public TarHeader binary(int offset, int width, long value) {
    for (int i = 0; i < width; i++) {
      int shift = Math.min(63, 8 * (width - 1 - i));
      block[offset + i] = (byte) (value >> shift);
    }
    block[offset] |= (byte) 0x80;
    return this;
  }

  /**
   * Sets any bytes.
   *
   * @param offset where they begin in the header
   * @param bytes what to write
   * @return this
   */
  public TarHeader field(int offset, byte[] bytes) {
    System.arraycopy(bytes, 0, block, offset, bytes.length);
    return this;
  }

  /**
   * Sets the checksum, which otherwise is right.
   *
   * @param sum any number of at most six octal digits
   * @return this
   */
  public TarHeader checksum(int sum) {
    honestChecksum = false;
    return writeChecksum(sum);
  }

  /**
   * Returns the header.
   *
   * @return a new array of {@value #BLOCK} bytes
   */
  public byte[] toBytes() {
    if (honestChecksum) {
      Arrays.fill(block, CHECKSUM, CHECKSUM + 8, (byte) ' ');
      int sum = 0;
      for (byte b : block) {
        sum += b & 0xFF;
      }
      writeChecksum(sum);
    }
    return block.clone();
  }

  private TarHeader writeChecksum(int sum) {
    return field(CHECKSUM, (digits(sum, 6) + "\0 ").getBytes(ISO_8859_1));
  }

  private static String digits(long value, int width) {
    return Strings.padStart(Long.toOctalString(value), width, '0');
  }
}

package io.pypiguard.files.internal.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/**
 * Finds where an image, a sound or a font ends, by going from part to part as its own structure
 * tells. What stands behind that is shown by no viewer.
 *
 * @see <a href="https://www.w3.org/TR/png/">PNG</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG, ITU-T T.81</a>
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
 * @see <a href="https://learn.microsoft.com/en-us/typography/opentype/spec/otff">OpenType</a>
 * @see <a href="https://www.w3.org/TR/WOFF/">WOFF</a>
 */
public final class MediaEnd {

  private static final int PNG_SIGNATURE = 8;
  private static final int PNG_END = 0x49454e44;
  private static final int MOST_TABLES = 1024;

  private final byte[] content;
  private final ByteBuffer big;
  private final ByteBuffer little;

  private MediaEnd(byte[] content) {
    this.content = content;
    this.big = ByteBuffer.wrap(content);
    this.little = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Tells whether the end of files of a format can be found.
   *
   * @param type the format
   * @return true if {@link #find} knows it
   */
  public static boolean knows(ContentType type) {
    return switch (type.id()) {
      case "png", "jpeg", "gif", "bmp", "webp", "wav", "riff", "ico", "truetype", "opentype" ->
          true;
      case "woff", "woff2" -> true;
      default -> false;
    };
  }

  /**
   * Finds the end.
   *
   * @param type the format of the file
   * @param content the file
   * @return the offset behind its last byte; nothing if the file breaks off or is not as its format
   *     asks
   */
  public static OptionalLong find(ContentType type, byte[] content) {
    MediaEnd file = new MediaEnd(content);
    long end =
        switch (type.id()) {
          case "png" -> file.png();
          case "jpeg" -> file.jpeg();
          case "gif" -> file.gif();
          case "bmp" -> file.stated(2, 54);
          case "webp", "wav", "riff" -> file.riff();
          case "ico" -> file.icon();
          case "truetype", "opentype" -> file.font();
          case "woff", "woff2" -> file.webFont();
          default -> -1;
        };
    return end > 0 && end <= content.length ? OptionalLong.of(end) : OptionalLong.empty();
  }

  private long png() {
    long at = PNG_SIGNATURE;
    while (at + 12 <= content.length) {
      long length = Integer.toUnsignedLong(big.getInt((int) at));
      boolean last = big.getInt((int) at + 4) == PNG_END;
      at += 12 + length;
      if (last) {
        return at;
      }
    }
    return -1;
  }

  private long jpeg() {
    int at = 2;
    while (at + 1 < content.length) {
      int marker = u8(at + 1);
      if (u8(at) != 0xff || marker == 0) {
        return -1;
      }
      if (marker == 0xd9) {
        return at + 2L;
      }
      if (marker == 0xff) {
        at++;
      } else if (marker == 0x01 || isRestart(marker)) {
        at += 2;
      } else {
        if (at + 3 >= content.length) {
          return -1;
        }
        at += 2 + Math.max(2, Short.toUnsignedInt(big.getShort(at + 2)));
        at = marker == 0xda ? behindScan(at) : at;
      }
    }
    return -1;
  }

  /** Goes over image data, in which a 0xff is followed by a zero or the mark of a restart. */
  private int behindScan(int from) {
    int at = from;
    while (at + 1 < content.length
        && (u8(at) != 0xff || u8(at + 1) == 0 || isRestart(u8(at + 1)))) {
      at++;
    }
    return at;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }

  private long gif() {
    int at = 13 + (content.length > 10 ? colors(u8(10)) : 0);
    while (at < content.length) {
      switch (u8(at)) {
        case 0x3b -> {
          return at + 1L;
        }
        case 0x21 -> at = behindBlocks(at + 2);
        case 0x2c -> {
          if (at + 10 >= content.length) {
            return -1;
          }
          at = behindBlocks(at + 11 + colors(u8(at + 9)));
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** Returns the bytes of a table of colors that flags tell of. */
  private static int colors(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private int behindBlocks(int from) {
    int at = from;
    while (at < content.length && u8(at) != 0) {
      at += 1 + u8(at);
    }
    return at + 1;
  }

  /** Reads a size of the whole file; old programs leave it empty. */
  private long stated(int offset, int least) {
    if (content.length < least) {
      return -1;
    }
    long size = Integer.toUnsignedLong(little.getInt(offset));
    return size < least ? -1 : size;
  }

  private long riff() {
    if (content.length < 12) {
      return -1;
    }
    long size = Integer.toUnsignedLong(little.getInt(4));
    return Math.min(content.length, 8 + size + size % 2);
  }

  private long icon() {
    int count = content.length < 6 ? 0 : Short.toUnsignedInt(little.getShort(4));
    long end = 6 + 16L * count;
    if (count == 0 || end > content.length) {
      return -1;
    }
    for (int i = 0; i < count; i++) {
      long size = Integer.toUnsignedLong(little.getInt(6 + 16 * i + 8));
      end = Math.max(end, Integer.toUnsignedLong(little.getInt(6 + 16 * i + 12)) + size);
    }
    return end;
  }

  private long font() {
    int count = content.length < 12 ? 0 : Short.toUnsignedInt(big.getShort(4));
    long end = 12 + 16L * count;
    if (count == 0 || count > MOST_TABLES || end > content.length) {
      return -1;
    }
    for (int i = 0; i < count; i++) {
      long offset = Integer.toUnsignedLong(big.getInt(12 + 16 * i + 8));
      end = Math.max(end, offset + Integer.toUnsignedLong(big.getInt(12 + 16 * i + 12)));
    }
    return end;
  }

  private long webFont() {
    return content.length < 12 ? -1 : Integer.toUnsignedLong(big.getInt(8));
  }

  private int u8(int at) {
    return Byte.toUnsignedInt(content[at]);
  }
}

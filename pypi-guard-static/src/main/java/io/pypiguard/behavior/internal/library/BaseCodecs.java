package io.pypiguard.behavior.internal.library;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Base 16 to base 85, as lenient as CPython's {@code base64} and {@code binascii} are. */
final class BaseCodecs {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BASE32_HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String BASE85 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
  private static final String Z85 =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

  private static final byte[] BASE64_VALUES = values(BASE64);
  private static final byte[] BASE85_VALUES = values(BASE85);
  private static final byte[] Z85_VALUES = values(Z85);

  private BaseCodecs() {}

  private static byte[] values(String alphabet) {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** Decodes base 16, of which no character may be odd. */
  static byte[] hex(String digits) {
    Refused.unless(digits.length() % 2 == 0);
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      throw Refused.value();
    }
  }

  /** Decodes base 16 with white space between the bytes, as {@code bytes.fromhex}. */
  static byte[] spacedHex(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      if (CharacterClasses.isByteSpace(digits.charAt(i))) {
        Refused.unless(plain.length() % 2 == 0);
      } else {
        plain.append(digits.charAt(i));
      }
    }
    return hex(plain.toString());
  }

  /** Decodes base 64; characters of another alphabet are left out, missing padding is refused. */
  static byte[] base64(byte[] data) {
    byte[] out = new byte[data.length / 4 * 3 + 3];
    int size = 0;
    int bits = 0;
    int group = 0;
    int padding = 0;
    for (byte each : data) {
      if (each == '=') {
        padding++;
        if (group >= 2 && group + padding >= 4) {
          return Arrays.copyOf(out, size);
        }
        continue;
      }
      int value = BASE64_VALUES[each & 0xff];
      if (value < 0) {
        continue;
      }
      padding = 0;
      bits = bits << 6 | value;
      if (group > 0) {
        out[size++] = (byte) (bits >> (6 - 2 * group));
      }
      group = group + 1 & 3;
    }
    Refused.unless(group == 0);
    return Arrays.copyOf(out, size);
  }

  /** Tells whether base 64 is of its alphabet alone, padded to groups of four. */
  static boolean isStrictBase64(byte[] data) {
    int end = data.length;
    while (end > 0 && end > data.length - 2 && data[end - 1] == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (BASE64_VALUES[data[i] & 0xff] < 0) {
        return false;
      }
    }
    return data.length % 4 == 0;
  }

  static byte[] toBase64(byte[] data) {
    return Base64.getEncoder().encode(data);
  }

  /** Encodes base 64 in lines of 76 characters, each ended. */
  static byte[] toLinesOfBase64(byte[] data) {
    StringBuilder out = new StringBuilder(data.length * 3 / 2 + 2);
    for (int i = 0; i < data.length; i += 57) {
      byte[] line = Arrays.copyOfRange(data, i, Math.min(data.length, i + 57));
      out.append(Strings.latin(toBase64(line))).append('\n');
    }
    return Strings.bytes(out.toString());
  }

  /** Returns bytes with some characters exchanged for others. */
  static byte[] exchanged(byte[] data, String from, String to) {
    Refused.unless(from.length() == to.length());
    byte[] exchanged = data.clone();
    for (int i = 0; i < exchanged.length; i++) {
      int at = from.indexOf(exchanged[i] & 0xff);
      if (at >= 0) {
        exchanged[i] = (byte) to.charAt(at);
      }
    }
    return exchanged;
  }

  /** Decodes base 32. */
  static byte[] base32(String data, boolean hexAlphabet) {
    Refused.unless(data.length() % 8 == 0);
    String alphabet = hexAlphabet ? BASE32_HEX : BASE32;
    int end = data.length();
    while (end > 0 && data.charAt(end - 1) == '=') {
      end--;
    }
    int padding = data.length() - end;
    Refused.unless(padding == 0 || padding == 1 || padding == 3 || padding == 4 || padding == 6);
    byte[] out = new byte[end * 5 / 8];
    long bits = 0;
    int count = 0;
    int size = 0;
    for (int i = 0; i < end; i++) {
      int value = alphabet.indexOf(data.charAt(i));
      Refused.unless(value >= 0);
      bits = bits << 5 | value;
      count += 5;
      if (count >= 8) {
        count -= 8;
        out[size++] = (byte) (bits >> count);
      }
    }
    return Arrays.copyOf(out, size);
  }

  static byte[] toBase32(byte[] data, boolean hexAlphabet) {
    String alphabet = hexAlphabet ? BASE32_HEX : BASE32;
    StringBuilder out = new StringBuilder(data.length * 8 / 5 + 8);
    long bits = 0;
    int count = 0;
    for (byte each : data) {
      bits = (bits << 8) | (each & 0xff);
      for (count += 8; count >= 5; count -= 5) {
        out.append(alphabet.charAt((int) (bits >> (count - 5)) & 31));
      }
    }
    if (count > 0) {
      out.append(alphabet.charAt((int) (bits << (5 - count)) & 31));
    }
    out.append("=".repeat((8 - out.length() % 8) % 8));
    return Strings.bytes(out.toString());
  }

  /** Decodes base 85 as {@code b85decode} does, or the alphabet of ZeroMQ. */
  static byte[] base85(byte[] data, boolean z85) {
    byte[] values = z85 ? Z85_VALUES : BASE85_VALUES;
    int padding = (5 - data.length % 5) % 5;
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
    long word = 0;
    for (int i = 0; i < data.length + padding; i++) {
      int value = i < data.length ? values[data[i] & 0xff] : 84;
      Refused.unless(value >= 0);
      word = word * 85 + value;
      if (i % 5 == 4) {
        write(out, word);
        word = 0;
      }
    }
    byte[] padded = out.toByteArray();
    return Arrays.copyOf(padded, padded.length - padding);
  }

  static byte[] toBase85(byte[] data, boolean z85) {
    String alphabet = z85 ? Z85 : BASE85;
    int padding = (4 - data.length % 4) % 4;
    byte[] padded = Arrays.copyOf(data, data.length + padding);
    StringBuilder out = new StringBuilder(padded.length * 5 / 4);
    for (int i = 0; i < padded.length; i += 4) {
      out.append(group(padded, i, alphabet));
    }
    out.setLength(out.length() - padding);
    return Strings.bytes(out.toString());
  }

  private static char[] group(byte[] data, int at, String alphabet) {
    long word = 0;
    for (int i = 0; i < 4; i++) {
      word = (word << 8) | (data[at + i] & 0xff);
    }
    char[] group = new char[5];
    for (int i = 4; i >= 0; i--) {
      group[i] = alphabet.isEmpty() ? (char) (word % 85 + '!') : alphabet.charAt((int) (word % 85));
      word /= 85;
    }
    return group;
  }

  private static void write(ByteArrayOutputStream out, long word) {
    Refused.unless(word < 1L << 32);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (word >> shift) & 0xff);
    }
  }

  /** Decodes Ascii85, between {@code <~ ~>} if it is Adobe's. */
  static byte[] ascii85(byte[] data, boolean adobe) {
    String text = Strings.latin(data);
    if (adobe) {
      Refused.unless(text.endsWith("~>"));
      text = text.substring(text.startsWith("<~") ? 2 : 0, text.length() - 2);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
    long word = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == 'z') {
        Refused.unless(count == 0);
        write(out, 0);
      } else if (character >= '!' && character <= 'u') {
        word = word * 85 + character - '!';
        if (++count == 5) {
          write(out, word);
          word = 0;
          count = 0;
        }
      } else {
        Refused.unless(CharacterClasses.isByteSpace(character) && character != '\f');
      }
    }
    if (count == 0) {
      return out.toByteArray();
    }
    for (int i = count; i < 5; i++) {
      word = word * 85 + 84;
    }
    write(out, word);
    return Arrays.copyOf(out.toByteArray(), out.size() - 5 + count);
  }

  static byte[] toAscii85(byte[] data, boolean adobe) {
    int padding = (4 - data.length % 4) % 4;
    byte[] padded = Arrays.copyOf(data, data.length + padding);
    StringBuilder out = new StringBuilder(adobe ? "<~" : "");
    for (int i = 0; i < padded.length; i += 4) {
      char[] group = group(padded, i, "");
      boolean last = i + 4 == padded.length;
      boolean zero = new String(group).equals("!!!!!");
      if (zero && !(last && padding > 0)) {
        out.append('z');
      } else {
        out.append(group, 0, last ? 5 - padding : 5);
      }
    }
    return Strings.bytes(out.append(adobe ? "~>" : "").toString());
  }
}

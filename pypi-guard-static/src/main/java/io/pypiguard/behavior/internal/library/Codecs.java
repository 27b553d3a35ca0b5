package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Python's codecs by name, those of Python 2 among them. */
final class Codecs {

  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("utf8", "UTF-8"),
          Map.entry("u8", "UTF-8"),
          Map.entry("utf", "UTF-8"),
          Map.entry("cp65001", "UTF-8"),
          Map.entry("utf8sig", "UTF-8"),
          Map.entry("ascii", "US-ASCII"),
          Map.entry("usascii", "US-ASCII"),
          Map.entry("latin1", "ISO-8859-1"),
          Map.entry("latin", "ISO-8859-1"),
          Map.entry("l1", "ISO-8859-1"),
          Map.entry("iso88591", "ISO-8859-1"),
          Map.entry("cp437", "IBM437"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("cp1252", "windows-1252"),
          Map.entry("utf16le", "UTF-16LE"),
          Map.entry("utf16be", "UTF-16BE"),
          Map.entry("utf16", "UTF-16"),
          Map.entry("utf32le", "UTF-32LE"),
          Map.entry("utf32be", "UTF-32BE"),
          Map.entry("utf32", "UTF-32"),
          Map.entry("gbk", "GBK"),
          Map.entry("gb2312", "GB2312"),
          Map.entry("shiftjis", "Shift_JIS"));

  private Codecs() {}

  private static String plain(String codec) {
    StringBuilder plain = new StringBuilder();
    for (char character : codec.toLowerCase(Locale.ROOT).toCharArray()) {
      if (character != '-' && character != '_' && character != ' ') {
        plain.append(character);
      }
    }
    String name = plain.toString();
    return name.endsWith("codec") ? name.substring(0, name.length() - 5) : name;
  }

  /** Tells whether a codec is one of characters. */
  static boolean isCharset(String codec) {
    return CHARSETS.containsKey(plain(codec));
  }

  /** Returns {@code value.encode(…)} or {@code value.decode(…)}. */
  static Value method(Value value, String method, Arguments arguments, Budget budget) {
    arguments.expect(0, 2, "encoding", "errors");
    String codec = arguments.text(0, "encoding", "utf-8");
    String errors = arguments.text(1, "errors", "strict");
    return method.equals("encode")
        ? encode(value, codec, errors, budget)
        : decode(value, codec, errors, budget);
  }

  /** Returns a value decoded; text counts as the bytes of its characters where Python 2 did so. */
  static Value decode(Value value, String codec, String errors, Budget budget) {
    String name = plain(codec);
    if (value instanceof Constant.Text text) {
      return decodeText(text.value(), name, errors, budget);
    }
    byte[] bytes = Strings.bytes(value);
    budget.length(bytes.length);
    return switch (name) {
      case "hex" -> Constant.of(BaseCodecs.hex(Strings.latin(bytes)));
      case "base64" -> Constant.of(BaseCodecs.base64(bytes));
      case "zlib", "zip" -> Constant.of(Compression.inflate(bytes, 15, budget));
      case "bz2" -> Constant.of(Compression.bunzip(bytes, budget));
      case "rot13" -> Constant.of(Strings.bytes(rot13(Strings.latin(bytes))));
      case "unicodeescape" -> Constant.of(Escapes.decode(Strings.latin(bytes), true));
      case "rawunicodeescape" -> Constant.of(Escapes.decodeRaw(Strings.latin(bytes)));
      case "stringescape" -> Constant.of(Escapes.decode(Strings.latin(bytes), false));
      case "punycode" -> Constant.of(Escapes.punycode(Strings.latin(bytes), budget));
      default -> Constant.of(characters(bytes, name, errors));
    };
  }

  private static Value decodeText(String text, String name, String errors, Budget budget) {
    budget.length(text.length());
    if (name.equals("rot13")) {
      return Constant.of(rot13(text));
    }
    Refused.unless(Strings.isAscii(text));
    if (CHARSETS.containsKey(name)) {
      return Constant.of(text);
    }
    return decode(Constant.of(Strings.bytes(text)), name, errors, budget);
  }

  /** Returns a value encoded. */
  static Value encode(Value value, String codec, String errors, Budget budget) {
    String name = plain(codec);
    if (value instanceof Constant.Text text) {
      budget.length(text.value().length() * 2L);
      if (name.equals("rot13")) {
        return Constant.of(rot13(text.value()));
      }
      if (name.equals("unicodeescape")) {
        return Constant.of(Strings.bytes(Escapes.encode(text.value())));
      }
      if (CHARSETS.containsKey(name)) {
        return Constant.of(bytes(text.value(), name, errors));
      }
    }
    byte[] bytes = Strings.bytesOrAscii(value);
    budget.length(bytes.length * 2L);
    return switch (name) {
      case "hex" -> Constant.of(Strings.bytes(HexFormat.of().formatHex(bytes)));
      case "base64" -> Constant.of(BaseCodecs.toLinesOfBase64(bytes));
      case "zlib", "zip" -> Constant.of(Compression.deflate(bytes, -1, budget));
      case "rot13" -> Constant.of(Strings.bytes(rot13(Strings.latin(bytes))));
      default -> throw Refused.value();
    };
  }

  static String rot13(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int lower = character | 0x20;
      boolean letter = lower >= 'a' && lower <= 'z' && character < 128;
      out.append(letter ? (char) (character + (lower < 'n' ? 13 : -13)) : character);
    }
    return out.toString();
  }

  private static String characters(byte[] bytes, String name, String errors) {
    String charset = CHARSETS.get(name);
    if (charset == null) {
      throw Refused.value();
    }
    boolean strict = errors.equals("strict");
    Refused.unless(strict || errors.equals("ignore") || errors.equals("replace"));
    CodingErrorAction action =
        strict
            ? CodingErrorAction.REPORT
            : errors.equals("ignore") ? CodingErrorAction.IGNORE : CodingErrorAction.REPLACE;
    try {
      String text =
          encoding(charset, bytes)
              .newDecoder()
              .onMalformedInput(action)
              .onUnmappableCharacter(action)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return name.equals("utf8sig") && text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw Refused.value();
    }
  }

  private static Charset encoding(String name, byte[] bytes) {
    // Without a mark, Python reads in the machine's order, which is nearly always the little one.
    int first = bytes.length > 1 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : 0xfffe;
    boolean marked = first == 0xfeff || first == 0xfffe || first == 0;
    boolean open = name.equals("UTF-16") || name.equals("UTF-32");
    return Charset.forName(open && !marked ? name + "LE" : name);
  }

  private static byte[] bytes(String text, String name, String errors) {
    boolean strict = errors.equals("strict");
    Refused.unless(strict || errors.equals("ignore"));
    CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.IGNORE;
    String marked =
        name.equals("utf16") || name.equals("utf32") || name.equals("utf8sig")
            ? "\ufeff" + text
            : text;
    String charset = CHARSETS.getOrDefault(name, "");
    Charset used =
        name.equals("utf16")
            ? StandardCharsets.UTF_16LE
            : Charset.forName(name.equals("utf32") ? "UTF-32LE" : charset);
    try {
      ByteBuffer encoded =
          used.newEncoder()
              .onMalformedInput(action)
              .onUnmappableCharacter(action)
              .encode(CharBuffer.wrap(marked));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw Refused.value();
    }
  }
}

package io.pypiguard.artifact;

import io.pypiguard.artifact.internal.TextDecoding;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes Python source as CPython does, and where CPython would refuse, in the way that shows
 * most.
 *
 * @see <a
 *     href="https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations">Encoding
 *     declarations</a>
 */
final class SourceDecoder {

  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

  /** CPython ignores what follows these names; Emacs puts the style of line breaks there. */
  private static final Pattern LINE_BREAK_STYLE =
      Pattern.compile("^(utf-8|latin-1|iso-8859-1|iso-latin-1)-.*");

  private static final Pattern BLANK_OR_COMMENT = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  /** Bytes of the first two lines that are looked at for a declaration. */
  private static final int DECLARATION_BYTES = 1024;

  /** Python's names of encodings that the JDK knows under others. */
  private static final Map<String, String> PYTHON_NAMES =
      Map.ofEntries(
          Map.entry("latin-1", "iso-8859-1"),
          Map.entry("latin", "iso-8859-1"),
          Map.entry("iso-latin-1", "iso-8859-1"),
          Map.entry("8859", "iso-8859-1"),
          Map.entry("utf", "utf-8"),
          Map.entry("u8", "utf-8"),
          Map.entry("utf8", "utf-8"),
          Map.entry("utf-8-sig", "utf-8"),
          Map.entry("ascii", "us-ascii"),
          Map.entry("cp65001", "utf-8"),
          Map.entry("mbcs", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("euckr", "euc-kr"),
          Map.entry("eucjp", "euc-jp"),
          Map.entry("u-jis", "euc-jp"),
          Map.entry("mac-roman", "x-macroman"),
          Map.entry("macroman", "x-macroman"));

  private SourceDecoder() {}

  static SourceText decode(byte[] content) {
    Optional<SourceText> marked = byMark(content);
    if (marked.isPresent()) {
      return marked.get();
    }
    String declared = declaration(content);
    return switch (declared) {
      case "" -> decode(content, StandardCharsets.UTF_8, "utf-8", List.of());
      case "rot13", "rot-13" ->
          new SourceText(
              PythonCodecs.rot13(latin1(content)),
              "rot13",
              List.of("declares the encoding rot13, which Python 2 decodes"));
      case "unicode-escape", "raw-unicode-escape" ->
          new SourceText(
              PythonCodecs.unicodeEscape(latin1(content), declared.startsWith("raw")),
              declared,
              List.of("declares the encoding " + declared + ", which hides what the code says"));
      case "utf-7", "utf7", "u7" ->
          new SourceText(
              PythonCodecs.utf7(latin1(content)),
              "utf-7",
              List.of("declares the encoding utf-7, which hides what the code says"));
      default -> byDeclaration(content, declared);
    };
  }

  private static Optional<SourceText> byMark(byte[] content) {
    if (startsWith(content, 0xef, 0xbb, 0xbf)) {
      byte[] rest = Arrays.copyOfRange(content, 3, content.length);
      String declared = declaration(rest);
      boolean agrees =
          declared.isEmpty() || PYTHON_NAMES.getOrDefault(declared, declared).equals("utf-8");
      List<String> problems =
          agrees
              ? List.of()
              : List.of("declares the encoding " + declared + " against its byte order mark");
      return Optional.of(decode(rest, StandardCharsets.UTF_8, "utf-8", problems));
    }
    if (startsWith(content, 0xff, 0xfe, 0, 0) || startsWith(content, 0, 0, 0xfe, 0xff)) {
      return Optional.of(foreign(content, Charset.forName("UTF-32")));
    }
    if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) {
      return Optional.of(foreign(content, StandardCharsets.UTF_16));
    }
    return Optional.empty();
  }

  private static SourceText foreign(byte[] content, Charset charset) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return new SourceText(
        new String(content, charset), name, List.of(name + ", which Python does not read"));
  }

  private static SourceText byDeclaration(byte[] content, String declared) {
    String name = PYTHON_NAMES.getOrDefault(declared, declared);
    try {
      return decode(content, Charset.forName(name), name, List.of());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return decode(
          content,
          StandardCharsets.UTF_8,
          "utf-8",
          List.of("declares the encoding " + declared + ", which is not known"));
    }
  }

  private static SourceText decode(
      byte[] content, Charset charset, String name, List<String> problems) {
    List<String> all = new ArrayList<>(problems);
    Optional<String> text = TextDecoding.decode(content, charset);
    if (text.isEmpty()) {
      all.add("not valid " + name + ", read as Latin-1");
    }
    String decoded = text.orElseGet(() -> latin1(content));
    if (decoded.indexOf('\0') >= 0) {
      all.add("contains NUL characters");
    }
    return new SourceText(decoded, text.isPresent() ? name : "iso-8859-1", all);
  }

  /** Returns the declared encoding in lower case with hyphens, or an empty text. */
  private static String declaration(byte[] content) {
    String head =
        new String(
            content, 0, Math.min(content.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    String[] lines = head.split("\r\n|\r|\n", 3);
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher matcher = DECLARATION.matcher(lines[i]);
      if (matcher.find()) {
        String name = matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
        return LINE_BREAK_STYLE.matcher(name).replaceFirst("$1");
      }
      if (!BLANK_OR_COMMENT.matcher(lines[i]).matches()) {
        break;
      }
    }
    return "";
  }

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static String latin1(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}

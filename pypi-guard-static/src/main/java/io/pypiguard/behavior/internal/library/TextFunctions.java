package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Functions of {@code urllib.parse}, {@code html}, {@code json}, {@code ast} and others on text.
 */
final class TextFunctions {

  private static final String UNRESERVED = "_.-~";

  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("truediv", "/"),
          Map.entry("floordiv", "//"),
          Map.entry("mod", "%"),
          Map.entry("pow", "**"),
          Map.entry("lshift", "<<"),
          Map.entry("rshift", ">>"),
          Map.entry("and_", "&"),
          Map.entry("or_", "|"),
          Map.entry("xor", "^"),
          Map.entry("concat", "+"));

  private TextFunctions() {}

  static void addTo(Map<String, Routine> routines) {
    for (String module : List.of("urllib.parse.", "urllib.", "six.moves.urllib.parse.")) {
      routines.put(module + "unquote", (arguments, work) -> unquote(arguments, work, false));
      routines.put(module + "unquote_plus", (arguments, work) -> unquote(arguments, work, true));
      routines.put(module + "quote", (arguments, work) -> quote(arguments, work, false));
      routines.put(module + "quote_plus", (arguments, work) -> quote(arguments, work, true));
    }
    routines.put("html.unescape", TextFunctions::unescape);
    routines.put(
        "json.loads",
        (arguments, work) -> {
          Value text = arguments.expect(1, 1).at(0, "s");
          String json =
              Strings.isBytes(text)
                  ? new String(Strings.bytes(text), StandardCharsets.UTF_8)
                  : arguments.text(0, "s");
          return LiteralReader.json(json, work.budget());
        });
    routines.put(
        "json.dumps",
        (arguments, work) -> Constant.of(JsonText.of(arguments.expect(1, 1).at(0), work.budget())));
    routines.put(
        "ast.literal_eval",
        (arguments, work) ->
            LiteralReader.python(arguments.expect(1, 1).text(0, ""), work.budget()));
    routines.put("struct.pack", Structs::pack);
    routines.put("struct.unpack", Structs::unpack);
    routines.put("struct.calcsize", Structs::size);
    routines.put("re.sub", Patterns::sub);
    routines.put("re.findall", Patterns::findAll);
    routines.put("re.escape", Patterns::escape);
    OPERATORS.forEach(
        (name, operator) ->
            routines.put(
                "operator." + name,
                (arguments, work) ->
                    new Operators(work.budget())
                        .binary(operator, arguments.expect(2, 2).at(0), arguments.at(1))
                        .orElseThrow(Refused::value)));
    routines.put(
        "operator.getitem",
        (arguments, work) ->
            new Operators(work.budget())
                .index(arguments.expect(2, 2).at(0), arguments.at(1))
                .orElseThrow(Refused::value));
  }

  private static Value unquote(Arguments arguments, Work work, boolean plus) {
    String text = arguments.expect(1, 1).text(0, "string");
    work.budget().length(text.length() * 2L);
    String spaced = plus ? text.replace('+', ' ') : text;
    if (spaced.indexOf('%') < 0) {
      return Constant.of(spaced);
    }
    byte[] data = spaced.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[data.length];
    int size = 0;
    for (int i = 0; i < data.length; i++) {
      int high = data[i] == '%' && i + 2 < data.length ? Character.digit(data[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(data[i + 2], 16) : -1;
      out[size++] = low >= 0 ? (byte) (high * 16 + low) : data[i];
      i += low >= 0 ? 2 : 0;
    }
    return Constant.of(new String(out, 0, size, StandardCharsets.UTF_8));
  }

  private static Value quote(Arguments arguments, Work work, boolean plus) {
    Value given = arguments.expect(1, 2, "safe").at(0, "string");
    String safe = UNRESERVED + arguments.text(1, "safe", plus ? "" : "/") + (plus ? " " : "");
    byte[] data =
        Strings.isBytes(given)
            ? Strings.bytes(given)
            : arguments.text(0, "string").getBytes(StandardCharsets.UTF_8);
    work.budget().length(3L * data.length);
    StringBuilder out = new StringBuilder(data.length);
    for (byte each : data) {
      char character = (char) (each & 0xff);
      boolean kept =
          character < 128 && (Character.isLetterOrDigit(character) || safe.indexOf(character) >= 0);
      if (kept) {
        out.append(plus && character == ' ' ? '+' : character);
      } else {
        out.append('%').append(String.format("%02X", (int) character));
      }
    }
    return Constant.of(out.toString());
  }

  private static Value unescape(Arguments arguments, Work work) {
    String text = arguments.expect(1, 1).text(0, "s");
    work.budget().length(text.length());
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
      out.append(text, at, start);
      int end = text.indexOf(';', start);
      Refused.unless(end > start && end - start <= 10);
      out.append(entity(text.substring(start + 1, end)));
      at = end + 1;
    }
    return Constant.of(out.append(text, at, text.length()).toString());
  }

  private static String entity(String name) {
    if (!name.startsWith("#")) {
      String character = ENTITIES.get(name);
      if (character == null) {
        throw Refused.value();
      }
      return character;
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int point =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      Refused.unless(point >= ' ' && point < 0xd800 && (point < 0x7f || point > 0x9f));
      return Character.toString(point);
    } catch (NumberFormatException e) {
      throw Refused.value();
    }
  }
}

package io.pypiguard.python.bytecode;

import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values in the normal form that {@code cpython_code.py} writes. */
final class CodeText {

  private CodeText() {}

  static String of(Value value) {
    if (value instanceof CodeObject code) {
      return ofCode(code);
    }
    if (value instanceof Items container) {
      return ofItems(container);
    }
    if (value instanceof Value.Text text) {
      return "s" + HexFormat.of().formatHex(utf16(text.value()));
    }
    if (value instanceof Value.Bytes bytes) {
      return "b" + HexFormat.of().formatHex(bytes.value());
    }
    if (value instanceof Value.Whole whole) {
      return "i" + whole.value().toString(16);
    }
    if (value instanceof Value.Real real) {
      return "f" + hex(real.value());
    }
    if (value instanceof Value.Complex complex) {
      return "x" + hex(complex.real()) + hex(complex.imaginary());
    }
    if (value instanceof Value.Singleton singleton) {
      String name = singleton.name();
      return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
    return value.toString();
  }

  private static String ofCode(CodeObject code) {
    return Stream.of(
            text(code.name()),
            text(code.qualifiedName()),
            text(code.fileName()),
            String.valueOf(code.firstLine()),
            names(code.names()),
            names(code.localNames()),
            "b" + HexFormat.of().formatHex(code.bytecode()),
            of(new Items(Kind.TUPLE, code.constants())),
            lines(code))
        .collect(Collectors.joining(" ", "code{", "}"));
  }

  private static String lines(CodeObject code) {
    LineNumbers lines = new LineNumbers(code);
    int step = code.version().atLeast(3, 6) ? 2 : 1;
    int length = code.bytecode().length;
    return IntStream.range(0, (length + step - 1) / step)
        .mapToObj(i -> String.valueOf(lines.at(i * step)))
        .collect(Collectors.joining(","));
  }

  private static String ofItems(Items items) {
    Stream<String> values = items.values().stream().map(CodeText::of);
    return switch (items.kind()) {
      case TUPLE -> values.collect(Collectors.joining(" ", "(", ")"));
      case FROZEN_SET -> values.sorted().collect(Collectors.joining(" ", "<", ">"));
      case SLICE -> values.collect(Collectors.joining(" ", "[", "]"));
      case LIST, SET, DICTIONARY -> items.toString();
    };
  }

  private static String names(List<String> names) {
    return names.stream().map(CodeText::text).collect(Collectors.joining(" ", "(", ")"));
  }

  private static String text(String text) {
    return of(new Value.Text(text));
  }

  private static String hex(double number) {
    return String.format("%016x", Double.doubleToRawLongBits(number));
  }

  /** Encodes lone surrogates too, which the encoder of the JDK replaces. */
  private static byte[] utf16(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }
}

package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.Arrays;
import java.util.HexFormat;

/** Methods of {@code bytes} and {@code bytearray}. */
final class BytesMethods {

  private static final int CASE = 'a' - 'A';

  /** A character that is not ASCII and nothing else that text could say of it. */
  private static final char NOTHING = '\ue000';

  private BytesMethods() {}

  /** Returns what a method gives, or refuses. */
  static Value call(Value receiver, String method, Arguments arguments, Work work) {
    Budget budget = work.budget();
    Strings kind = Strings.of(receiver);
    switch (method) {
      case "decode", "encode" -> {
        return Codecs.method(receiver, method, arguments, budget);
      }
      case "hex" -> {
        return hex(Strings.bytes(receiver), arguments, budget);
      }
      case "translate" -> {
        byte[] translated = translate(Strings.bytes(receiver), arguments, budget);
        return kind.wrap(Strings.latin(translated));
      }
      case "tobytes" -> {
        return Constant.of(Strings.bytes(receiver));
      }
      case "lower", "upper", "swapcase", "title", "capitalize" -> {
        byte[] changed = Strings.bytes(receiver).clone();
        budget.length(changed.length);
        boolean inWord = false;
        for (int i = 0; i < changed.length; i++) {
          boolean letter = isLetter(changed[i]);
          changed[i] = changed(method, changed[i], method.equals("title") ? !inWord : i == 0);
          inWord = letter;
        }
        return kind.wrap(Strings.latin(changed));
      }
      case "isalpha", "isdigit", "isalnum", "isspace", "islower", "isupper", "isascii" -> {
        return TextMethods.call(
            new Constant.Text(likeBytes(Strings.bytes(receiver)), receiver.origins()),
            method,
            arguments,
            work);
      }
      default -> {
        return StringMethods.call(receiver, method, arguments, work);
      }
    }
  }

  /** Returns what a method of a byte array gives, which may change it. */
  static Value ofArray(Sequence self, String method, Arguments arguments, Work work) {
    return switch (method) {
      case "append", "insert", "pop", "reverse", "remove", "clear", "copy", "extend" ->
          ListMethods.call(self, method, arguments, work);
      default -> call(self, method, arguments, work);
    };
  }

  /** Returns characters of which text says what bytes say of theirs. */
  private static String likeBytes(byte[] bytes) {
    StringBuilder characters = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      boolean separator = each >= 0x1c && each <= 0x1f;
      characters.append(each < 0 ? NOTHING : separator ? '\u0001' : (char) each);
    }
    return characters.toString();
  }

  private static boolean isLetter(int character) {
    int lower = character | CASE;
    return lower >= 'a' && lower <= 'z';
  }

  private static byte changed(String method, byte character, boolean first) {
    if (!isLetter(character)) {
      return character;
    }
    return (byte)
        switch (method) {
          case "lower" -> character | CASE;
          case "upper" -> character & ~CASE;
          case "swapcase" -> character ^ CASE;
          default -> first ? character & ~CASE : character | CASE;
        };
  }

  private static Value hex(byte[] bytes, Arguments arguments, Budget budget) {
    arguments.expect(0, 2, "sep", "bytes_per_sep");
    budget.length(3L * bytes.length);
    if (!arguments.has(0, "sep")) {
      return Constant.of(HexFormat.of().formatHex(bytes));
    }
    int group = arguments.integer(1, "bytes_per_sep", 1);
    Refused.unless(group == 1 || group == -1);
    Value separator = arguments.at(0, "sep");
    String by = Strings.of(separator).characters(separator);
    Refused.unless(by.length() == 1);
    return Constant.of(HexFormat.ofDelimiter(by).formatHex(bytes));
  }

  private static byte[] translate(byte[] self, Arguments arguments, Budget budget) {
    arguments.expect(1, 2, "delete");
    Value table = arguments.at(0);
    byte[] to = table == Constant.NONE ? new byte[0] : Strings.bytes(table);
    Refused.unless(table == Constant.NONE || to.length == 256);
    String deleted = arguments.has(1, "delete") ? Strings.latin(arguments.bytes(1, "delete")) : "";
    budget.length(self.length);
    budget.steps((long) self.length * deleted.length() / 64);
    byte[] out = new byte[self.length];
    int size = 0;
    for (byte each : self) {
      if (deleted.indexOf(each & 0xff) < 0) {
        out[size++] = to.length == 0 ? each : to[each & 0xff];
      }
    }
    return Arrays.copyOf(out, size);
  }
}

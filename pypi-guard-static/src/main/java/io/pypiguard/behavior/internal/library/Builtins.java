package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Builtins for numbers and strings. */
final class Builtins {

  private Builtins() {}

  static void addTo(Map<String, Routine> routines) {
    routines.put("builtins.chr", Builtins::chr);
    routines.put("builtins.unichr", Builtins::chr);
    routines.put("six.unichr", Builtins::chr);
    routines.put("builtins.ord", Builtins::ord);
    routines.put("builtins.len", Builtins::len);
    routines.put("builtins.str", Builtins::str);
    routines.put("builtins.unicode", Builtins::str);
    routines.put("builtins.bytes", (arguments, work) -> bytes(arguments, work, Strings.BYTES));
    routines.put(
        "builtins.bytearray", (arguments, work) -> bytes(arguments, work, Strings.BYTEARRAY));
    routines.put("builtins.memoryview", (arguments, work) -> Constant.of(arguments.bytes(0, "")));
    routines.put("builtins.int", Builtins::integer);
    routines.put("builtins.long", Builtins::integer);
    routines.put("builtins.float", Builtins::real);
    routines.put(
        "builtins.bool",
        (arguments, work) ->
            Constant.of(arguments.expect(0, 1).count() == 1 && Comparisons.truth(arguments.at(0))));
    routines.put(
        "builtins.repr",
        (arguments, work) -> Constant.of(Representation.repr(one(arguments), work.budget())));
    routines.put(
        "builtins.ascii",
        (arguments, work) -> Constant.of(Representation.ascii(one(arguments), work.budget())));
    routines.put("builtins.hex", (arguments, work) -> prefixed(arguments, 16, "0x"));
    routines.put("builtins.oct", (arguments, work) -> prefixed(arguments, 8, "0o"));
    routines.put("builtins.bin", (arguments, work) -> prefixed(arguments, 2, "0b"));
    routines.put("builtins.abs", Builtins::abs);
    routines.put("builtins.pow", Builtins::pow);
    routines.put("builtins.divmod", Builtins::divmod);
    routines.put("builtins.round", Builtins::round);
    routines.put(
        "builtins.format",
        (arguments, work) ->
            Constant.of(
                FormatSpec.format(
                    arguments.expect(1, 2).at(0), arguments.text(1, "", ""), work.budget())));
    routines.put(
        "builtins.bytes.fromhex", (arguments, work) -> fromHex(arguments, work, Strings.BYTES));
    routines.put(
        "builtins.bytearray.fromhex",
        (arguments, work) -> fromHex(arguments, work, Strings.BYTEARRAY));
    routines.put(
        "builtins.int.from_bytes",
        (arguments, work) -> NumberMethods.fromBytes(arguments, work.budget()));
    for (String type : List.of("builtins.str", "builtins.bytes", "builtins.bytearray")) {
      routines.put(type + ".maketrans", Builtins::makeTranslation);
    }
    routines.put("string.maketrans", Builtins::makeTranslation);
  }

  private static Value one(Arguments arguments) {
    return arguments.expect(1, 1).at(0);
  }

  private static Value chr(Arguments arguments, Work work) {
    int point = Numbers.small(one(arguments));
    Refused.unless(point >= 0 && point <= Character.MAX_CODE_POINT);
    return Constant.of(Character.toString(point));
  }

  private static Value ord(Arguments arguments, Work work) {
    Strings kind = Strings.of(one(arguments));
    String character = kind.characters(arguments.at(0));
    Refused.unless(!character.isEmpty() && character.length() <= 2);
    int point = character.codePointAt(0);
    Refused.unless(Character.charCount(point) == character.length());
    return Constant.of(point);
  }

  private static Value len(Arguments arguments, Work work) {
    Value value = one(arguments);
    if (value instanceof Sequence sequence) {
      Refused.unless(!sequence.isOpen());
      return Constant.of(sequence.items().size());
    }
    if (value instanceof Mapping mapping) {
      Refused.unless(!mapping.isOpen());
      return Constant.of(mapping.entries().size());
    }
    String characters = Strings.of(value).characters(value);
    work.budget().scan(characters.length());
    return Constant.of(CodePoints.length(characters));
  }

  private static Value str(Arguments arguments, Work work) {
    arguments.expect(0, 3, "object", "encoding", "errors");
    Value value = arguments.or(0, "object", Constant.of(""));
    if (!arguments.has(1, "encoding") && !arguments.has(2, "errors")) {
      return Representation.text(value, work.budget());
    }
    String codec = arguments.text(1, "encoding", "utf-8");
    String errors = arguments.text(2, "errors", "strict");
    return Codecs.decode(value, codec, errors, work.budget());
  }

  private static Value bytes(Arguments arguments, Work work, Strings kind) {
    arguments.expect(0, 3, "source", "encoding", "errors");
    Value source = arguments.or(0, "source", Constant.of(new byte[0]));
    Budget budget = work.budget();
    byte[] bytes;
    if (source instanceof Constant.Text) {
      // Without a codec only Python 2 accepts this.
      String codec = arguments.text(1, "encoding", "latin-1");
      String errors = arguments.text(2, "errors", "strict");
      bytes = Strings.bytes(Codecs.encode(source, codec, errors, budget));
    } else if (Numbers.isInteger(source)) {
      bytes = new byte[budget.length(Numbers.small(source))];
    } else if (Strings.isBytes(source)) {
      bytes = Strings.bytes(source);
    } else {
      bytes = Strings.bytes(Iterables.items(source, budget));
    }
    if (kind == Strings.BYTEARRAY) {
      budget.items(bytes.length);
      return Strings.byteArray(bytes);
    }
    return Constant.of(bytes);
  }

  private static Value integer(Arguments arguments, Work work) {
    arguments.expect(0, 2, "x", "base");
    Value value = arguments.or(0, "x", Constant.of(0));
    if (value instanceof Constant.Real real) {
      Refused.unless(!Double.isNaN(real.value()) && !Double.isInfinite(real.value()));
      return Constant.of(new BigDecimal(real.value()).toBigInteger());
    }
    if (Strings.isString(value)) {
      String digits = Strings.of(value).characters(value);
      int base = arguments.integer(1, "base", 10);
      return Constant.of(NumberText.parse(digits, base, work.budget()));
    }
    Refused.unless(!arguments.has(1, "base"));
    return Constant.of(Numbers.integer(value));
  }

  private static Value real(Arguments arguments, Work work) {
    Value value = arguments.expect(0, 1).or(0, "", Constant.of(0));
    if (Strings.isString(value)) {
      String number = Strings.of(value).characters(value);
      return Constant.of(NumberText.parseReal(number, work.budget()));
    }
    return Constant.of(Numbers.real(value));
  }

  private static Value prefixed(Arguments arguments, int base, String prefix) {
    return Constant.of(NumberText.prefixed(Numbers.integer(one(arguments)), base, prefix));
  }

  private static Value abs(Arguments arguments, Work work) {
    return one(arguments) instanceof Constant.Real real
        ? Constant.of(Math.abs(real.value()))
        : Constant.of(Numbers.integer(one(arguments)).abs());
  }

  private static Value pow(Arguments arguments, Work work) {
    arguments.expect(2, 3, "base", "exp", "mod");
    Value base = arguments.at(0, "base");
    Value exponent = arguments.at(1, "exp");
    Value modulus = arguments.or(2, "mod", Constant.NONE);
    return modulus == Constant.NONE
        ? Numbers.binary("**", base, exponent, work.budget())
        : Numbers.power(base, exponent, modulus, work.budget());
  }

  private static Value divmod(Arguments arguments, Work work) {
    Value left = arguments.expect(2, 2).at(0);
    Value right = arguments.at(1);
    return Iterables.tuple(
        Numbers.binary("//", left, right, work.budget()),
        Numbers.binary("%", left, right, work.budget()));
  }

  private static Value round(Arguments arguments, Work work) {
    arguments.expect(1, 2, "number", "ndigits");
    Value number = arguments.at(0, "number");
    Value digits = arguments.or(1, "ndigits", Constant.NONE);
    if (number instanceof Constant.Real real) {
      Refused.unless(!Double.isNaN(real.value()) && !Double.isInfinite(real.value()));
      BigDecimal exact = new BigDecimal(real.value());
      int scale = digits == Constant.NONE ? 0 : Numbers.small(digits);
      Refused.unless(Math.abs(scale) <= 300);
      BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_EVEN);
      return digits == Constant.NONE
          ? Constant.of(rounded.toBigInteger())
          : Constant.of(Math.copySign(rounded.doubleValue(), real.value()));
    }
    BigInteger whole = Numbers.integer(number);
    Refused.unless(digits == Constant.NONE || Numbers.small(digits) >= 0);
    return Constant.of(whole);
  }

  private static Value fromHex(Arguments arguments, Work work, Strings kind) {
    String digits = arguments.expect(1, 1).text(0, "");
    work.budget().length(digits.length());
    byte[] bytes = BaseCodecs.spacedHex(digits);
    return kind.wrap(Strings.latin(bytes));
  }

  private static Value makeTranslation(Arguments arguments, Work work) {
    Value from = arguments.expect(1, 3).at(0);
    if (Strings.isBytes(from)) {
      byte[] keys = Strings.bytes(from);
      byte[] values = arguments.bytes(1, "");
      Refused.unless(keys.length == values.length);
      byte[] table = new byte[256];
      for (int i = 0; i < table.length; i++) {
        table[i] = (byte) i;
      }
      for (int i = 0; i < keys.length; i++) {
        table[keys[i] & 0xff] = values[i];
      }
      return Constant.of(table);
    }
    Mapping table = new Mapping();
    if (from instanceof Mapping given) {
      Refused.unless(!given.isOpen());
      work.budget().items(given.entries().size());
      given.entries().forEach((key, to) -> table.entries().put(point(key), to));
      return table;
    }
    int[] keys = arguments.text(0, "").codePoints().toArray();
    int[] values = arguments.text(1, "").codePoints().toArray();
    Refused.unless(keys.length == values.length);
    work.budget().items(keys.length);
    for (int i = 0; i < keys.length; i++) {
      table.entries().put(Constant.of(keys[i]), Constant.of(values[i]));
    }
    arguments
        .text(2, "", "")
        .codePoints()
        .forEach(deleted -> table.entries().put(Constant.of(deleted), Constant.NONE));
    return table;
  }

  private static Constant point(Constant key) {
    if (key instanceof Constant.Text text) {
      Refused.unless(CodePoints.length(text.value()) == 1);
      return Constant.of(text.value().codePointAt(0));
    }
    return key;
  }
}

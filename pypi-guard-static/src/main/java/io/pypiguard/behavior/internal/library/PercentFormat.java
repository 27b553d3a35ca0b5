package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code template % values}. */
final class PercentFormat {

  private final Strings kind;
  private final String template;
  private final Value right;
  private final Budget budget;
  private final List<Value> parts = new ArrayList<>();
  private final StringBuilder known = new StringBuilder();
  private final Origins origins;
  private int next;
  private int at;

  private PercentFormat(Strings kind, String template, Value left, Value right, Budget budget) {
    this.kind = kind;
    this.template = template;
    this.right = right;
    this.budget = budget;
    this.origins = left.origins();
  }

  /** Returns the template with its values: a blend if some of them are not known. */
  static Value of(Value left, Value right, Budget budget) {
    Strings kind = Strings.of(left);
    return new PercentFormat(kind, kind.characters(left), left, right, budget).format();
  }

  private Value format() {
    budget.length(template.length());
    while (at < template.length()) {
      int percent = template.indexOf('%', at);
      int end = percent < 0 ? template.length() : percent;
      known.append(template, at, end);
      at = end;
      if (percent >= 0) {
        at++;
        conversion();
      }
    }
    Refused.unless(isUsed());
    if (parts.isEmpty()) {
      return kind.wrap(known.toString());
    }
    flush();
    return Blend.of(parts);
  }

  /** Tells whether Python does not complain that there are more values than it needs. */
  private boolean isUsed() {
    if (right instanceof Sequence tuple && tuple.kind() == Sequence.Kind.TUPLE) {
      return next == tuple.items().size() || tuple.isOpen();
    }
    return next > 0 || !(right instanceof Constant);
  }

  private static boolean isKnown(Value value) {
    return value instanceof Constant || value instanceof Sequence || value instanceof Mapping;
  }

  private void flush() {
    if (known.length() > 0) {
      parts.add(new Constant.Text(known.toString(), origins));
      known.setLength(0);
    }
  }

  private void conversion() {
    Value value = null;
    if (peek() == '(') {
      int close = template.indexOf(')', at);
      Refused.unless(close > 0);
      value = named(template.substring(at + 1, close));
      at = close + 1;
    }
    String flags = flags();
    int width = size();
    int precision = -1;
    if (peek() == '.') {
      at++;
      precision = Math.max(0, size());
    }
    while ("hlL".indexOf(peek()) >= 0) {
      at++;
    }
    char type = peek();
    at++;
    if (type == '%') {
      known.append('%');
      return;
    }
    Value shown = value == null ? following() : value;
    boolean left = flags.contains("-") || width < 0;
    if (!convert(shown, type, flags, Math.abs(width), precision, left)) {
      flush();
      parts.add(Blends.part(shown));
    }
  }

  private char peek() {
    Refused.unless(at < template.length());
    return template.charAt(at);
  }

  private String flags() {
    int start = at;
    while ("-+ #0".indexOf(peek()) >= 0) {
      at++;
    }
    return template.substring(start, at);
  }

  private int size() {
    if (peek() == '*') {
      at++;
      return Numbers.small(following());
    }
    int start = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    Refused.unless(at - start <= 9);
    return at == start ? 0 : Integer.parseInt(template.substring(start, at));
  }

  private Value named(String name) {
    if (right instanceof Mapping mapping) {
      next = 1;
      Value key = kind.wrap(name);
      return Keys.find(mapping, key)
          .orElseGet(
              () -> {
                Refused.unless(mapping.isOpen());
                return Unknown.of(mapping.origins());
              });
    }
    Refused.unless(!isKnown(right));
    return Unknown.of(right.origins());
  }

  private Value following() {
    int index = next++;
    if (right instanceof Sequence tuple && tuple.kind() == Sequence.Kind.TUPLE) {
      if (index < tuple.items().size()) {
        return tuple.items().get(index);
      }
      Refused.unless(tuple.isOpen());
      return Unknown.of(tuple.origins());
    }
    if (index > 0) {
      Refused.unless(!isKnown(right));
      return Unknown.of(right.origins());
    }
    return right;
  }

  /** Writes a value; returns false if it is not known. */
  private boolean convert(
      Value value, char type, String flags, int width, int precision, boolean left) {
    if (!isKnown(value)) {
      return false;
    }
    if (value instanceof Sequence || value instanceof Mapping) {
      try {
        text(shown(value, type), width, precision, left);
        return true;
      } catch (Refused e) { // Something in it is not known.
        return false;
      }
    }
    switch (type) {
      case 's', 'r', 'a', 'b' -> text(shown(value, type), width, precision, left);
      case 'c' -> {
        String character =
            value instanceof Constant.Text text ? text.value() : character(Numbers.small(value));
        Refused.unless(CodePoints.length(character) == 1);
        text(character, width, -1, left);
      }
      case 'd', 'i', 'u' -> integer(whole(value), 10, 'd', flags, width, precision, left);
      case 'o' -> integer(Numbers.integer(value), 8, 'o', flags, width, precision, left);
      case 'x', 'X' -> integer(Numbers.integer(value), 16, type, flags, width, precision, left);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> {
        double real = Numbers.real(value);
        Refused.unless(!flags.contains("#"));
        boolean negative = real < 0 || (real == 0 && 1 / real < 0);
        String digits = RealText.of(Math.abs(real), type, precision);
        number(negative, "", digits, flags, width, left);
      }
      default -> throw Refused.value();
    }
    return true;
  }

  private String character(int point) {
    Refused.unless(point >= 0 && point <= (kind == Strings.TEXT ? 0x10ffff : 0xff));
    return Character.toString(point);
  }

  private String shown(Value value, char type) {
    if (kind != Strings.TEXT) {
      Refused.unless(type == 'a' || type == 'r' || Strings.isBytes(value));
      return type == 's' || type == 'b'
          ? kind.characters(value)
          : Representation.ascii(value, budget);
    }
    return switch (type) {
      case 's' -> Representation.str(value, budget);
      case 'r' -> Representation.repr(value, budget);
      case 'a' -> Representation.ascii(value, budget);
      default -> throw Refused.value();
    };
  }

  private static BigInteger whole(Value value) {
    if (value instanceof Constant.Real real) {
      Refused.unless(!Double.isNaN(real.value()) && !Double.isInfinite(real.value()));
      return new BigDecimal(real.value()).toBigInteger();
    }
    return Numbers.integer(value);
  }

  private void integer(
      BigInteger value, int base, char type, String flags, int width, int precision, boolean left) {
    String digits = base == 10 ? NumberText.of(value.abs(), budget) : value.abs().toString(base);
    if (type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    if (precision > digits.length()) {
      budget.length(precision);
      digits = "0".repeat(precision - digits.length()) + digits;
    }
    String prefix = flags.contains("#") && base != 10 ? "0" + type : "";
    number(value.signum() < 0, prefix, digits, flags, width, left);
  }

  private void number(
      boolean negative, String prefix, String digits, String flags, int width, boolean left) {
    String sign = negative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
    String before = sign + prefix;
    int missing = width - before.length() - digits.length();
    if (missing > 0 && flags.contains("0") && !left) {
      budget.length(missing);
      text(before + "0".repeat(missing) + digits, 0, -1, left);
    } else {
      text(before + digits, width, -1, left);
    }
  }

  private void text(String text, int width, int precision, boolean left) {
    boolean cut = precision >= 0 && precision < CodePoints.length(text);
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
    int missing = Math.max(0, width - CodePoints.length(shown));
    budget.length((long) shown.length() + missing);
    Refused.unless((long) known.length() + shown.length() + missing <= Budget.MOST_LENGTH);
    String filling = " ".repeat(missing);
    known.append(left ? shown + filling : filling + shown);
  }
}

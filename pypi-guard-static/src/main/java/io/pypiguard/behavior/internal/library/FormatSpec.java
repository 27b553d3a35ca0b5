package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Python's format specification mini-language.
 *
 * @param fill the character that fills up
 * @param align one of {@code <>=^}, or 0
 * @param sign one of {@code + -} and the blank
 * @param alternate whether {@code #} is given
 * @param width the least width; 0 if none
 * @param grouping {@code ,} or {@code _}, or 0
 * @param precision the precision; -1 if none
 * @param type the type, or 0
 */
record FormatSpec(
    int fill,
    char align,
    char sign,
    boolean alternate,
    int width,
    char grouping,
    int precision,
    char type) {

  private static final Pattern REST =
      Pattern.compile(
          "([-+ ]?)(#?)(0?)(\\d{0,9})([,_]?)(?:\\.(\\d{1,9}))?([bcdeEfFgGnosxX%]?)",
          Pattern.DOTALL);

  /** Parses a specification. */
  static FormatSpec parse(String text) {
    int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
    int fill = ' ';
    char align = 0;
    int start = 0;
    if (first > 0 && text.length() > first && isAlign(text.charAt(first))) {
      fill = text.codePointAt(0);
      align = text.charAt(first);
      start = first + 1;
    } else if (first > 0 && isAlign(text.charAt(0))) {
      align = text.charAt(0);
      start = 1;
    }
    Matcher rest = REST.matcher(text).region(start, text.length());
    Refused.unless(rest.matches());
    boolean zero = !rest.group(3).isEmpty();
    return new FormatSpec(
        zero && start <= 1 ? '0' : fill,
        zero && align == 0 ? '=' : align,
        rest.group(1).isEmpty() ? '-' : rest.group(1).charAt(0),
        !rest.group(2).isEmpty(),
        rest.group(4).isEmpty() ? 0 : Integer.parseInt(rest.group(4)),
        rest.group(5).isEmpty() ? 0 : rest.group(5).charAt(0),
        rest.group(6) == null ? -1 : Integer.parseInt(rest.group(6)),
        rest.group(7).isEmpty() ? 0 : rest.group(7).charAt(0));
  }

  private static boolean isAlign(char character) {
    return "<>=^".indexOf(character) >= 0;
  }

  /** Returns {@code format(value, specification)}. */
  static String format(Value value, String specification, Budget budget) {
    if (specification.isEmpty()) {
      return Representation.str(value, budget);
    }
    FormatSpec spec = parse(specification);
    if (value instanceof Constant.Text text) {
      return spec.text(text.value(), budget);
    }
    if (value instanceof Constant.Truth && spec.type == 0) {
      Refused.unless(spec.align != 0 && spec.align != '=' && spec.precision < 0);
    }
    if (value instanceof Constant.Real || (Numbers.isInteger(value) && spec.isReal())) {
      return spec.real(value, budget);
    }
    return spec.integer(Numbers.integer(value), budget);
  }

  private boolean isReal() {
    return "eEfFgG%".indexOf(type) >= 0 && type != 0;
  }

  private String text(String value, Budget budget) {
    Refused.unless((type == 0 || type == 's') && align != '=' && sign == '-' && grouping == 0);
    Refused.unless(!alternate);
    String shown =
        precision >= 0 && precision < CodePoints.length(value)
            ? value.substring(0, value.offsetByCodePoints(0, precision))
            : value;
    return padded("", shown, '<', budget);
  }

  private String integer(BigInteger value, Budget budget) {
    Refused.unless(precision < 0);
    if (type == 'c') {
      Refused.unless(value.signum() >= 0 && value.bitLength() <= 20 && !alternate);
      Refused.unless(value.intValue() <= Character.MAX_CODE_POINT && grouping == 0);
      return padded("", Character.toString(value.intValue()), '<', budget);
    }
    BigInteger size = value.abs();
    String digits =
        switch (type) {
          case 0, 'd', 'n' -> NumberText.of(size, budget);
          case 'b' -> size.toString(2);
          case 'o' -> size.toString(8);
          case 'x' -> size.toString(16);
          case 'X' -> size.toString(16).toUpperCase(Locale.ROOT);
          default -> throw Refused.value();
        };
    Refused.unless(grouping != ',' || type == 0 || type == 'd');
    boolean prefixed = alternate && "boxX".indexOf(type) >= 0 && type != 0;
    String before = sign(value.signum() < 0) + (prefixed ? "0" + type : "");
    return number(before, digits, "", type == 0 || type == 'd' || type == 'n' ? 3 : 4, budget);
  }

  private String real(Value value, Budget budget) {
    double real = Numbers.real(value);
    Refused.unless(!alternate);
    String digits = RealText.of(Math.abs(real), type, precision);
    boolean negative = real < 0 || (real == 0 && 1 / real < 0);
    int end = 0;
    while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
      end++;
    }
    return number(sign(negative), digits.substring(0, end), digits.substring(end), 3, budget);
  }

  private String sign(boolean negative) {
    return negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
  }

  private String number(String before, String digits, String behind, int group, Budget budget) {
    String shown = digits;
    if (grouping != 0) {
      Refused.unless(fill != '0' || align != '=');
      shown = grouped(digits, group);
    }
    return padded(before, shown + behind, '>', budget);
  }

  private String grouped(String digits, int group) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - group; i > 0; i -= group) {
      grouped.insert(i, grouping);
    }
    return grouped.toString();
  }

  private String padded(String before, String shown, char usual, Budget budget) {
    int missing = width - before.length() - CodePoints.length(shown);
    budget.length(before.length() + shown.length() + (long) Math.max(0, missing) * 2);
    if (missing <= 0) {
      return before + shown;
    }
    String filling = Character.toString(fill);
    return switch (align == 0 ? usual : align) {
      case '<' -> before + shown + filling.repeat(missing);
      case '>' -> filling.repeat(missing) + before + shown;
      case '=' -> before + filling.repeat(missing) + shown;
      default ->
          filling.repeat(missing / 2) + before + shown + filling.repeat(missing - missing / 2);
    };
  }
}

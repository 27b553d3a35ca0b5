package io.pypiguard.behavior.internal.library;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as Python writes and reads them. */
final class NumberText {

  /** Digits of an integer that are read or written: what {@link Budget#MOST_BITS} bits have. */
  private static final int MOST_DIGITS = 60_206;

  /** Exponent from which a float is written with one. */
  private static final int LARGE = 16;

  private NumberText() {}

  /** Returns an integer in decimal. */
  static String of(BigInteger number, Budget budget) {
    budget.steps(1 + (long) number.bitLength() * number.bitLength() / 32_768);
    return number.toString();
  }

  /** Returns the shortest text that is read as the same float, as {@code repr} does. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(value);
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String text =
        exponent < -4 || exponent >= LARGE
            ? scientific(digits, exponent)
            : positional(digits, exponent);
    return value < 0 ? "-" + text : text;
  }

  private static String positional(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }

  private static String scientific(String digits, int exponent) {
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + exponent(exponent);
  }

  /** Returns an exponent with its sign and two digits at least. */
  static String exponent(int exponent) {
    int size = Math.abs(exponent);
    return (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    int precision = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
    BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    while (rounded.doubleValue() != value && precision < 17) {
      precision++;
      rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    }
    return rounded.stripTrailingZeros();
  }

  /** Reads an integer as {@code int} does, with a prefix and underscores. */
  static BigInteger parse(String text, int base, Budget budget) {
    Refused.unless(base == 0 || (base >= 2 && base <= 36));
    String trimmed = CharacterClasses.strip(text);
    boolean negative = trimmed.startsWith("-");
    String digits = negative || trimmed.startsWith("+") ? trimmed.substring(1) : trimmed;
    int prefixed = prefix(digits);
    int used = base;
    if (prefixed != 0 && (base == 0 || base == prefixed)) {
      used = prefixed;
      digits = digits.substring(digits.startsWith("_", 2) ? 3 : 2);
    } else if (base == 0) {
      used = 10;
      Refused.unless(!digits.startsWith("0") || digits.matches("0[0_]*"));
    }
    digits = withoutUnderscores(digits);
    Refused.unless(!digits.isEmpty() && digits.length() <= MOST_DIGITS);
    budget.steps(1 + (long) digits.length() * digits.length() / 4096);
    for (int i = 0; i < digits.length(); i++) {
      Refused.unless(Character.digit(digits.charAt(i), used) >= 0);
    }
    BigInteger number = new BigInteger(digits, used);
    budget.bits(number.bitLength());
    return negative ? number.negate() : number;
  }

  private static int prefix(String digits) {
    if (digits.length() < 3 || digits.charAt(0) != '0') {
      return 0;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  private static String withoutUnderscores(String digits) {
    if (digits.indexOf('_') < 0) {
      return digits;
    }
    Refused.unless(!digits.startsWith("_") && !digits.endsWith("_") && !digits.contains("__"));
    return digits.replace("_", "");
  }

  /** Reads a float as {@code float} does. */
  static double parseReal(String text, Budget budget) {
    String number = withoutUnderscores(CharacterClasses.strip(text));
    budget.steps(1 + number.length());
    Refused.unless(!number.isEmpty() && number.length() <= 1000);
    String word = number.toLowerCase(Locale.ROOT);
    boolean negative = word.startsWith("-");
    String unsigned = negative || word.startsWith("+") ? word.substring(1) : word;
    if (unsigned.equals("inf") || unsigned.equals("infinity")) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (unsigned.equals("nan")) {
      return Double.NaN;
    }
    for (int i = 0; i < number.length(); i++) {
      Refused.unless("0123456789+-.eE".indexOf(number.charAt(i)) >= 0);
    }
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw Refused.value();
    }
  }

  /** Returns an integer in base 2, 8 or 16 with Python's prefix. */
  static String prefixed(BigInteger number, int base, String prefix) {
    return (number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(base);
  }
}

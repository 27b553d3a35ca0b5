package io.pypiguard.python.internal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads numbers.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals">Numeric
 *     literals</a>
 */
public final class NumberLiterals {

  /**
   * Decimal digits that an integer may have, since reading it takes quadratic time.
   *
   * @see <a href="https://docs.python.org/3/library/stdtypes.html#int-max-str-digits">The limit of
   *     CPython</a>
   */
  public static final int MOST_DIGITS = 4300;

  /** Digits that any {@code long} has room for. */
  private static final int FEW_DIGITS = 18;

  private NumberLiterals() {}

  /** Returns the value of an integer; none if the text is another number or too long. */
  public static Optional<BigInteger> integer(String text) {
    if (text.length() <= FEW_DIGITS && text.charAt(0) != '0' && isDecimal(text)) {
      return Optional.of(BigInteger.valueOf(Long.parseLong(text)));
    }
    String digits = digits(text);
    if (digits.endsWith("l")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    int radix = radix(digits);
    if (radix != 10) {
      return parse(digits.substring(2), radix);
    }
    if (!isDecimal(digits) || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    boolean oldOctal = digits.length() > 1 && digits.charAt(0) == '0';
    return parse(digits, oldOctal && isOctal(digits) ? 8 : 10);
  }

  /** Returns the value of a number that is no integer, or the factor of an imaginary one. */
  public static Optional<Double> floating(String text) {
    String digits = digits(text);
    if (isImaginary(text)) {
      digits = digits.substring(0, digits.length() - 1);
    } else if (radix(digits) != 10 || isDecimal(digits) || digits.endsWith("l")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.parseDouble(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Tells whether a number is imaginary. */
  public static boolean isImaginary(String text) {
    char last = text.charAt(text.length() - 1);
    return last == 'j' || last == 'J';
  }

  private static String digits(String text) {
    return text.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 10;
    };
  }

  private static Optional<BigInteger> parse(String digits, int radix) {
    try {
      return Optional.of(new BigInteger(digits, radix));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isDecimal(String digits) {
    return areUpTo('9', digits);
  }

  private static boolean isOctal(String digits) {
    return areUpTo('7', digits);
  }

  private static boolean areUpTo(char highest, String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > highest) {
        return false;
      }
    }
    return true;
  }
}

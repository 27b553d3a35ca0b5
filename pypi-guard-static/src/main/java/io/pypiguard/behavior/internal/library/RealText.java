package io.pypiguard.behavior.internal.library;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floats with a given precision, as {@code %e %f %g} write them. */
final class RealText {

  /** Digits that a float can have at most, and somewhat more. */
  private static final int MOST_PRECISION = 1100;

  private RealText() {}

  /**
   * Writes a float that is not negative.
   *
   * @param type one of {@code eEfFgG%}, or 0 for what {@code format} does without type
   * @param precision the precision; negative for the usual one
   */
  static String of(double value, char type, int precision) {
    Refused.unless(precision <= MOST_PRECISION);
    String text =
        Double.isNaN(value) || Double.isInfinite(value)
            ? NumberText.of(value) + (type == '%' ? "%" : "")
            : finite(value, type, precision);
    return Character.isUpperCase(type) ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String finite(double value, char type, int precision) {
    int digits = precision < 0 ? 6 : precision;
    return switch (type) {
      case 'f', 'F' -> fixed(new BigDecimal(value), digits);
      case '%' -> fixed(new BigDecimal(value * 100), digits) + "%";
      case 'e', 'E' -> scientific(value, digits);
      case 'g', 'G', 'n' -> general(value, Math.max(1, digits), -4, Math.max(1, digits));
      case 0 -> {
        if (precision < 0) {
          yield NumberText.of(value);
        }
        int most = Math.max(1, digits);
        String text = general(value, most, -4, most - 1);
        yield text.indexOf('.') < 0 && text.indexOf('e') < 0 ? text + ".0" : text;
      }
      default -> throw Refused.value();
    };
  }

  private static String fixed(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(double value, int digits) {
    if (value == 0) {
      return "0" + (digits > 0 ? "." + "0".repeat(digits) : "") + "e+00";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.movePointLeft(exponent);
    return fixed(mantissa, digits) + "e" + NumberText.exponent(exponent);
  }

  private static String general(double value, int digits, int least, int most) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= least && exponent < most) {
      return trimmed(fixed(rounded, Math.max(0, digits - 1 - exponent)));
    }
    String mantissa = trimmed(fixed(rounded.movePointLeft(exponent), digits - 1));
    return mantissa + "e" + NumberText.exponent(exponent);
  }

  private static String trimmed(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int end = number.length();
    while (number.charAt(end - 1) == '0') {
      end--;
    }
    return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
  }
}

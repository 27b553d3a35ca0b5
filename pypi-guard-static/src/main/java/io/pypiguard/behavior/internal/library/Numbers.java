package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic of Python's numbers. */
final class Numbers {

  /** Bits of an integer beyond which a factor costs as much as the square of its length. */
  private static final int WORD = 32;

  private Numbers() {}

  /** Tells whether a value is an integer or a truth value, which counts as one. */
  static boolean isInteger(Value value) {
    return value instanceof Constant.Int || value instanceof Constant.Truth;
  }

  /** Tells whether a value is a number. */
  static boolean isNumber(Value value) {
    return isInteger(value) || value instanceof Constant.Real;
  }

  /** Returns an integer, or refuses. */
  static BigInteger integer(Value value) {
    if (value instanceof Constant.Int number) {
      return number.value();
    }
    if (value instanceof Constant.Truth truth) {
      return truth.value() ? BigInteger.ONE : BigInteger.ZERO;
    }
    throw Refused.value();
  }

  /** Returns an integer of 32 bits, or refuses. */
  static int small(Value value) {
    BigInteger number = integer(value);
    Refused.unless(number.bitLength() < 32);
    return number.intValue();
  }

  /** Returns a number as a float, or refuses. */
  static double real(Value value) {
    if (value instanceof Constant.Real number) {
      return number.value();
    }
    double real = integer(value).doubleValue();
    Refused.unless(!Double.isInfinite(real));
    return real;
  }

  /** Returns what an operator gives for two numbers. */
  static Constant binary(String operator, Value left, Value right, Budget budget) {
    if (isInteger(left) && isInteger(right)) {
      boolean truths = left instanceof Constant.Truth && right instanceof Constant.Truth;
      return integers(operator, integer(left), integer(right), truths, budget);
    }
    return reals(operator, real(left), real(right));
  }

  private static Constant integers(
      String operator, BigInteger left, BigInteger right, boolean truths, Budget budget) {
    return switch (operator) {
      case "+" -> sized(left.add(right));
      case "-" -> sized(left.subtract(right));
      case "*" -> {
        budget.bits((long) left.bitLength() + right.bitLength());
        budget.steps(product(left, right));
        yield Constant.of(left.multiply(right));
      }
      case "/" -> quotient(left, right);
      case "//" -> {
        budget.steps(product(left, right));
        yield Constant.of(floor(left, right)[0]);
      }
      case "%" -> {
        budget.steps(product(left, right));
        yield Constant.of(floor(left, right)[1]);
      }
      case "**" -> power(left, right, budget);
      case "<<" -> {
        Refused.unless(right.signum() >= 0 && (right.bitLength() < WORD || left.signum() == 0));
        if (left.signum() == 0) {
          yield Constant.of(0);
        }
        budget.bits((long) left.bitLength() + right.intValue());
        yield Constant.of(left.shiftLeft(right.intValue()));
      }
      case ">>" -> {
        Refused.unless(right.signum() >= 0);
        int by = right.bitLength() < WORD ? right.intValue() : Integer.MAX_VALUE;
        yield Constant.of(left.shiftRight(by));
      }
      case "&" -> bits(left.and(right), truths);
      case "|" -> bits(left.or(right), truths);
      case "^" -> bits(left.xor(right), truths);
      default -> throw Refused.value();
    };
  }

  private static Constant bits(BigInteger result, boolean truths) {
    return truths ? Constant.of(result.signum() != 0) : Constant.of(result);
  }

  private static Constant sized(BigInteger result) {
    Refused.unless(result.bitLength() <= Budget.MOST_BITS);
    return Constant.of(result);
  }

  private static long product(BigInteger left, BigInteger right) {
    return (long) (left.bitLength() / WORD) * (right.bitLength() / WORD) / WORD;
  }

  /** Returns the quotient rounded towards minus infinity, and what is left. */
  static BigInteger[] floor(BigInteger left, BigInteger right) {
    Refused.unless(right.signum() != 0);
    BigInteger[] both = left.divideAndRemainder(right);
    if (both[1].signum() != 0 && both[1].signum() != right.signum()) {
      both[0] = both[0].subtract(BigInteger.ONE);
      both[1] = both[1].add(right);
    }
    return both;
  }

  private static Constant quotient(BigInteger left, BigInteger right) {
    Refused.unless(right.signum() != 0);
    Refused.unless(left.bitLength() <= 1000 && right.bitLength() <= 1000);
    if (left.signum() == 0) {
      return Constant.of(0.0 / right.signum());
    }
    if (left.bitLength() <= 53 && right.bitLength() <= 53) {
      return Constant.of(left.doubleValue() / right.doubleValue());
    }
    int scale = 400 + right.bitLength();
    return Constant.of(
        new BigDecimal(left)
            .divide(new BigDecimal(right), scale, RoundingMode.HALF_EVEN)
            .doubleValue());
  }

  private static Constant power(BigInteger base, BigInteger exponent, Budget budget) {
    if (exponent.signum() < 0) {
      Refused.unless(base.signum() != 0);
      return Constant.of(Math.pow(base.doubleValue(), exponent.doubleValue()));
    }
    if (base.signum() == 0 || base.abs().equals(BigInteger.ONE)) {
      boolean odd = exponent.testBit(0);
      boolean one = exponent.signum() == 0 || base.signum() > 0 || (base.signum() < 0 && !odd);
      return Constant.of(one ? BigInteger.ONE : base);
    }
    Refused.unless(exponent.bitLength() < WORD);
    long bits = (long) base.bitLength() * exponent.intValue();
    budget.bits(bits);
    budget.steps(bits / WORD * (bits / WORD) / WORD);
    return Constant.of(base.pow(exponent.intValue()));
  }

  /** Returns a power of an integer by a modulus. */
  static Constant power(Value base, Value exponent, Value modulus, Budget budget) {
    BigInteger by = integer(modulus);
    Refused.unless(by.signum() != 0);
    long words = by.bitLength() / WORD + 1L;
    budget.steps(words * words * (integer(exponent).bitLength() + 1L) / WORD + 1);
    try {
      BigInteger rest = integer(base).modPow(integer(exponent), by.abs());
      return Constant.of(by.signum() < 0 && rest.signum() > 0 ? rest.add(by) : rest);
    } catch (ArithmeticException e) { // no inverse
      throw Refused.value();
    }
  }

  private static Constant reals(String operator, double left, double right) {
    return switch (operator) {
      case "+" -> Constant.of(left + right);
      case "-" -> Constant.of(left - right);
      case "*" -> Constant.of(left * right);
      case "/" -> {
        Refused.unless(right != 0);
        yield Constant.of(left / right);
      }
      case "//" -> {
        Refused.unless(right != 0);
        double rest = modulo(left, right);
        double quotient = (left - rest) / right;
        if (quotient == 0) {
          yield Constant.of(Math.copySign(0.0, left / right));
        }
        double floor = Math.floor(quotient);
        yield Constant.of(quotient - floor > 0.5 ? floor + 1 : floor);
      }
      case "%" -> {
        Refused.unless(right != 0);
        yield Constant.of(modulo(left, right));
      }
      case "**" -> {
        Refused.unless(left > 0 || (left == 0 && right >= 0) || right == Math.rint(right));
        double power = Math.pow(left, right);
        Refused.unless(!Double.isInfinite(power) || Double.isInfinite(left));
        yield Constant.of(power);
      }
      default -> throw Refused.value();
    };
  }

  private static double modulo(double left, double right) {
    double rest = left % right;
    if (rest == 0) {
      return Math.copySign(0.0, right);
    }
    return rest < 0 != right < 0 ? rest + right : rest;
  }

  /** Returns what an operator gives for a number. */
  static Constant unary(String operator, Value value) {
    if (value instanceof Constant.Real real) {
      return switch (operator) {
        case "+" -> Constant.of(real.value());
        case "-" -> Constant.of(-real.value());
        default -> throw Refused.value();
      };
    }
    BigInteger number = integer(value);
    return switch (operator) {
      case "+" -> Constant.of(number);
      case "-" -> Constant.of(number.negate());
      case "~" -> Constant.of(number.not());
      default -> throw Refused.value();
    };
  }

  /** Returns how two numbers compare; what is not a number refuses. */
  static int compare(Value left, Value right) {
    if (isInteger(left) && isInteger(right)) {
      return integer(left).compareTo(integer(right));
    }
    return exact(left).compareTo(exact(right));
  }

  /** Tells whether two numbers are equal. */
  static boolean equal(Value left, Value right) {
    if (isInteger(left) && isInteger(right)) {
      return integer(left).equals(integer(right));
    }
    if (left instanceof Constant.Real one && right instanceof Constant.Real other) {
      return one.value() == other.value();
    }
    double real = (left instanceof Constant.Real one ? one : (Constant.Real) right).value();
    return !Double.isNaN(real) && !Double.isInfinite(real) && compare(left, right) == 0;
  }

  private static BigDecimal exact(Value value) {
    if (value instanceof Constant.Real real) {
      Refused.unless(!Double.isNaN(real.value()) && !Double.isInfinite(real.value()));
      return new BigDecimal(real.value());
    }
    return new BigDecimal(integer(value));
  }
}

package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.Arrays;

/** Methods of integers and floats. */
final class NumberMethods {

  private NumberMethods() {}

  /** Returns what a method gives, or refuses. */
  static Value call(Value self, String method, Arguments arguments, Work work) {
    if (self instanceof Constant.Real real) {
      double value = real.value();
      return switch (method) {
        case "is_integer" -> Constant.of(value == Math.rint(value) && !Double.isInfinite(value));
        case "hex" -> throw Refused.value();
        case "conjugate" -> self;
        default -> throw Refused.value();
      };
    }
    BigInteger number = Numbers.integer(self);
    return switch (method) {
      case "to_bytes" -> toBytes(number, arguments, work.budget());
      case "bit_length" -> Constant.of(number.abs().bitLength());
      case "bit_count" -> Constant.of(number.abs().bitCount());
      case "conjugate" -> Constant.of(number);
      case "is_integer" -> Constant.TRUE;
      default -> throw Refused.value();
    };
  }

  private static Value toBytes(BigInteger number, Arguments arguments, Budget budget) {
    arguments.expect(0, 2, "length", "byteorder", "signed");
    int length = arguments.integer(0, "length", 1);
    boolean little = isLittle(arguments.text(1, "byteorder", "big"));
    boolean signed = arguments.truth(-1, "signed", false);
    Refused.unless(signed || number.signum() >= 0);
    Refused.unless(number.bitLength() + (signed ? 1L : 0L) <= 8L * length);
    budget.length(length);
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
    byte[] digits = number.toByteArray();
    int from = digits.length > length ? digits.length - length : 0;
    int count = digits.length - from;
    System.arraycopy(digits, from, bytes, length - count, count);
    return Constant.of(little ? reversed(bytes) : bytes);
  }

  /** Returns {@code int.from_bytes(…)}. */
  static Value fromBytes(Arguments arguments, Budget budget) {
    arguments.expect(1, 2, "bytes", "byteorder", "signed");
    Value given = arguments.at(0, "bytes");
    byte[] bytes =
        Strings.isBytes(given)
            ? Strings.bytes(given)
            : Strings.bytes(Iterables.items(given, budget));
    budget.bits(8L * bytes.length);
    byte[] big = isLittle(arguments.text(1, "byteorder", "big")) ? reversed(bytes) : bytes;
    boolean signed = arguments.truth(-1, "signed", false);
    if (big.length == 0) {
      return Constant.of(0);
    }
    return Constant.of(signed ? new BigInteger(big) : new BigInteger(1, big));
  }

  private static boolean isLittle(String order) {
    Refused.unless(order.equals("little") || order.equals("big"));
    return order.equals("little");
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}

package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/** Keys of dictionaries: numbers that are equal are one key. */
final class Keys {

  private Keys() {}

  /** Returns what a dictionary has at a key; refuses a key that is not known. */
  static Optional<Value> find(Mapping mapping, Value key) {
    Constant constant = of(key);
    Value found = mapping.entries().get(constant);
    if (found == null && Numbers.isNumber(constant)) {
      found = mapping.entries().get(plain(constant));
    }
    return Optional.ofNullable(found);
  }

  /** Returns the key that a value is, or refuses. */
  static Constant of(Value value) {
    if (value instanceof Constant constant) {
      return constant;
    }
    throw Refused.value();
  }

  private static Constant plain(Constant number) {
    if (number instanceof Constant.Truth truth) {
      return Constant.of(truth.value() ? BigInteger.ONE : BigInteger.ZERO);
    }
    boolean whole =
        number instanceof Constant.Real real
            && real.value() == Math.rint(real.value())
            && Math.abs(real.value()) < 1L << 53;
    return whole ? Constant.of((long) ((Constant.Real) number).value()) : number;
  }
}

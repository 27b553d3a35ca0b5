package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.List;

/**
 * An iterator that never ends, as of {@code itertools.cycle}, {@code count} and {@code repeat}.
 *
 * @param items the items that come round, one at least
 * @param step what is added to the integer, the only item, each time; 0 for other items
 */
record Endless(List<Value> items, BigInteger step) implements Value {

  static Endless cycle(List<Value> items) {
    Refused.unless(!items.isEmpty());
    return new Endless(List.copyOf(items), BigInteger.ZERO);
  }

  static Endless count(BigInteger start, BigInteger step) {
    return new Endless(List.of(Constant.of(start)), step);
  }

  /** Returns an item by its index. */
  Value item(int index) {
    if (step.signum() != 0) {
      return Constant.of(
          Numbers.integer(items.get(0)).add(step.multiply(BigInteger.valueOf(index))));
    }
    return items.get(index % items.size());
  }

  @Override
  public Origins origins() {
    return Strings.origins(items);
  }
}

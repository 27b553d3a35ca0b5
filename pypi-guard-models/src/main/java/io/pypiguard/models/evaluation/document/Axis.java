package io.pypiguard.models.evaluation.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a plot.
 *
 * @param label what it measures, with its unit
 * @param minimum its beginning
 * @param maximum its end
 * @param logarithmic whether equal steps are equal factors
 * @param names what is written at 0, 1, 2 and so on instead of numbers; copied; may be empty
 */
public record Axis(
    String label, double minimum, double maximum, boolean logarithmic, List<String> names) {

  private static final int STEPS = 5;

  /** More names than this would be written over one another: only some are. */
  private static final int MOST_NAMES = 12;

  private static final MathContext SHOWN_DIGITS = new MathContext(4);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is empty, or begins at 0 or below although the axis is
   *     logarithmic
   */
  public Axis {
    names = List.copyOf(names);
    if (!(minimum < maximum) || (logarithmic && !(minimum > 0))) {
      throw new IllegalArgumentException(
          "range of axis %s must not be empty, nor reach 0 if it is logarithmic, was %s to %s"
              .formatted(label, minimum, maximum));
    }
  }

  /**
   * Returns an axis of equal steps.
   *
   * @param label what it measures
   * @param minimum its beginning
   * @param maximum its end
   * @return the axis
   */
  public static Axis linear(String label, double minimum, double maximum) {
    return new Axis(label, minimum, maximum, false, List.of());
  }

  /**
   * Returns an axis of equal factors.
   *
   * @param label what it measures
   * @param minimum its beginning, above 0
   * @param maximum its end
   * @return the axis
   */
  public static Axis logarithmic(String label, double minimum, double maximum) {
    return new Axis(label, minimum, maximum, true, List.of());
  }

  /**
   * Returns an axis of things that are not numbers; the first lies at 0, the next at 1.
   *
   * @param label what they are
   * @param names their names, at least two
   * @return the axis
   */
  public static Axis named(String label, List<String> names) {
    return new Axis(label, 0, names.size() - 1.0, false, names);
  }

  /**
   * A place on the axis that has a label.
   *
   * @param value where it is
   * @param label what is written there
   */
  record Tick(double value, String label) {}

  /**
   * Returns where a value lies, from 0 at the beginning to 1 at the end; what is beyond is there.
   */
  double position(double value) {
    double inside = Math.max(minimum, Math.min(maximum, value));
    return logarithmic
        ? Math.log(inside / minimum) / Math.log(maximum / minimum)
        : (inside - minimum) / (maximum - minimum);
  }

  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    if (!names.isEmpty()) {
      int step = 1 + names.size() / MOST_NAMES;
      for (int i = 0; i < names.size(); i += step) {
        ticks.add(new Tick(i, names.get(i)));
      }
    } else if (logarithmic) {
      for (int power = (int) Math.ceil(Math.log10(minimum) - 1e-9);
          power <= Math.log10(maximum) + 1e-9;
          power++) {
        ticks.add(tick(Math.pow(10, power)));
      }
    } else {
      for (int i = 0; i <= STEPS; i++) {
        ticks.add(tick(minimum + i * (maximum - minimum) / STEPS));
      }
    }
    return ticks;
  }

  private static Tick tick(double value) {
    BigDecimal shown = new BigDecimal(value, SHOWN_DIGITS);
    return new Tick(value, shown.stripTrailingZeros().toPlainString());
  }
}

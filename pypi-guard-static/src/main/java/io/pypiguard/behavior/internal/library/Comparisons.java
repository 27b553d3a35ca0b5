package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Equality, order, membership and truth. */
final class Comparisons {

  private static final int MOST_DEPTH = 20;

  private final Budget budget;

  Comparisons(Budget budget) {
    this.budget = budget;
  }

  /** Returns whether a value counts as true, or refuses. */
  static boolean truth(Value value) {
    if (value instanceof Constant.Truth truth) {
      return truth.value();
    } else if (value instanceof Constant.Text text) {
      return !text.value().isEmpty();
    } else if (value instanceof Constant.Int number) {
      return number.value().signum() != 0;
    } else if (value instanceof Constant.Bytes bytes) {
      return bytes.value().length != 0;
    } else if (value instanceof Constant.Real real) {
      return real.value() != 0;
    } else if (value instanceof Constant.Singleton) {
      return value != Constant.NONE;
    } else if (value instanceof Sequence sequence) {
      Refused.unless(!sequence.isOpen() || !sequence.items().isEmpty());
      return !sequence.items().isEmpty();
    } else if (value instanceof Mapping mapping) {
      Refused.unless(!mapping.isOpen() || !mapping.entries().isEmpty());
      return !mapping.entries().isEmpty();
    }
    Refused.unless(value instanceof Blend); // It has at least one text that is not empty.
    return true;
  }

  /** Returns what an operator of comparison gives. */
  boolean compare(String operator, Value left, Value right) {
    return switch (operator) {
      case "==" -> equal(left, right);
      case "!=" -> !equal(left, right);
      case "<" -> order(left, right) < 0;
      case "<=" -> order(left, right) <= 0;
      case ">" -> order(left, right) > 0;
      case ">=" -> order(left, right) >= 0;
      case "in" -> contains(right, left);
      case "not in" -> !contains(right, left);
      case "is" -> same(left, right);
      case "is not" -> !same(left, right);
      default -> throw Refused.value();
    };
  }

  private static boolean isKnown(Value value) {
    return value instanceof Constant || value instanceof Sequence || value instanceof Mapping;
  }

  private static boolean isOne(Value value) {
    return value instanceof Constant.Singleton || value instanceof Constant.Truth;
  }

  private static boolean same(Value left, Value right) {
    boolean text = left instanceof Blend || right instanceof Blend;
    Refused.unless(isOne(left) || isOne(right));
    Refused.unless(text || (isKnown(left) && isKnown(right)));
    return left.equals(right);
  }

  /** Tells whether two values are equal. */
  boolean equal(Value left, Value right) {
    return equal(left, right, 0);
  }

  private boolean equal(Value left, Value right, int depth) {
    Refused.unless(depth < MOST_DEPTH && isKnown(left) && isKnown(right));
    budget.steps(1);
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Numbers.equal(left, right);
    }
    if (left instanceof Constant.Text one && right instanceof Constant.Text other) {
      budget.scan(one.value().length());
      return one.value().equals(other.value());
    }
    if (Strings.isBytes(left) && Strings.isBytes(right)) {
      return Arrays.equals(Strings.bytes(left), Strings.bytes(right));
    }
    if (left instanceof Sequence one && right instanceof Sequence other) {
      Refused.unless(!one.isOpen() && !other.isOpen());
      return one.kind() == other.kind()
          && (one.kind() == Sequence.Kind.SET
              ? one.items().size() == other.items().size()
                  && one.items().stream().allMatch(item -> contains(other, item))
              : equal(one.items(), other.items(), depth));
    }
    if (left instanceof Mapping one && right instanceof Mapping other) {
      return equal(one, other, depth);
    }
    return left instanceof Constant.Singleton && left.equals(right);
  }

  private boolean equal(List<Value> left, List<Value> right, int depth) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!equal(left.get(i), right.get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean equal(Mapping left, Mapping right, int depth) {
    Refused.unless(!left.isOpen() && !right.isOpen());
    if (left.entries().size() != right.entries().size()) {
      return false;
    }
    for (Map.Entry<Constant, Value> entry : left.entries().entrySet()) {
      Value other = right.entries().get(entry.getKey());
      if (other == null || !equal(entry.getValue(), other, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the order of two values: negative, 0 or positive. */
  int order(Value left, Value right) {
    return order(left, right, 0);
  }

  private int order(Value left, Value right, int depth) {
    Refused.unless(depth < MOST_DEPTH);
    budget.steps(1);
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Numbers.compare(left, right);
    }
    if (left instanceof Constant.Text one && right instanceof Constant.Text other) {
      budget.scan(Math.min(one.value().length(), other.value().length()));
      return CodePoints.compare(one.value(), other.value());
    }
    if (Strings.isBytes(left) && Strings.isBytes(right)) {
      return Arrays.compareUnsigned(Strings.bytes(left), Strings.bytes(right));
    }
    if (left instanceof Sequence one
        && right instanceof Sequence other
        && one.kind() == other.kind()) {
      Refused.unless(one.kind() != Sequence.Kind.SET && !one.isOpen() && !other.isOpen());
      int common = Math.min(one.items().size(), other.items().size());
      for (int i = 0; i < common; i++) {
        if (!equal(one.items().get(i), other.items().get(i), depth + 1)) {
          return order(one.items().get(i), other.items().get(i), depth + 1);
        }
      }
      return Integer.compare(one.items().size(), other.items().size());
    }
    throw Refused.value();
  }

  /** Tells whether a container holds a value. */
  boolean contains(Value container, Value item) {
    if (container instanceof Mapping mapping) {
      boolean there = Keys.find(mapping, item).isPresent();
      Refused.unless(there || !mapping.isOpen());
      return there;
    }
    if (Strings.isString(container)) {
      Strings kind = Strings.of(container);
      String whole = kind.characters(container);
      if (kind != Strings.TEXT && Numbers.isInteger(item)) {
        budget.scan(whole.length());
        int sought = Numbers.small(item);
        Refused.unless(sought >= 0 && sought < 256);
        return whole.indexOf(sought) >= 0;
      }
      String part = kind.characters(item);
      budget.search(whole.length(), part.length());
      return whole.contains(part);
    }
    Refused.unless(container instanceof Sequence);
    Sequence sequence = (Sequence) container;
    Refused.unless(isKnown(item));
    boolean known = !sequence.isOpen();
    for (Value each : sequence.items()) {
      budget.steps(1);
      if (!isKnown(each)) {
        known = false;
      } else if (equal(each, item)) {
        return true;
      }
    }
    Refused.unless(known);
    return false;
  }
}

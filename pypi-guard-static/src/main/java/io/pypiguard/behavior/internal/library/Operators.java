package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Python's operators for values that are known. Operators are in Python's spelling. A result has
 * the origins of its operands. Nothing is returned for what cannot, or must not, be worked out,
 * whether Python would raise an exception there or not.
 */
public final class Operators {

  private final Budget budget;
  private final Comparisons comparisons;
  private final CodePoints points = new CodePoints();

  /** Makes operators that spend a budget. */
  public Operators(Budget budget) {
    this.budget = budget;
    this.comparisons = new Comparisons(budget);
  }

  /** Returns what one of {@code + - * / // % ** << >> & | ^} gives. */
  public Optional<Value> binary(String operator, Value left, Value right) {
    boolean opaque = Opaque.is(left) || Opaque.is(right);
    if (opaque && !Blends.isText(left) && !Blends.isText(right)) {
      return Results.none(budget);
    }
    return Results.of(budget, List.of(left, right), () -> both(operator, left, right));
  }

  /** Returns what one of {@code + - ~ not} gives. */
  public Optional<Value> unary(String operator, Value value) {
    if (Opaque.is(value)) {
      return Results.none(budget);
    }
    return Results.of(
        budget,
        List.of(value),
        () ->
            operator.equals("not")
                ? Constant.of(!Comparisons.truth(value))
                : Numbers.unary(operator, value));
  }

  /** Returns what one of {@code == != < <= > >= in}, {@code not in}, {@code is not} gives. */
  public Optional<Value> compare(String operator, Value left, Value right) {
    if (Opaque.is(left) || Opaque.is(right)) {
      return Results.none(budget);
    }
    return Results.of(
        budget, List.of(), () -> Constant.of(comparisons.compare(operator, left, right)));
  }

  /** Returns whether a value counts as true. */
  public Optional<Boolean> truth(Value value) {
    if (Opaque.is(value)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Comparisons.truth(value));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /** Returns {@code container[index]}. */
  public Optional<Value> index(Value container, Value index) {
    if (Opaque.is(container) || Opaque.is(index)) {
      return Results.none(budget);
    }
    boolean constant = container instanceof Constant;
    List<Value> operands = constant ? List.of(container) : List.of();
    return Results.of(budget, operands, () -> item(container, index));
  }

  /** Returns {@code container[lower:upper:step]}. */
  public Optional<Value> slice(
      Value container, Optional<Value> lower, Optional<Value> upper, Optional<Value> step) {
    if (Opaque.is(container)) {
      return Results.none(budget);
    }
    return Results.of(budget, List.of(container), () -> part(container, lower, upper, step));
  }

  private Value both(String operator, Value left, Value right) {
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Numbers.binary(operator, left, right, budget);
    }
    return switch (operator) {
      case "+" -> sum(left, right);
      case "*" -> Numbers.isInteger(left) ? repeat(right, left) : repeat(left, right);
      case "%" -> PercentFormat.of(left, right, budget);
      case "|", "&", "-", "^" -> {
        if (operator.equals("|") && left instanceof Mapping one && right instanceof Mapping other) {
          yield DictionaryMethods.union(one, other, budget);
        }
        yield SetMethods.binary(operator, set(left), set(right), budget);
      }
      default -> throw Refused.value();
    };
  }

  private static Sequence set(Value value) {
    if (value instanceof Sequence sequence && sequence.kind() == Sequence.Kind.SET) {
      return sequence;
    }
    throw Refused.value();
  }

  private Value sum(Value left, Value right) {
    if (Strings.isString(left) && Strings.isString(right)) {
      Strings kind = Strings.of(left);
      String one = kind.characters(left);
      String other = kind.characters(right);
      budget.length((long) one.length() + other.length());
      return kind.wrap(one.concat(other));
    }
    if (left instanceof Sequence one && right instanceof Sequence other) {
      Refused.unless(one.kind() == other.kind() && one.kind() != Sequence.Kind.SET);
      List<Value> items =
          new ArrayList<>(budget.items((long) one.items().size() + other.items().size()));
      items.addAll(one.items());
      items.addAll(other.items());
      Sequence sum = Sequence.of(one.kind(), items);
      return one.isOpen() || other.isOpen() ? sum.open(one.origins().and(other.origins())) : sum;
    }
    return blend(left, right);
  }

  private Value blend(Value left, Value right) {
    boolean useful =
        (Blends.isText(left) && !Blends.isOtherThanText(right))
            || (Blends.isText(right) && !Blends.isOtherThanText(left));
    Refused.unless(useful);
    budget.length((long) Blends.length(left) + Blends.length(right));
    return Blend.of(List.of(Blends.part(left), Blends.part(right)));
  }

  private Value repeat(Value repeated, Value times) {
    int count = Math.max(0, Numbers.small(times));
    if (repeated instanceof Sequence sequence && sequence.kind() != Sequence.Kind.BYTEARRAY) {
      Refused.unless(sequence.kind() != Sequence.Kind.SET && !sequence.isOpen());
      int size = budget.items((long) sequence.items().size() * count);
      List<Value> items = new ArrayList<>(size);
      for (int i = 0; i < count && size > 0; i++) {
        items.addAll(sequence.items());
      }
      return Sequence.of(sequence.kind(), items);
    }
    Strings kind = Strings.of(repeated);
    String characters = kind.characters(repeated);
    budget.length((long) characters.length() * count);
    return kind.wrap(characters.repeat(count));
  }

  private Value item(Value container, Value index) {
    if (container instanceof Mapping mapping) {
      return Keys.find(mapping, index).orElseThrow(Refused::value);
    }
    int at = Numbers.small(index);
    if (container instanceof Constant.Text text) {
      budget.steps(1);
      return Constant.of(points.at(text.value(), position(at, points.count(text.value()))));
    }
    if (container instanceof Constant.Bytes bytes) {
      return Strings.integer(bytes.value()[position(at, bytes.value().length)]);
    }
    if (container instanceof Endless endless) {
      Refused.unless(at >= 0);
      return endless.item(at);
    }
    Refused.unless(container instanceof Sequence);
    Sequence sequence = (Sequence) container;
    Refused.unless(sequence.kind() != Sequence.Kind.SET && (at >= 0 || !sequence.isOpen()));
    return sequence.items().get(position(at, sequence.items().size()));
  }

  private static int position(int index, int length) {
    int position = index < 0 ? index + length : index;
    Refused.unless(position >= 0 && position < length);
    return position;
  }

  private Value part(
      Value container, Optional<Value> lower, Optional<Value> upper, Optional<Value> step) {
    if (container instanceof Sequence sequence && sequence.kind() != Sequence.Kind.BYTEARRAY) {
      Refused.unless(sequence.kind() != Sequence.Kind.SET && !sequence.isOpen());
      Span span = Span.of(sequence.items().size(), lower, upper, step);
      List<Value> items = new ArrayList<>(budget.items(span.count()));
      for (int i = 0; i < span.count(); i++) {
        items.add(sequence.items().get(span.start() + i * span.step()));
      }
      return Sequence.of(sequence.kind(), items);
    }
    Strings kind = Strings.of(container);
    String characters = kind.characters(container);
    Span span = Span.of(points.count(characters), lower, upper, step);
    budget.length(span.count());
    return kind.wrap(points.slice(characters, span));
  }
}

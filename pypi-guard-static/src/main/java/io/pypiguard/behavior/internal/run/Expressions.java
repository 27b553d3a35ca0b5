package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Display;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Operation;
import io.pypiguard.python.Operator;
import io.pypiguard.python.SimpleStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Works out what expressions stand for. */
final class Expressions {

  private static final int CHARACTERS_PER_STEP = 256;

  private final Interpreter run;
  private final Literals literals;
  private final Comprehensions comprehensions;
  private final Targets targets;

  Expressions(Interpreter run) {
    this.run = run;
    this.literals = new Literals(run);
    this.comprehensions = new Comprehensions(run);
    this.targets = new Targets(run);
  }

  Value evaluate(Expression expression, Frame frame) {
    if (!run.enter()) {
      return Unknown.ANY;
    }
    try {
      Value value = value(expression, frame);
      boolean spelled = expression instanceof Expression.Name || expression instanceof Literal;
      if (value instanceof Constant.Text text && !spelled) {
        run.trace().string(text.value(), frame, expression, run.moment());
      }
      return value;
    } finally {
      run.leave();
    }
  }

  private Value value(Expression expression, Frame frame) {
    if (expression instanceof Expression.Name name) {
      return run.imports().lookUp(name.name(), frame);
    }
    if (expression instanceof Literal literal) {
      return literals.value(literal, frame);
    }
    if (expression instanceof Expression.Attribute attribute) {
      Value of = evaluate(attribute.value(), frame);
      return run.attributes().get(of, attribute.name(), frame.place(attribute));
    }
    if (expression instanceof Expression.Call call) {
      return run.calls().evaluate(call, frame);
    }
    if (expression instanceof Operation operation) {
      return operation(operation, frame);
    }
    if (expression instanceof Expression.Subscript subscript) {
      return subscript(subscript, frame);
    }
    if (expression instanceof Display display) {
      return display(display, frame);
    }
    return rare(expression, frame);
  }

  private Value rare(Expression expression, Frame frame) {
    if (expression instanceof Expression.Conditional conditional) {
      return conditional(conditional, frame);
    }
    if (expression instanceof Expression.Lambda lambda) {
      return run.packageCalls().lambda(lambda, frame);
    }
    if (expression instanceof Expression.NamedExpression named) {
      Value value = evaluate(named.value(), frame);
      assign(named.target(), value, frame);
      return value;
    }
    if (expression instanceof Expression.Starred starred) {
      return evaluate(starred.value(), frame);
    }
    if (expression instanceof Expression.Await await) {
      return evaluate(await.value(), frame);
    }
    if (expression instanceof Expression.Yield yield) {
      Value value = yield.value().map(given -> evaluate(given, frame)).orElse(Constant.NONE);
      frame.yields(yield.isFrom() ? anyItem(value) : value);
      return Unknown.of(value.origins());
    }
    if (expression instanceof Expression.Repr repr) {
      return run.calls()
          .dispatch(
              Symbol.of("builtins.repr"),
              Arguments.of(List.of(evaluate(repr.value(), frame))),
              frame.place(repr));
    }
    return Unknown.ANY;
  }

  private Value conditional(Expression.Conditional conditional, Frame frame) {
    Optional<Boolean> known = run.operators().truth(evaluate(conditional.test(), frame));
    if (known.isPresent()) {
      return evaluate(known.get() ? conditional.body() : conditional.orElse(), frame);
    }
    return Alternatives.of(
        evaluate(conditional.body(), frame), evaluate(conditional.orElse(), frame));
  }

  private Value operation(Operation operation, Frame frame) {
    if (operation instanceof Operation.BinaryChain chain) {
      return chain(chain, frame);
    }
    if (operation instanceof Operation.BoolOp choice) {
      return choice(choice, frame);
    }
    if (operation instanceof Operation.Compare compare) {
      return compare(compare, frame);
    }
    Operation.UnaryOp unary = (Operation.UnaryOp) operation;
    Value operand = evaluate(unary.operand(), frame);
    return run.operators()
        .unary(unary.operator().symbol(), operand)
        .orElseGet(() -> Unknown.of(operand.origins()));
  }

  private Value chain(Operation.BinaryChain chain, Frame frame) {
    List<Expression> operands = chain.operands();
    List<Operator> operators = chain.operators();
    Value left = evaluate(operands.get(0), frame);
    int i = 0;
    while (i < operators.size()) {
      if (operators.get(i) == Operator.ADD && Texts.isText(left)) {
        List<Value> parts = new ArrayList<>();
        parts.add(left);
        for (; i < operators.size() && operators.get(i) == Operator.ADD; i++) {
          parts.add(evaluate(operands.get(i + 1), frame));
        }
        left = concatenation(parts);
      } else {
        Value first = left;
        Operator operator = operators.get(i);
        Value right = evaluate(operands.get(i + 1), frame);
        left =
            run.specialMethods()
                .binary(operator, first, right, frame.place(chain))
                .orElseGet(() -> binary(operator, first, right));
        i++;
      }
    }
    return left;
  }

  /** Joins a chain of strings at once, so that a long chain costs no more than its length. */
  private Value concatenation(List<Value> parts) {
    if (parts.stream().noneMatch(Alternatives.class::isInstance)) {
      return joined(parts);
    }
    Value joined = parts.get(0);
    for (Value part : parts.subList(1, parts.size())) {
      joined = binary(Operator.ADD, joined, part);
    }
    return joined;
  }

  /** Joins strings, unless what they make is too long. */
  Value joined(List<Value> parts) {
    long length = 0;
    Origins origins = Origins.NONE;
    for (Value part : parts) {
      length += Texts.length(part);
      origins = origins.and(part.origins());
    }
    run.spend(length / CHARACTERS_PER_STEP);
    return length > Limits.TEXT_LENGTH ? Unknown.of(origins) : Blend.of(parts);
  }

  /** Returns what an operator gives, for each of the values that its sides may have. */
  Value binary(Operator operator, Value left, Value right) {
    if (left instanceof Alternatives several) {
      return each(several, one -> binary(operator, one, right));
    }
    if (right instanceof Alternatives several && !(left instanceof Alternatives)) {
      return each(several, one -> binary(operator, left, one));
    }
    if (operator == Operator.ADD && (Texts.isText(left) || Texts.isText(right))) {
      return joined(List.of(left, right));
    }
    if (operator == Operator.DIV && Paths.isPath(left)) {
      return Paths.join(left, List.of(right));
    }
    return run.operators()
        .binary(operator.symbol(), left, right)
        .orElseGet(() -> Unknown.of(left.origins().and(right.origins())));
  }

  private static Value each(Alternatives several, UnaryOperator<Value> operation) {
    Value result = operation.apply(several.values().get(0));
    for (Value other : several.values().subList(1, several.values().size())) {
      result = Alternatives.of(result, operation.apply(other));
    }
    return result;
  }

  private Value choice(Operation.BoolOp choice, Frame frame) {
    boolean decisive = choice.operator() == Operator.OR;
    List<Value> possible = new ArrayList<>();
    Value last = Constant.NONE;
    for (Expression operand : choice.operands()) {
      last = evaluate(operand, frame);
      Optional<Boolean> known = run.operators().truth(last);
      if (known.isPresent() && known.get() == decisive) {
        break;
      }
      if (known.isEmpty()) {
        possible.add(last);
      }
    }
    Value result = last;
    for (Value value : possible) {
      result = Alternatives.of(result, value);
    }
    return result;
  }

  private Value compare(Operation.Compare compare, Frame frame) {
    List<Expression> operands = compare.operands();
    Value left = evaluate(operands.get(0), frame);
    Value result = Constant.TRUE;
    for (int i = 1; i < operands.size(); i++) {
      Value right = evaluate(operands.get(i), frame);
      Optional<Value> one =
          run.operators().compare(compare.operators().get(i - 1).symbol(), left, right);
      if (one.isEmpty()) {
        result = Unknown.ANY;
      } else if (one.get().equals(Constant.FALSE)) {
        return Constant.FALSE;
      }
      left = right;
    }
    return result;
  }

  private Value subscript(Expression.Subscript subscript, Frame frame) {
    Value of = evaluate(subscript.value(), frame);
    if (subscript.slice() instanceof Expression.Slice slice) {
      Optional<Value> lower = slice.lower().map(bound -> evaluate(bound, frame));
      Optional<Value> upper = slice.upper().map(bound -> evaluate(bound, frame));
      Optional<Value> step = slice.step().map(bound -> evaluate(bound, frame));
      return run.operators()
          .slice(of, lower, upper, step)
          .orElseGet(() -> of instanceof Symbol ? of : Unknown.of(of.origins()));
    }
    Value index = evaluate(subscript.slice(), frame);
    return run.attributes().item(of, index, frame.place(subscript));
  }

  private Value display(Display display, Frame frame) {
    if (display instanceof Display.Sequence sequence) {
      return sequence(sequence, frame);
    }
    if (display instanceof Display.Dict dict) {
      return dictionary(dict, frame);
    }
    return comprehensions.value(display, frame);
  }

  private Value sequence(Display.Sequence display, Frame frame) {
    Sequence sequence = Sequence.of(kind(display), List.of());
    for (Expression element : display.elements()) {
      Value value = evaluate(element, frame);
      if (element instanceof Expression.Starred) {
        addAll(sequence, value);
      } else {
        sequence.items().add(value);
      }
    }
    return sequence;
  }

  private void addAll(Sequence sequence, Value iterable) {
    Optional<List<Value>> items = items(iterable);
    long size = sequence.items().size() + items.map(List::size).orElse(0).longValue();
    if (items.isPresent() && size <= Limits.MOST_ITEMS) {
      run.spend(items.get().size());
      sequence.items().addAll(List.copyOf(items.get()));
    } else {
      sequence.open(iterable.origins());
    }
  }

  private static Sequence.Kind kind(Display display) {
    return switch (display.kind()) {
      case TUPLE -> Sequence.Kind.TUPLE;
      case SET -> Sequence.Kind.SET;
      default -> Sequence.Kind.LIST;
    };
  }

  private Value dictionary(Display.Dict display, Frame frame) {
    Mapping mapping = new Mapping();
    for (int i = 0; i < display.size(); i++) {
      Value value = evaluate(display.value(i), frame);
      Optional<Value> key = display.key(i).map(given -> evaluate(given, frame));
      if (key.isPresent() && key.get() instanceof Constant constant) {
        mapping.entries().put(constant, value);
      } else if (key.isEmpty() && value instanceof Mapping other && !other.isOpen()) {
        mapping.entries().putAll(other.entries());
      } else {
        mapping.open(value.origins().and(key.map(Value::origins).orElse(Origins.NONE)));
      }
    }
    return mapping;
  }

  /** Runs {@code target op= value}. */
  void augment(SimpleStatement.AugAssign assign, Frame frame) {
    Value before = evaluate(assign.target(), frame);
    Value change = evaluate(assign.value(), frame);
    if (before instanceof Sequence list
        && list.kind() == Sequence.Kind.LIST
        && assign.operator() == Operator.ADD) {
      addAll(list, change);
      return;
    }
    assign(assign.target(), binary(assign.operator(), before, change), frame);
  }

  void assign(Expression target, Value value, Frame frame) {
    targets.assign(target, value, frame);
  }

  void setAttribute(Value of, String name, Value value) {
    targets.setAttribute(of, name, value);
  }

  /** Returns the items of an iterable, if all of them are known. */
  Optional<List<Value>> items(Value iterable) {
    if (iterable instanceof Sequence sequence) {
      return sequence.isOpen() ? Optional.empty() : Optional.of(sequence.items());
    }
    if (!(iterable instanceof Constant) && !(iterable instanceof Mapping)) {
      return Optional.empty();
    }
    return run.functions()
        .call("builtins.list", List.of(iterable), Map.of())
        .filter(Sequence.class::isInstance)
        .map(list -> ((Sequence) list).items());
  }

  /** Returns what stands for any item of an iterable. */
  Value anyItem(Value iterable) {
    if (iterable instanceof Symbol symbol) {
      return symbol.item();
    }
    if (iterable instanceof Sequence sequence && sequence.items().size() == 1) {
      return sequence.items().get(0);
    }
    return Unknown.of(iterable.origins());
  }
}

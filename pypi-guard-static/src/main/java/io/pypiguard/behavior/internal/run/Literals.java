package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what literals stand for. */
final class Literals {

  private final Interpreter run;

  Literals(Interpreter run) {
    this.run = run;
  }

  Value value(Literal literal, Frame frame) {
    if (literal instanceof Literal.Text text) {
      return Constant.of(text.value());
    }
    if (literal instanceof Literal.Bytes bytes) {
      return Constant.of(bytes.value());
    }
    if (literal instanceof Literal.Numeric number) {
      return number(number);
    }
    if (literal instanceof Literal.NamedConstant constant) {
      return switch (constant.value()) {
        case "None" -> Constant.NONE;
        case "True" -> Constant.TRUE;
        case "False" -> Constant.FALSE;
        default -> Constant.ELLIPSIS;
      };
    }
    return literal instanceof Literal.Formatted formatted
        ? formatted(formatted, frame)
        : field((Literal.Field) literal, frame);
  }

  private static Value number(Literal.Numeric number) {
    if (number.isImaginary()) {
      return Unknown.ANY;
    }
    return number
        .integer()
        .<Value>map(Constant::of)
        .or(() -> number.floating().map(Constant::of))
        .orElse(Unknown.ANY);
  }

  private Value formatted(Literal.Formatted formatted, Frame frame) {
    List<Value> parts = new ArrayList<>();
    for (Literal part : formatted.parts()) {
      parts.add(value(part, frame));
    }
    return parts.isEmpty() ? Constant.of("") : run.expressions().joined(parts);
  }

  private Value field(Literal.Field field, Frame frame) {
    Value value = run.expressions().evaluate(field.value(), frame);
    Optional<Value> specification = field.formatSpecification().map(text -> formatted(text, frame));
    if (field.conversion().isEmpty() && specification.isEmpty() && Texts.isText(value)) {
      return value;
    }
    List<Value> arguments = new ArrayList<>(List.of(value));
    specification.ifPresent(arguments::add);
    String function =
        specification.isPresent()
            ? "builtins.format"
            : field.conversion().filter(letter -> letter != 's').isPresent()
                ? "builtins.repr"
                : "builtins.str";
    Value text =
        run.calls().dispatch(Symbol.of(function), Arguments.of(arguments), frame.place(field));
    return Texts.isText(text) ? text : Texts.opaque(value, text);
  }
}

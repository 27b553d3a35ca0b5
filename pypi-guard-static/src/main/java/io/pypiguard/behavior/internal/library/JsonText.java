package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.Map;

/** {@code json.dumps} of values that are wholly known, in its usual form. */
final class JsonText {

  private static final int MOST_DEPTH = 20;

  private final Budget budget;
  private final StringBuilder out = new StringBuilder();

  private JsonText(Budget budget) {
    this.budget = budget;
  }

  static String of(Value value, Budget budget) {
    JsonText writer = new JsonText(budget);
    writer.write(value, 0);
    return writer.out.toString();
  }

  private void write(Value value, int depth) {
    Refused.unless(depth < MOST_DEPTH && out.length() <= budget.longest());
    budget.steps(1);
    if (value instanceof Constant.Text text) {
      string(text.value());
    } else if (value instanceof Constant.Truth truth) {
      out.append(truth.value());
    } else if (value == Constant.NONE) {
      out.append("null");
    } else if (value instanceof Constant.Int || value instanceof Constant.Real) {
      String number = Representation.repr(value, budget);
      Refused.unless(number.indexOf('n') < 0);
      out.append(number);
    } else if (value instanceof Sequence sequence) {
      sequence(sequence, depth);
    } else if (value instanceof Mapping mapping) {
      mapping(mapping, depth);
    } else {
      throw Refused.value();
    }
  }

  private void sequence(Sequence sequence, int depth) {
    boolean array = sequence.kind() == Sequence.Kind.LIST || sequence.kind() == Sequence.Kind.TUPLE;
    Refused.unless(array && !sequence.isOpen());
    String before = "[";
    for (Value item : sequence.items()) {
      out.append(before);
      write(item, depth + 1);
      before = ", ";
    }
    out.append(sequence.items().isEmpty() ? "[]" : "]");
  }

  private void mapping(Mapping mapping, int depth) {
    Refused.unless(!mapping.isOpen());
    String before = "{";
    for (Map.Entry<Constant, Value> entry : mapping.entries().entrySet()) {
      Refused.unless(entry.getKey() instanceof Constant.Text);
      out.append(before);
      write(entry.getKey(), depth + 1);
      out.append(": ");
      write(entry.getValue(), depth + 1);
      before = ", ";
    }
    out.append(mapping.entries().isEmpty() ? "{}" : "}");
  }

  private void string(String text) {
    budget.length(text.length());
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '"', '\\' -> out.append('\\').append(character);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (character >= ' ' && character < 0x7f) {
            out.append(character);
          } else {
            out.append("\\u").append(Integer.toHexString(0x10000 | character).substring(1));
          }
        }
      }
    }
    out.append('"');
  }
}

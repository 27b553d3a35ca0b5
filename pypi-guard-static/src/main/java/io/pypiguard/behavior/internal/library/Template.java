package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code template.format(…)}. */
final class Template {

  private final List<Value> positional;
  private final Map<String, Value> named;
  private final Operators operators;
  private final Budget budget;
  private int next;

  private Template(
      List<Value> positional, Map<String, Value> named, Operators operators, Budget budget) {
    this.positional = positional;
    this.named = named;
    this.operators = operators;
    this.budget = budget;
  }

  /** Returns the template with its values: a blend if some of them are not known. */
  static Value format(
      Constant.Text template, List<Value> positional, Map<String, Value> named, Budget budget) {
    List<Value> parts =
        new Template(positional, named, new Operators(budget), budget)
            .parts(template.value(), template, 0);
    return parts.isEmpty() ? Constant.of("") : Blend.of(parts);
  }

  private List<Value> parts(String text, Constant.Text whole, int depth) {
    Refused.unless(depth < 3);
    List<Value> parts = new ArrayList<>();
    StringBuilder known = new StringBuilder();
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean twice = i + 1 < text.length() && text.charAt(i + 1) == character;
      if (character == '{' && !(twice && depth == 0)) {
        int end = close(text, i);
        parts.add(new Constant.Text(known.toString(), whole.origins()));
        known.setLength(0);
        Value field = field(text.substring(i + 1, end), whole, depth);
        length += Blends.length(field);
        Refused.unless(length <= Budget.MOST_LENGTH);
        parts.add(Blends.part(field));
        i = end;
      } else {
        if (character == '{' || character == '}') {
          Refused.unless(twice);
          i++;
        }
        known.append(character);
      }
    }
    budget.length(known.length());
    parts.add(new Constant.Text(known.toString(), whole.origins()));
    return parts;
  }

  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char character = text.charAt(i);
      depth += character == '{' ? 1 : character == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw Refused.value();
  }

  private Value field(String field, Constant.Text whole, int depth) {
    budget.steps(4);
    int colon = end(field);
    String before = field.substring(0, colon);
    String specification = "";
    if (colon < field.length()) {
      specification = field.substring(colon + 1);
      if (specification.indexOf('{') >= 0) {
        Value inner = Blend.of(parts(specification, whole, depth + 1));
        Refused.unless(inner instanceof Constant.Text);
        specification = ((Constant.Text) inner).value();
      }
    }
    int mark = before.length() - 2;
    char conversion = mark >= 0 && before.charAt(mark) == '!' ? before.charAt(mark + 1) : 0;
    Value value = reach(conversion == 0 ? before : before.substring(0, mark));
    return shown(value, conversion, specification);
  }

  private static int end(String field) {
    int brackets = 0;
    for (int i = 0; i < field.length(); i++) {
      char character = field.charAt(i);
      brackets += character == '[' ? 1 : character == ']' ? -1 : 0;
      if (character == ':' && brackets <= 0) {
        return i;
      }
    }
    return field.length();
  }

  private Value shown(Value value, char conversion, String specification) {
    try {
      String text =
          switch (conversion) {
            case 0 -> FormatSpec.format(value, specification, budget);
            case 's' -> text(Representation.str(value, budget), specification);
            case 'r' -> text(Representation.repr(value, budget), specification);
            case 'a' -> text(Representation.ascii(value, budget), specification);
            default -> throw Refused.value();
          };
      return new Constant.Text(text, value.origins());
    } catch (Refused e) {
      Refused.unless(!(value instanceof Constant));
      return value instanceof Blend ? value : Unknown.of(value.origins());
    }
  }

  private String text(String text, String specification) {
    return FormatSpec.format(Constant.of(text), specification, budget);
  }

  private Value reach(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    Value value = root(path.substring(0, end));
    while (end < path.length()) {
      int start = end + 1;
      if (path.charAt(end) == '[') {
        end = path.indexOf(']', start);
        Refused.unless(end > 0);
        value = item(value, path.substring(start, end));
        end++;
      } else {
        end = start;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        Refused.unless(!(value instanceof Constant));
        value =
            value instanceof Symbol symbol
                ? symbol.attribute(path.substring(start, end))
                : Unknown.of(value.origins());
      }
    }
    return value;
  }

  private Value root(String name) {
    if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
      Value value = named.get(name);
      if (value == null) {
        throw Refused.value();
      }
      return value;
    }
    Refused.unless(name.length() <= 6 && name.chars().allMatch(c -> c >= '0' && c <= '9'));
    int index = name.isEmpty() ? next++ : Integer.parseInt(name);
    Refused.unless(index < positional.size());
    return positional.get(index);
  }

  private Value item(Value value, String key) {
    boolean number =
        !key.isEmpty() && key.length() < 7 && key.chars().allMatch(c -> c >= '0' && c <= '9');
    Constant index = number ? Constant.of(Long.parseLong(key)) : Constant.of(key);
    Optional<Value> found = operators.index(value, index);
    boolean known =
        value instanceof Constant || value instanceof Sequence || value instanceof Mapping;
    Refused.unless(found.isPresent() || !known);
    return found.orElseGet(() -> Unknown.of(value.origins()));
  }
}

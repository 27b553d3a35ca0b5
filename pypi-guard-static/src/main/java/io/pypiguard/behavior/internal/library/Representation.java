package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Map;

/** Values as {@code str}, {@code repr} and {@code ascii} write them. */
final class Representation {

  private static final int MOST_DEPTH = 20;
  private static final String HEX = "0123456789abcdef";

  private final Budget budget;
  private final boolean onlyAscii;
  private final StringBuilder out = new StringBuilder();

  private Representation(Budget budget, boolean onlyAscii) {
    this.budget = budget;
    this.onlyAscii = onlyAscii;
  }

  /** Returns {@code str(value)}: of a blend, the blend itself. */
  static Value text(Value value, Budget budget) {
    if (value instanceof Constant.Text || value instanceof Blend) {
      return value;
    }
    return Constant.of(repr(value, budget));
  }

  /** Returns {@code str(value)} of a value that is wholly known. */
  static String str(Value value, Budget budget) {
    return value instanceof Constant.Text text ? text.value() : repr(value, budget);
  }

  /** Returns {@code repr(value)}. */
  static String repr(Value value, Budget budget) {
    Representation writer = new Representation(budget, false);
    writer.write(value, 0);
    return writer.out.toString();
  }

  /** Returns {@code ascii(value)}. */
  static String ascii(Value value, Budget budget) {
    Representation writer = new Representation(budget, true);
    writer.write(value, 0);
    return writer.out.toString();
  }

  private void write(Value value, int depth) {
    Refused.unless(depth < MOST_DEPTH);
    if (value instanceof Constant.Text text) {
      text(text.value());
    } else if (value instanceof Constant.Bytes bytes) {
      bytes(bytes.value());
    } else if (value instanceof Constant.Int number) {
      out.append(NumberText.of(number.value(), budget));
    } else if (value instanceof Constant.Real real) {
      out.append(NumberText.of(real.value()));
    } else if (value instanceof Constant.Truth truth) {
      out.append(truth.value() ? "True" : "False");
    } else if (value instanceof Constant.Singleton singleton) {
      out.append(singleton.name());
    } else if (value instanceof Sequence sequence) {
      sequence(sequence, depth);
    } else if (value instanceof Mapping mapping) {
      mapping(mapping, depth);
    } else {
      throw Refused.value();
    }
    Refused.unless(out.length() <= budget.longest());
  }

  private void sequence(Sequence sequence, int depth) {
    Refused.unless(!sequence.isOpen());
    List<Value> items = sequence.items();
    switch (sequence.kind()) {
      case LIST -> items("[", items, "]", depth);
      case TUPLE -> items("(", items, items.size() == 1 ? ",)" : ")", depth);
      case SET -> {
        Refused.unless(items.size() == 1); // The order of more is not known.
        items("{", items, "}", depth);
      }
      case BYTEARRAY -> {
        out.append("bytearray(");
        bytes(Strings.bytes(items));
        out.append(')');
      }
    }
  }

  private void items(String before, List<Value> items, String behind, int depth) {
    budget.steps(1 + items.size());
    out.append(before);
    String between = "";
    for (Value item : items) {
      out.append(between);
      write(item, depth + 1);
      between = ", ";
    }
    out.append(behind);
  }

  private void mapping(Mapping mapping, int depth) {
    Refused.unless(!mapping.isOpen());
    budget.steps(1 + mapping.entries().size());
    out.append('{');
    String between = "";
    for (Map.Entry<Constant, Value> entry : mapping.entries().entrySet()) {
      out.append(between);
      write(entry.getKey(), depth + 1);
      out.append(": ");
      write(entry.getValue(), depth + 1);
      between = ", ";
    }
    out.append('}');
  }

  private void text(String text) {
    budget.length(text.length());
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (!common(point, quote)) {
        if (point < 0x7f || !CharacterClasses.isPrintable(point) || onlyAscii) {
          escape(point);
        } else {
          out.appendCodePoint(point);
        }
      }
    }
    out.append(quote);
  }

  private void bytes(byte[] bytes) {
    budget.length(bytes.length);
    String characters = Strings.latin(bytes);
    char quote = characters.indexOf('\'') >= 0 && characters.indexOf('"') < 0 ? '"' : '\'';
    out.append('b').append(quote);
    for (int i = 0; i < characters.length(); i++) {
      if (!common(characters.charAt(i), quote)) {
        escape(characters.charAt(i));
      }
    }
    out.append(quote);
  }

  private boolean common(int point, char quote) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (point == quote) {
          out.append('\\').append(quote);
        } else if (point >= ' ' && point < 0x7f) {
          out.append((char) point);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  private void escape(int point) {
    int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
    out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(point >> shift & 15));
    }
  }
}

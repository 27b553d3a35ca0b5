package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads values that are written as literals of Python or as JSON. */
final class LiteralReader {

  private static final int MOST_DEPTH = 50;

  private static final Map<String, Value> PYTHON =
      Map.of("None", Constant.NONE, "True", Constant.TRUE, "False", Constant.FALSE);

  private static final Map<String, Value> JSON =
      Map.of("null", Constant.NONE, "true", Constant.TRUE, "false", Constant.FALSE);

  private final String text;
  private final boolean json;
  private final Budget budget;
  private int at;

  /** Whether the brackets read last ended in a comma, which makes a tuple. */
  private boolean endedInComma;

  private LiteralReader(String text, boolean json, Budget budget) {
    this.text = text;
    this.json = json;
    this.budget = budget;
  }

  /** Returns {@code ast.literal_eval(text)}. */
  static Value python(String text, Budget budget) {
    return new LiteralReader(text, false, budget).read();
  }

  /** Returns {@code json.loads(text)}. */
  static Value json(String text, Budget budget) {
    return new LiteralReader(text, true, budget).read();
  }

  private Value read() {
    budget.length(text.length());
    Value value = value(0);
    if (!json && skip() == ',') {
      value = tuple(value);
    }
    Refused.unless(skip() == 0);
    return value;
  }

  private Value tuple(Value first) {
    List<Value> items = new ArrayList<>();
    items.add(first);
    while (skip() == ',') {
      at++;
      if (skip() != 0) {
        items.add(value(1));
      }
    }
    return Sequence.of(Sequence.Kind.TUPLE, items);
  }

  /** Goes to what follows; returns 0 at the end. */
  private char skip() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private Value value(int depth) {
    Refused.unless(depth < MOST_DEPTH);
    budget.items(1);
    char first = skip();
    switch (first) {
      case '[' -> {
        return Sequence.of(Sequence.Kind.LIST, items(']', depth));
      }
      case '(' -> {
        Refused.unless(!json);
        List<Value> items = items(')', depth);
        boolean tuple = items.size() != 1 || endedInComma;
        return tuple ? Sequence.of(Sequence.Kind.TUPLE, items) : items.get(0);
      }
      case '{' -> {
        return braces(depth);
      }
      case '"', '\'' -> {
        return strings();
      }
      default -> {
        if (Character.isDigit(first) || "+-.".indexOf(first) >= 0) {
          return number();
        }
        return word();
      }
    }
  }

  private List<Value> items(char close, int depth) {
    List<Value> items = new ArrayList<>();
    at++;
    boolean comma = false;
    while (skip() != close) {
      items.add(value(depth + 1));
      comma = skip() == ',';
      Refused.unless(comma || skip() == close);
      at += comma ? 1 : 0;
      Refused.unless(!json || !comma || skip() != close);
    }
    at++;
    endedInComma = comma;
    return items;
  }

  private Value braces(int depth) {
    at++;
    Mapping mapping = new Mapping();
    List<Value> items = new ArrayList<>();
    while (skip() != '}') {
      Value key = value(depth + 1);
      if (skip() == ':') {
        at++;
        Refused.unless(items.isEmpty() && (!json || key instanceof Constant.Text));
        mapping.entries().put(Keys.of(key), value(depth + 1));
      } else {
        Refused.unless(!json && mapping.entries().isEmpty());
        items.add(key);
      }
      if (skip() != '}') {
        Refused.unless(skip() == ',');
        at++;
        Refused.unless(!json || skip() != '}');
      }
    }
    at++;
    return items.isEmpty() ? mapping : Iterables.set(items, budget);
  }

  private Value number() {
    int start = at;
    boolean negative = text.charAt(at) == '-';
    if (negative || text.charAt(at) == '+') {
      at++;
    }
    boolean real = false;
    int digits = at;
    while (at < text.length() && isNumeric(text.charAt(at), digits)) {
      real |= ".eE".indexOf(text.charAt(at)) >= 0 && !text.startsWith("0x", digits);
      at++;
    }
    Refused.unless(!json || text.charAt(start) != '+');
    String number = text.substring(digits, at);
    if (real) {
      double value = NumberText.parseReal(number, budget);
      return Constant.of(negative ? -value : value);
    }
    BigInteger value = NumberText.parse(number, json ? 10 : 0, budget);
    return Constant.of(negative ? value.negate() : value);
  }

  private boolean isNumeric(char character, int start) {
    boolean hex = text.startsWith("0x", start) && Character.digit(character, 16) >= 0;
    boolean sign =
        (character == '-' || character == '+')
            && "eE".indexOf(text.charAt(at - 1)) >= 0
            && !text.startsWith("0x", start);
    return hex || sign || "0123456789._eExobXOB".indexOf(character) >= 0;
  }

  private Value word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (!json && at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0) {
      at = start;
      return strings();
    }
    Value value = (json ? JSON : PYTHON).get(word);
    if (value == null) {
      throw Refused.value();
    }
    return value;
  }

  private Value strings() {
    Value value = string();
    Operators operators = new Operators(budget);
    while (!json && "'\"".indexOf(skip()) >= 0 && skip() != 0) {
      value = operators.binary("+", value, string()).orElseThrow(Refused::value);
    }
    return value;
  }

  private Value string() {
    int start = at;
    while (Character.isLetter(text.charAt(at))) {
      at++;
    }
    String prefix = text.substring(start, at).toLowerCase(Locale.ROOT);
    Refused.unless(prefix.isEmpty() || (!json && "r u b br rb".contains(prefix)));
    String quote = text.substring(at, at + 1);
    Refused.unless(!json || quote.equals("\""));
    if (!json && text.startsWith(quote.repeat(3), at)) {
      quote = quote.repeat(3);
    }
    at += quote.length();
    int begin = at;
    while (at < text.length() && !text.startsWith(quote, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    Refused.unless(at < text.length());
    String written = text.substring(begin, at);
    at += quote.length();
    return decoded(written, prefix);
  }

  private Value decoded(String written, String prefix) {
    if (json) {
      return Constant.of(Escapes.decodeJson(written));
    }
    boolean bytes = prefix.contains("b");
    String value = prefix.contains("r") ? written : Escapes.decode(written, !bytes);
    Refused.unless(!bytes || Strings.isAscii(written));
    return bytes ? Constant.of(Strings.bytes(value)) : Constant.of(value);
  }
}

package io.pypiguard.python;

import java.util.Random;

/** Writes programs that are valid Python 3.14, but make no sense. */
final class ProgramGenerator {

  private static final String[] NAMES = {"a", "b", "value", "été", "_", "print", "match", "type"};
  private static final String[] OPERATORS = {
    "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", "==", "!=", "in",
    "not in", "is", "is not", "and", "or"
  };
  private static final String[] LITERALS = {
    "0",
    "17",
    "0x_ff",
    "1.5e-3",
    "2j",
    "'s'",
    "\"q\\\"\\n\\u00e9\"",
    "b'\\x00z'",
    "r'\\d'",
    "'''l\n'''",
    "None",
    "True",
    "...",
    "f'{a}'",
    "f'x{a!r:>{b}}y{b=}'",
    "f'{{}}' 'z'",
    "t'{a}'"
  };

  private final Random random;

  ProgramGenerator(Random random) {
    this.random = random;
  }

  /** Returns a program of some statements. */
  String program() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      statement(out, "", 3);
    }
    return out.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String name() {
    return pick(NAMES);
  }

  private void block(StringBuilder out, String indentation, int depth) {
    out.append(":\n");
    for (int i = random.nextInt(3); i >= 0; i--) {
      statement(out, indentation + pick("  ", "  ", "  "), depth - 1);
    }
  }

  private void statement(StringBuilder out, String in, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      compound(out, in, depth);
      return;
    }
    out.append(in);
    switch (random.nextInt(12)) {
      case 0 -> out.append("return ").append(expression(2));
      case 1 -> out.append(name()).append(" = a.b = ").append(expression(3));
      case 2 -> out.append("a[").append(expression(1)).append(":, ::2] **= yield a");
      case 3 -> out.append(name()).append(": ").append(expression(1)).append(" = 1");
      case 4 -> out.append("from ..a.b import (c as d, e)");
      case 5 -> out.append("import a.b as c, d");
      case 6 -> out.append("del a, (b, c)");
      case 7 -> out.append("raise ").append(expression(1)).append(" from a");
      case 8 -> out.append("assert ").append(expression(2)).append(", 'm'; pass;");
      case 9 -> out.append("global a, b");
      case 10 -> out.append("type T[X: int, *Y, **Z] = ").append(expression(1));
      default -> out.append(expression(4));
    }
    out.append('\n');
  }

  private void compound(StringBuilder out, String in, int depth) {
    out.append(in);
    switch (random.nextInt(7)) {
      case 0 -> {
        out.append("if ").append(expression(2));
        block(out, in, depth);
        out.append(in).append("elif (x := ").append(expression(1)).append(")");
        block(out, in, depth);
        out.append(in).append("else");
        block(out, in, depth);
      }
      case 1 -> {
        out.append(pick("", "async ")).append("for a, in ").append(expression(2));
        block(out, in, depth);
      }
      case 2 -> {
        out.append("try");
        block(out, in, depth);
        out.append(in).append("except").append(pick("", "*")).append(" (a, b) as e");
        block(out, in, depth);
        out.append(in).append("finally");
        block(out, in, depth);
      }
      case 3 -> {
        out.append("with ").append(expression(1)).append(pick("", " as a"));
        out.append(", ((a, b)) as [c, *d]");
        block(out, in, depth);
      }
      case 4 -> {
        out.append("@").append(expression(1)).append('\n').append(in);
        out.append("def f[T](a, /, b: int = 1, *c, d, e=2, **g) -> ").append(expression(1));
        block(out, in, depth);
      }
      case 5 -> {
        out.append("class C(a, *b, metaclass=").append(expression(1)).append(")");
        block(out, in, depth);
      }
      default -> {
        out.append("match ").append(expression(1)).append(":\n").append(in);
        out.append("  case [a, *_] | {'k': -1, **r} | C.D(x, y=None) as z if ");
        out.append(expression(1));
        block(out, in + "  ", depth);
      }
    }
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? name() : pick(LITERALS);
    }
    String a = expression(depth - 1 - random.nextInt(depth));
    String b = expression(depth - 1 - random.nextInt(depth));
    String c = expression(depth - 1 - random.nextInt(depth));
    return switch (random.nextInt(14)) {
      case 0 ->
          "(" + a + ") " + pick(OPERATORS) + " " + name() + " " + pick(OPERATORS) + " (" + b + ")";
      case 1 -> "(" + a + ") if (" + b + ") else (" + c + ")";
      case 2 -> name() + ".b(" + a + ", *" + name() + ", k=" + b + ", **" + name() + ")[" + c + "]";
      case 3 -> "[" + a + ", *(" + b + ")]";
      case 4 -> "{" + a + ": " + b + ", **(" + c + ")}";
      case 5 -> "{*(" + a + "), " + b + "}";
      case 6 -> "(" + a + ",)";
      case 7 -> "[(" + a + ") for a, b in (" + b + ") if (" + c + ") async for c in d]";
      case 8 -> "{(" + a + "): (" + b + ") for a in b}";
      case 9 -> "f((" + a + ") for a in b)";
      case 10 -> "(lambda a, *b, c=1: " + a + ")";
      case 11 -> pick("-", "~", "not ", "+") + "(" + a + ")";
      case 12 -> "f'{" + pick("(", " (") + a.replace("\n", " ") + ")!s:>{" + name() + "}}'";
      default -> "(" + a + ")" + pick(" ** ", " - ", " or ", " < ") + "(" + b + ")";
    };
  }
}

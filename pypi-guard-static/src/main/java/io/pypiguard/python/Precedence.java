package io.pypiguard.python;

/**
 * How tightly expressions bind: one stands without brackets where its level is at least the wanted.
 *
 * @see <a href="https://docs.python.org/3/reference/expressions.html#operator-precedence">Operator
 *     precedence</a>
 */
final class Precedence {

  static final int ANY = 0;
  static final int NAMED = 1;
  static final int TEST = 2;
  static final int OR = 3;
  static final int AND = 4;
  static final int NOT = 5;
  static final int COMPARE = 6;
  static final int BIT_OR = 7;
  static final int SIGN = 13;
  static final int POWER = 14;
  static final int AWAIT = 15;
  static final int ATOM = 16;

  private Precedence() {}

  /** {@return the level of an expression} */
  static int of(Expression expression) {
    return switch (expression.kind()) {
      case YIELD, YIELD_FROM -> ANY;
      case NAMED_EXPR -> NAMED;
      case IF_EXP, LAMBDA -> TEST;
      case COMPARE -> COMPARE;
      case AWAIT -> AWAIT;
      case BOOL_OP -> ((Operation.BoolOp) expression).operator() == Operator.OR ? OR : AND;
      case UNARY_OP -> ((Operation.UnaryOp) expression).operator() == Operator.NOT ? NOT : SIGN;
      case BINARY_CHAIN -> of(((Operation.BinaryChain) expression).operators().get(0));
      default -> ATOM;
    };
  }

  private static int of(Operator operator) {
    return switch (operator) {
      case BIT_OR -> BIT_OR;
      case BIT_XOR -> 8;
      case BIT_AND -> 9;
      case L_SHIFT, R_SHIFT -> 10;
      case ADD, SUB -> 11;
      case POW -> POWER;
      default -> 12;
    };
  }
}

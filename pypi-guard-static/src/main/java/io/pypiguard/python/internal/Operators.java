package io.pypiguard.python.internal;

import io.pypiguard.python.Operator;

/** Which operator a token is. */
public final class Operators {

  private Operators() {}

  /** Returns the operator that a token is between two operands. */
  public static Operator binary(int type) {
    return switch (type) {
      case PythonGrammar.PLUS -> Operator.ADD;
      case PythonGrammar.MINUS -> Operator.SUB;
      case PythonGrammar.STAR -> Operator.MULT;
      case PythonGrammar.AT -> Operator.MAT_MULT;
      case PythonGrammar.SLASH -> Operator.DIV;
      case PythonGrammar.PERCENT -> Operator.MOD;
      case PythonGrammar.DSTAR -> Operator.POW;
      case PythonGrammar.LSHIFT -> Operator.L_SHIFT;
      case PythonGrammar.RSHIFT -> Operator.R_SHIFT;
      case PythonGrammar.VBAR -> Operator.BIT_OR;
      case PythonGrammar.CARET -> Operator.BIT_XOR;
      case PythonGrammar.AMP -> Operator.BIT_AND;
      case PythonGrammar.DSLASH -> Operator.FLOOR_DIV;
      case PythonGrammar.EQEQ -> Operator.EQ;
      case PythonGrammar.NE -> Operator.NOT_EQ;
      case PythonGrammar.LT -> Operator.LT;
      case PythonGrammar.LE -> Operator.LT_E;
      case PythonGrammar.GT -> Operator.GT;
      case PythonGrammar.GE -> Operator.GT_E;
      case PythonGrammar.IS -> Operator.IS;
      case PythonGrammar.ISNOT -> Operator.IS_NOT;
      case PythonGrammar.IN -> Operator.IN;
      case PythonGrammar.NOTIN -> Operator.NOT_IN;
      default ->
          throw new IllegalArgumentException("type must be that of a binary operator, was " + type);
    };
  }

  /** Returns the number that stands for an operator in the payload of a node. */
  @SuppressWarnings("EnumOrdinal") // an array of numbers holds it in a fraction of the memory
  static int payload(Operator operator) {
    return operator.ordinal();
  }

  /** Returns the operator that a token is before an operand. */
  static Operator unary(int type) {
    return switch (type) {
      case PythonGrammar.NOT -> Operator.NOT;
      case PythonGrammar.TILDE -> Operator.INVERT;
      case PythonGrammar.PLUS -> Operator.U_ADD;
      default -> Operator.U_SUB;
    };
  }

  /** Returns the operator of an assignment like {@code +=}. */
  static Operator augmented(String text) {
    return switch (text) {
      case "+=" -> Operator.ADD;
      case "-=" -> Operator.SUB;
      case "*=" -> Operator.MULT;
      case "@=" -> Operator.MAT_MULT;
      case "/=" -> Operator.DIV;
      case "%=" -> Operator.MOD;
      case "**=" -> Operator.POW;
      case "<<=" -> Operator.L_SHIFT;
      case ">>=" -> Operator.R_SHIFT;
      case "|=" -> Operator.BIT_OR;
      case "^=" -> Operator.BIT_XOR;
      case "&=" -> Operator.BIT_AND;
      case "//=" -> Operator.FLOOR_DIV;
      default -> throw new IllegalArgumentException("text must be like '+=', was '" + text + "'");
    };
  }
}

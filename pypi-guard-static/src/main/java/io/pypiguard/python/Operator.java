package io.pypiguard.python;

/** The operators of Python, with the names of CPython's {@code ast} module. */
public enum Operator {
  /** {@code +} between two operands. */
  ADD("Add", "+"),
  /** {@code -} between two operands. */
  SUB("Sub", "-"),
  /** {@code *}. */
  MULT("Mult", "*"),
  /** {@code @}. */
  MAT_MULT("MatMult", "@"),
  /** {@code /}. */
  DIV("Div", "/"),
  /** {@code %}. */
  MOD("Mod", "%"),
  /** {@code **}. */
  POW("Pow", "**"),
  /** {@code <<}. */
  L_SHIFT("LShift", "<<"),
  /** {@code >>}. */
  R_SHIFT("RShift", ">>"),
  /** {@code |}. */
  BIT_OR("BitOr", "|"),
  /** {@code ^}. */
  BIT_XOR("BitXor", "^"),
  /** {@code &}. */
  BIT_AND("BitAnd", "&"),
  /** {@code //}. */
  FLOOR_DIV("FloorDiv", "//"),

  /** {@code ~}. */
  INVERT("Invert", "~"),
  /** {@code not}. */
  NOT("Not", "not"),
  /** {@code +} before an operand. */
  U_ADD("UAdd", "+"),
  /** {@code -} before an operand. */
  U_SUB("USub", "-"),

  /** {@code and}. */
  AND("And", "and"),
  /** {@code or}. */
  OR("Or", "or"),

  /** {@code ==}. */
  EQ("Eq", "=="),
  /** {@code !=}, also written {@code <>} in Python 2. */
  NOT_EQ("NotEq", "!="),
  /** {@code <}. */
  LT("Lt", "<"),
  /** {@code <=}. */
  LT_E("LtE", "<="),
  /** {@code >}. */
  GT("Gt", ">"),
  /** {@code >=}. */
  GT_E("GtE", ">="),
  /** {@code is}. */
  IS("Is", "is"),
  /** {@code is not}. */
  IS_NOT("IsNot", "is not"),
  /** {@code in}. */
  IN("In", "in"),
  /** {@code not in}. */
  NOT_IN("NotIn", "not in");

  private final String astName;
  private final String symbol;

  Operator(String astName, String symbol) {
    this.astName = astName;
    this.symbol = symbol;
  }

  /** {@return the name of the operator's class in CPython's {@code ast} module} */
  public String astName() {
    return astName;
  }

  /** {@return the operator as it is written in Python 3} */
  public String symbol() {
    return symbol;
  }
}

package io.pypiguard.python;

/**
 * The kinds of nodes of a {@link SyntaxTree}, named as the classes of CPython's {@code ast} module.
 *
 * <p>Each kind names its children in their order: {@code x?} may be absent, {@code x*} is a list.
 * What the children do not say (names, operators, values) is told by the view of the kind.
 *
 * @see <a href="https://docs.python.org/3/library/ast.html">The ast module</a>
 */
public enum NodeKind {
  /** A file: {@code statement*}. */
  MODULE,
  /** The statements below a header: {@code statement*}. */
  BLOCK,

  /** {@code def}: {@code decorator*, typeParameters?, parameters, returns?, body}. */
  FUNCTION_DEF,
  /** {@code async def}: as {@link #FUNCTION_DEF}. */
  ASYNC_FUNCTION_DEF,
  /** {@code class}: {@code decorator*, typeParameters?, argument*, body}. */
  CLASS_DEF,
  /** {@code return}: {@code value?}. */
  RETURN,
  /** {@code del}: {@code target*}. */
  DELETE,
  /** {@code a = b = value}: {@code target*, value}. */
  ASSIGN,
  /** {@code target += value}: {@code target, value}. */
  AUG_ASSIGN,
  /** {@code target: annotation = value}: {@code target, annotation, value?}. */
  ANN_ASSIGN,
  /** {@code type name = value}: {@code name, typeParameters?, value}. */
  TYPE_ALIAS,
  /** {@code for}: {@code target, iterable, body, orElse?}. */
  FOR,
  /** {@code async for}: as {@link #FOR}. */
  ASYNC_FOR,
  /** {@code while}: {@code test, body, orElse?}. */
  WHILE,
  /** {@code if} with all its {@code elif}: {@code (test, body)*, orElse?}. */
  IF,
  /** {@code with}: {@code item*, body}. */
  WITH,
  /** {@code async with}: as {@link #WITH}. */
  ASYNC_WITH,
  /** {@code match}: {@code subject, case*}. */
  MATCH,
  /** {@code raise}: {@code exception?, cause?, value?, traceback?}; the last two are Python 2. */
  RAISE,
  /** {@code try}: {@code body, handler*, orElse?, finalBody?}. */
  TRY,
  /** {@code try} with {@code except*}: as {@link #TRY}. */
  TRY_STAR,
  /** {@code assert}: {@code test, message?}. */
  ASSERT,
  /** {@code import}: {@code alias*}. */
  IMPORT,
  /** {@code from x import}: {@code alias*}. */
  IMPORT_FROM,
  /** {@code global}: nothing. */
  GLOBAL,
  /** {@code nonlocal}: nothing. */
  NONLOCAL,
  /** An expression that stands alone: {@code value}. */
  EXPR,
  /** {@code pass}: nothing. */
  PASS,
  /** {@code break}: nothing. */
  BREAK,
  /** {@code continue}: nothing. */
  CONTINUE,
  /** The {@code print} statement of Python 2: {@code destination?, value*}. */
  PRINT,
  /** The {@code exec} statement of Python 2: {@code code, globals?, locals?}. */
  EXEC,
  /** Tokens that make no statement: nothing. */
  UNPARSED,

  /** {@code a and b and c} or {@code a or b or c}: {@code operand*}. */
  BOOL_OP,
  /** {@code target := value}: {@code target, value}. */
  NAMED_EXPR,
  /** Binary operators of one level of precedence, as {@code a + b - c}: {@code operand*}. */
  BINARY_CHAIN,
  /** A prefix operator: {@code operand}. */
  UNARY_OP,
  /** {@code lambda}: {@code parameters, body}. */
  LAMBDA,
  /** {@code body if test else orElse}: {@code body, test, orElse}. */
  IF_EXP,
  /** {@code {k: v, **d}}: {@code (key?, value)*}. */
  DICT,
  /** {@code {a, b}}: {@code element*}. */
  SET,
  /** {@code [x for y in z]}: {@code element, generator*}. */
  LIST_COMP,
  /** {@code {x for y in z}}: {@code element, generator*}. */
  SET_COMP,
  /** {@code {k: v for y in z}}: {@code key, value, generator*}. */
  DICT_COMP,
  /** {@code (x for y in z)}: {@code element, generator*}. */
  GENERATOR_EXP,
  /** {@code await}: {@code value}. */
  AWAIT,
  /** {@code yield}: {@code value?}. */
  YIELD,
  /** {@code yield from}: {@code value}. */
  YIELD_FROM,
  /** {@code a < b < c}: {@code operand*}. */
  COMPARE,
  /** {@code f(x, *y, z=1)}: {@code function, argument*}. */
  CALL,
  /** A field of an f-string: {@code value, formatSpec?}. */
  FORMATTED_VALUE,
  /** A field of a t-string: {@code value, formatSpec?}. */
  INTERPOLATION,
  /** An f-string or a format specification: {@code part*}. */
  JOINED_STR,
  /** A t-string: {@code part*}. */
  TEMPLATE_STR,
  /** A string: nothing. */
  STRING,
  /** A bytes literal: nothing. */
  BYTES,
  /** A number: nothing. */
  NUMBER,
  /** {@code None}, {@code True}, {@code False} or {@code ...}: nothing. */
  NAMED_CONSTANT,
  /** {@code value.name}: {@code value}. */
  ATTRIBUTE,
  /** {@code value[index]}: {@code value, index}. */
  SUBSCRIPT,
  /** {@code *value}: {@code value}. */
  STARRED,
  /** A name: nothing. */
  NAME,
  /** {@code [a, b]}: {@code element*}. */
  LIST,
  /** {@code a, b} or {@code (a, b)}: {@code element*}. */
  TUPLE,
  /** {@code a:b:c} in an index: {@code lower?, upper?, step?}. */
  SLICE,
  /** {@code `a`} of Python 2: {@code value}. */
  REPR,

  /** {@code for x in y if z}: {@code target, iterable, condition*}. */
  COMPREHENSION,
  /** {@code except}: {@code type?, target?, body}. */
  EXCEPT_HANDLER,
  /** The parameters of a function: {@code parameter*}. */
  PARAMETERS,
  /** A parameter: {@code tuple?, annotation?, defaultValue?}; the tuple is Python 2. */
  PARAMETER,
  /** {@code name=value} or {@code **value} in a call: {@code value}. */
  KEYWORD,
  /** A name that is imported: nothing. */
  ALIAS,
  /** {@code context as target}: {@code context, target?}. */
  WITH_ITEM,
  /** {@code case}: {@code pattern, guard?, body}. */
  MATCH_CASE,
  /** The type parameters of a definition: {@code typeParameter*}. */
  TYPE_PARAMETERS,
  /** {@code T: bound = default}: {@code bound?, defaultValue?}. */
  TYPE_VAR,
  /** {@code **P = default}: {@code bound?, defaultValue?}. */
  PARAM_SPEC,
  /** {@code *Ts = default}: {@code bound?, defaultValue?}. */
  TYPE_VAR_TUPLE,

  /** A value to compare with: {@code value}. */
  MATCH_VALUE,
  /** {@code None}, {@code True} or {@code False}: nothing. */
  MATCH_SINGLETON,
  /** {@code [a, *b]}: {@code pattern*}. */
  MATCH_SEQUENCE,
  /** <code>{k: p, **rest}</code>: {@code (key, pattern)*}. */
  MATCH_MAPPING,
  /** {@code C(p, name=q)}: {@code class, pattern*}; named ones are {@link #MATCH_KEYWORD}. */
  MATCH_CLASS,
  /** {@code name=p} in a class pattern: {@code pattern}. */
  MATCH_KEYWORD,
  /** {@code *name}: nothing. */
  MATCH_STAR,
  /** {@code pattern as name}, {@code name} or {@code _}: {@code pattern?}. */
  MATCH_AS,
  /** {@code a | b}: {@code pattern*}. */
  MATCH_OR;

  /** {@return whether nodes of this kind are {@link Statement}s} */
  public boolean isStatement() {
    return compareTo(FUNCTION_DEF) >= 0 && compareTo(UNPARSED) <= 0;
  }

  /** {@return whether nodes of this kind are {@link Expression}s} */
  public boolean isExpression() {
    return compareTo(BOOL_OP) >= 0 && compareTo(REPR) <= 0;
  }

  /** {@return whether nodes of this kind are {@link Pattern}s} */
  public boolean isPattern() {
    return compareTo(MATCH_VALUE) >= 0;
  }
}

package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import io.pypiguard.python.Operator;
import java.util.Arrays;

/**
 * Builds operations from operands that stand side by side, by their precedence and with a stack of
 * operators: a chain of a million operators costs neither recursion nor more than linear time.
 *
 * @see <a href="https://docs.python.org/3/reference/expressions.html#operator-precedence">Operator
 *     precedence</a>
 */
final class OperatorBuilder {

  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARISON = 5;
  private static final int SIGN = 12;
  private static final int POWER = 13;
  private static final int AWAIT = 14;
  private static final int LAMBDA = 1;

  private static final byte[] BINARY_PRECEDENCE = binaryPrecedence();

  private static final boolean[] PREFIX = prefixes();

  /** What an operator of the stack has for a head if it is binary, or a prefix without head. */
  private static final int BINARY = -1;

  private static final int UNARY = -2;

  private final BuildState state;
  private final NodeArrays nodes;

  private int[] operatorToken = new int[64];
  private int[] operatorPrecedence = new int[64];
  private int[] operatorHead = new int[64];
  private int operators;

  private int[] operand = new int[64];
  private int[] operandFrom = new int[64];
  private int[] operandTo = new int[64];
  private int operands;

  OperatorBuilder(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  static boolean isPrefix(int type) {
    return type >= 0 && PREFIX[type];
  }

  /**
   * Operands with binary operators between them and prefixes before them. The heads of lambdas at
   * the beginning stay values if a conditional expression may follow: it belongs to the body.
   */
  int flat(int base, int first, int end, boolean mayBeConditional) {
    if (state.top - base == 1 && !PREFIX[state.types[first]]) {
      return TreeBuilder.KEEP;
    }
    int begin = base;
    int start = first;
    while (mayBeConditional && isHead(begin) && state.from[begin] == start) {
      start = state.to[begin++];
    }
    int node = operation(begin, start);
    state.replace(begin, node, start, end);
    return TreeBuilder.KEEP;
  }

  /** Conditional expressions, which nest to the right, and lambdas around them. */
  int test(int base, int first, int end) {
    if (state.top - base == 1) {
      return TreeBuilder.KEEP;
    }
    int i = state.top - 1;
    int result = state.value[i--];
    while (true) {
      while (i >= base && isHead(i)) {
        result = lambda(i--, end, result);
      }
      if (i < base) {
        return result;
      }
      int test = state.value[i];
      int testEnd = state.to[i--];
      while (isHead(i)) {
        test = lambda(i--, testEnd, test);
      }
      int conditional = nodes.add(NodeKind.IF_EXP, state.from[i], end, 0, state.value[i], test);
      nodes.child(result);
      result = conditional;
      i--;
    }
  }

  private int lambda(int head, int end, int body) {
    return nodes.add(NodeKind.LAMBDA, state.from[head], end, 0, state.value[head], body);
  }

  private boolean isHead(int value) {
    return state.is(value, NodeKind.PARAMETERS);
  }

  private int operation(int begin, int start) {
    operators = 0;
    operands = 0;
    int i = begin;
    while (i < state.top) {
      int head = i;
      while (isHead(i)) {
        i++;
      }
      int token = start;
      if (i > begin && operands > 0) {
        token = state.from[i];
        binary(token - 1);
      }
      while (PREFIX[state.types[token]]) {
        int type = state.types[token];
        if (type == PythonGrammar.LAMBDA) {
          pushOperator(token, LAMBDA, state.value[head]);
          token = state.to[head++];
        } else {
          pushOperator(token, prefixPrecedence(type), UNARY);
          token++;
        }
      }
      pushOperand(state.value[i], token, state.to[i]);
      i++;
    }
    while (operators > 0) {
      apply();
    }
    return operand[0];
  }

  private void binary(int token) {
    int precedence = BINARY_PRECEDENCE[state.types[token]];
    while (operators > 0) {
      int other = operatorPrecedence[operators - 1];
      if (other < precedence || (other == precedence && operatorHead[operators - 1] == BINARY)) {
        break;
      }
      apply();
    }
    pushOperator(token, precedence, BINARY);
  }

  private void apply() {
    int n = --operators;
    if (operatorHead[n] == BINARY) {
      chain(n);
      return;
    }
    int token = operatorToken[n];
    int end = operandTo[operands - 1];
    int value = operand[operands - 1];
    int node;
    if (operatorHead[n] >= 0) {
      node = nodes.add(NodeKind.LAMBDA, token, end, 0, operatorHead[n], value);
    } else if (state.types[token] == PythonGrammar.AWAIT) {
      node = nodes.add(NodeKind.AWAIT, token, end, 0, value);
    } else {
      Operator operator = Operators.unary(state.types[token]);
      node = nodes.add(NodeKind.UNARY_OP, token, end, Operators.payload(operator), value);
    }
    operand[operands - 1] = node;
    operandFrom[operands - 1] = token;
  }

  /**
   * Makes one node of all operators of one precedence on top of the stack; powers group in twos.
   */
  private void chain(int last) {
    int precedence = operatorPrecedence[last];
    int begin = last;
    while (precedence != POWER
        && begin > 0
        && operatorHead[begin - 1] == BINARY
        && operatorPrecedence[begin - 1] == precedence) {
      begin--;
    }
    int firstOperand = operands - (last - begin) - 2;
    int from = operandFrom[firstOperand];
    int to = operandTo[operands - 1];
    int node;
    if (precedence == AND || precedence == OR) {
      Operator operator = precedence == AND ? Operator.AND : Operator.OR;
      node = nodes.add(NodeKind.BOOL_OP, from, to, Operators.payload(operator));
    } else {
      NodeKind kind = precedence == COMPARISON ? NodeKind.COMPARE : NodeKind.BINARY_CHAIN;
      node = nodes.add(kind, from, to, 0);
    }
    for (int i = firstOperand; i < operands; i++) {
      nodes.child(operand[i]);
    }
    if (precedence != AND && precedence != OR) {
      for (int i = begin; i <= last; i++) {
        nodes.extra(operatorToken[i]);
      }
    }
    operators = begin;
    operands = firstOperand;
    pushOperand(node, from, to);
  }

  private void pushOperator(int token, int precedence, int head) {
    int n = operators;
    if (n == operatorToken.length) {
      operatorToken = Arrays.copyOf(operatorToken, 2 * n);
      operatorPrecedence = Arrays.copyOf(operatorPrecedence, 2 * n);
      operatorHead = Arrays.copyOf(operatorHead, 2 * n);
    }
    operatorToken[n] = token;
    operatorPrecedence[n] = precedence;
    operatorHead[n] = head;
    operators = n + 1;
  }

  private void pushOperand(int node, int from, int to) {
    int n = operands;
    if (n == operand.length) {
      operand = Arrays.copyOf(operand, 2 * n);
      operandFrom = Arrays.copyOf(operandFrom, 2 * n);
      operandTo = Arrays.copyOf(operandTo, 2 * n);
    }
    operand[n] = node;
    operandFrom[n] = from;
    operandTo[n] = to;
    operands = n + 1;
  }

  private static int prefixPrecedence(int type) {
    if (type == PythonGrammar.NOT) {
      return NOT;
    }
    return type == PythonGrammar.AWAIT ? AWAIT : SIGN;
  }

  private static boolean[] prefixes() {
    boolean[] prefixes = new boolean[128];
    int[] types = {
      PythonGrammar.MINUS,
      PythonGrammar.PLUS,
      PythonGrammar.TILDE,
      PythonGrammar.NOT,
      PythonGrammar.AWAIT,
      PythonGrammar.LAMBDA
    };
    for (int type : types) {
      prefixes[type] = true;
    }
    return prefixes;
  }

  private static byte[] binaryPrecedence() {
    int[][] levels = {
      {OR, PythonGrammar.OR},
      {AND, PythonGrammar.AND},
      {
        COMPARISON,
        PythonGrammar.LT,
        PythonGrammar.GT,
        PythonGrammar.LE,
        PythonGrammar.GE,
        PythonGrammar.EQEQ,
        PythonGrammar.NE,
        PythonGrammar.IN,
        PythonGrammar.NOTIN,
        PythonGrammar.IS,
        PythonGrammar.ISNOT
      },
      {6, PythonGrammar.VBAR},
      {7, PythonGrammar.CARET},
      {8, PythonGrammar.AMP},
      {9, PythonGrammar.LSHIFT, PythonGrammar.RSHIFT},
      {10, PythonGrammar.PLUS, PythonGrammar.MINUS},
      {
        11,
        PythonGrammar.STAR,
        PythonGrammar.SLASH,
        PythonGrammar.DSLASH,
        PythonGrammar.PERCENT,
        PythonGrammar.AT
      },
      {POWER, PythonGrammar.DSTAR}
    };
    byte[] precedence = new byte[128];
    for (int[] level : levels) {
      for (int i = 1; i < level.length; i++) {
        precedence[level[i]] = (byte) level[0];
      }
    }
    return precedence;
  }
}

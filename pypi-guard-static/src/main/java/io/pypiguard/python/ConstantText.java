package io.pypiguard.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Strings that are written down in a roundabout way: {@code 'sys' + 'tem'}, {@code 'metsys'[::-1]},
 * an f-string without fields.
 */
final class ConstantText {

  private static final int MOST_LENGTH = 1000;

  private ConstantText() {}

  /** {@return the string that an expression is, if it is one and not long} */
  static Optional<String> of(Expression expression) {
    StringBuilder text = new StringBuilder();
    return append(expression, text) ? Optional.of(text.toString()) : Optional.empty();
  }

  private static boolean append(Expression expression, StringBuilder text) {
    if (text.length() > MOST_LENGTH) {
      return false;
    }
    if (expression instanceof Literal.Text literal) {
      text.append(literal.value());
      return text.length() <= MOST_LENGTH;
    }
    if (expression instanceof Operation.BinaryChain chain) {
      return adds(chain) && appendAll(chain.operands(), text);
    }
    if (expression instanceof Expression.Subscript subscript && reverses(subscript.slice())) {
      StringBuilder reversed = new StringBuilder();
      boolean isText = append(subscript.value(), reversed);
      text.append(reversed.reverse());
      return isText && text.length() <= MOST_LENGTH;
    }
    return expression instanceof Literal.Formatted formatted
        && formatted.kind() == NodeKind.JOINED_STR
        && appendAll(formatted.parts(), text);
  }

  private static boolean appendAll(List<? extends Expression> parts, StringBuilder text) {
    for (Expression part : parts) {
      if (!append(part, text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean adds(Operation.BinaryChain chain) {
    return chain.operators().stream().allMatch(Operator.ADD::equals);
  }

  private static boolean reverses(Expression slice) {
    return slice instanceof Expression.Slice parts
        && parts.lower().isEmpty()
        && parts.upper().isEmpty()
        && parts.step().filter(ConstantText::isMinusOne).isPresent();
  }

  private static boolean isMinusOne(Expression step) {
    return step instanceof Operation.UnaryOp minus
        && minus.operator() == Operator.U_SUB
        && minus.operand() instanceof Literal.Numeric one
        && one.integer().filter(BigInteger.ONE::equals).isPresent();
  }
}

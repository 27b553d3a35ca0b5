package io.pypiguard.python;

import java.util.List;

/** Operands with operators. */
public abstract sealed class Operation extends Expression {

  Operation(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** Operands between which {@code and} stands everywhere, or {@code or}. */
  public static final class BoolOp extends Operation {

    BoolOp(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the operator} */
    public Operator operator() {
      return Nodes.operator(payload());
    }

    /** {@return the operands; at least two} */
    public List<Expression> operands() {
      return expressions(0);
    }
  }

  /**
   * Binary operators of one level of precedence. They group to the left: {@code a - b + c} is
   * {@code (a - b) + c}. A chain of {@code **}, which would group to the right, has two operands.
   */
  public static final class BinaryChain extends Operation {

    BinaryChain(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the operands; at least two} */
    public List<Expression> operands() {
      return expressions(0);
    }

    /** {@return the operators between the operands, one less than those} */
    public List<Operator> operators() {
      return Nodes.operators(this);
    }
  }

  /** A prefix operator. */
  public static final class UnaryOp extends Operation {

    UnaryOp(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the operator} */
    public Operator operator() {
      return Nodes.operator(payload());
    }

    /** {@return the operand} */
    public Expression operand() {
      return expression(0);
    }
  }

  /** Comparisons, as {@code a < b < c}. */
  public static final class Compare extends Operation {

    Compare(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the operands; at least two} */
    public List<Expression> operands() {
      return expressions(0);
    }

    /** {@return the operators between the operands, one less than those} */
    public List<Operator> operators() {
      return Nodes.operators(this);
    }
  }
}

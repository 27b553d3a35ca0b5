package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * An expression. Its position does not include brackets around it, unless it is a tuple.
 *
 * @see <a href="https://docs.python.org/3/reference/expressions.html">Expressions</a>
 */
public abstract sealed class Expression extends Node
    permits Literal,
        Operation,
        Display,
        Expression.Name,
        Expression.Attribute,
        Expression.Call,
        Expression.Subscript,
        Expression.Slice,
        Expression.Starred,
        Expression.NamedExpression,
        Expression.Lambda,
        Expression.Conditional,
        Expression.Await,
        Expression.Yield,
        Expression.Repr {

  Expression(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** A name. */
  public static final class Name extends Expression {

    Name(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name in normal form NFKC} */
    public String name() {
      return payloadName();
    }
  }

  /** {@code value.name}. */
  public static final class Attribute extends Expression {

    Attribute(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what the attribute is of} */
    public Expression value() {
      return expression(0);
    }

    /** {@return the name of the attribute in normal form NFKC} */
    public String name() {
      return payloadName();
    }
  }

  /** {@code function(arguments)}. */
  public static final class Call extends Expression {

    Call(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is called} */
    public Expression function() {
      return expression(0);
    }

    /**
     * {@return the arguments in their order: {@link Expression}s, {@link Starred} ones among them,
     * and {@link Clause.Keyword}s}
     */
    public List<Node> arguments() {
      return list(Node.class, 1, childCount());
    }
  }

  /** {@code value[index]}. */
  public static final class Subscript extends Expression {

    Subscript(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what the index is of} */
    public Expression value() {
      return expression(0);
    }

    /** {@return the index, which may be a {@link Slice} or a tuple with slices} */
    public Expression slice() {
      return expression(1);
    }
  }

  /** {@code lower:upper:step} in an index. */
  public static final class Slice extends Expression {

    Slice(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the beginning, if there is one} */
    public Optional<Expression> lower() {
      return optionalExpression(0);
    }

    /** {@return the end, if there is one} */
    public Optional<Expression> upper() {
      return optionalExpression(1);
    }

    /** {@return the step, if there is one} */
    public Optional<Expression> step() {
      return optionalExpression(2);
    }
  }

  /** {@code *value}. */
  public static final class Starred extends Expression {

    Starred(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what stands behind the star} */
    public Expression value() {
      return expression(0);
    }
  }

  /** {@code target := value}. */
  public static final class NamedExpression extends Expression {

    NamedExpression(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is assigned to} */
    public Expression target() {
      return expression(0);
    }

    /** {@return the value} */
    public Expression value() {
      return expression(1);
    }
  }

  /** {@code lambda}. */
  public static final class Lambda extends Expression {

    Lambda(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the parameters} */
    public Clause.Parameters parameters() {
      return (Clause.Parameters) Nodes.view(tree(), link(0));
    }

    /** {@return the expression} */
    public Expression body() {
      return expression(1);
    }
  }

  /** {@code body if test else orElse}. */
  public static final class Conditional extends Expression {

    Conditional(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the value if the condition holds} */
    public Expression body() {
      return expression(0);
    }

    /** {@return the condition} */
    public Expression test() {
      return expression(1);
    }

    /** {@return the value if it does not hold} */
    public Expression orElse() {
      return expression(2);
    }
  }

  /** {@code await}. */
  public static final class Await extends Expression {

    Await(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is awaited} */
    public Expression value() {
      return expression(0);
    }
  }

  /** {@code yield} or {@code yield from}. */
  public static final class Yield extends Expression {

    Yield(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return whether it is {@code yield from}} */
    public boolean isFrom() {
      return kind() == NodeKind.YIELD_FROM;
    }

    /** {@return what is yielded, if there is something} */
    public Optional<Expression> value() {
      return optionalExpression(0);
    }
  }

  /** Backquotes of Python 2. */
  public static final class Repr extends Expression {

    Repr(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what stands between them} */
    public Expression value() {
      return expression(0);
    }
  }
}

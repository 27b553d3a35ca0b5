package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * The definition of a function or a class. Its position is that of {@code def} or {@code class}.
 */
public abstract sealed class Definition extends Statement {

  Definition(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** {@return the name that is defined} */
  public final String name() {
    return payloadName();
  }

  /** {@return the decorators in their order} */
  public final List<Expression> decorators() {
    return list(Expression.class, 0, decoratorCount());
  }

  /** {@return the type parameters, if there are any} */
  public final Optional<Clause.TypeParameters> typeParameters() {
    return Nodes.typeParameters(this, decoratorCount());
  }

  /** {@return the block} */
  public final Block body() {
    return block(childCount() - 1);
  }

  abstract int decoratorCount();

  /** {@code def} or {@code async def}. */
  public static final class Function extends Definition {

    Function(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return whether it is {@code async def}} */
    public boolean isAsync() {
      return kind() == NodeKind.ASYNC_FUNCTION_DEF;
    }

    /** {@return the parameters} */
    public Clause.Parameters parameters() {
      return (Clause.Parameters) Nodes.view(tree(), link(childCount() - 3));
    }

    /** {@return the annotation of what is returned, if there is one} */
    public Optional<Expression> returns() {
      return optionalExpression(childCount() - 2);
    }

    @Override
    int decoratorCount() {
      return childCount() - 4;
    }
  }

  /** {@code class}. */
  public static final class ClassDefinition extends Definition {

    ClassDefinition(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return bases and keyword arguments: {@link Expression}s and {@link Clause.Keyword}s} */
    public List<Node> arguments() {
      return list(Node.class, decoratorCount() + 1, childCount() - 1);
    }

    @Override
    int decoratorCount() {
      return link(childCount());
    }
  }
}

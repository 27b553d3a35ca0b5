package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * A statement with blocks that defines nothing.
 *
 * @see <a href="https://docs.python.org/3/reference/compound_stmts.html">Compound statements</a>
 */
public abstract sealed class CompoundStatement extends Statement {

  CompoundStatement(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** {@code if} with all its {@code elif}. */
  public static final class If extends CompoundStatement {

    If(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the conditions of {@code if} and each {@code elif}} */
    public List<Expression> tests() {
      return new NodeList<>(this, Expression.class, 0, childCount() / 2, 2);
    }

    /** {@return the block of each condition} */
    public List<Block> bodies() {
      return new NodeList<>(this, Block.class, 1, childCount() / 2, 2);
    }

    /** {@return the block of {@code else}, if there is one} */
    public Optional<Block> orElse() {
      return childCount() % 2 == 0 ? Optional.empty() : Optional.of(block(childCount() - 1));
    }
  }

  /** {@code for} or {@code async for}. */
  public static final class For extends CompoundStatement {

    For(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return whether it is {@code async for}} */
    public boolean isAsync() {
      return kind() == NodeKind.ASYNC_FOR;
    }

    /** {@return what each element is assigned to} */
    public Expression target() {
      return expression(0);
    }

    /** {@return what is iterated over} */
    public Expression iterable() {
      return expression(1);
    }

    /** {@return the block} */
    public Block body() {
      return block(2);
    }

    /** {@return the block of {@code else}, if there is one} */
    public Optional<Block> orElse() {
      return optionalBlock(3);
    }
  }

  /** {@code while}. */
  public static final class While extends CompoundStatement {

    While(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the condition} */
    public Expression test() {
      return expression(0);
    }

    /** {@return the block} */
    public Block body() {
      return block(1);
    }

    /** {@return the block of {@code else}, if there is one} */
    public Optional<Block> orElse() {
      return optionalBlock(2);
    }
  }

  /** {@code with} or {@code async with}. */
  public static final class With extends CompoundStatement {

    With(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return whether it is {@code async with}} */
    public boolean isAsync() {
      return kind() == NodeKind.ASYNC_WITH;
    }

    /** {@return the items} */
    public List<Clause.WithItem> items() {
      return list(Clause.WithItem.class, 0, childCount() - 1);
    }

    /** {@return the block} */
    public Block body() {
      return block(childCount() - 1);
    }
  }

  /** {@code try}. */
  public static final class Try extends CompoundStatement {

    Try(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return whether its handlers are {@code except*}} */
    public boolean isStar() {
      return kind() == NodeKind.TRY_STAR;
    }

    /** {@return the block} */
    public Block body() {
      return block(0);
    }

    /** {@return the handlers} */
    public List<Clause.ExceptHandler> handlers() {
      return list(Clause.ExceptHandler.class, 1, childCount() - 2);
    }

    /** {@return the block of {@code else}, if there is one} */
    public Optional<Block> orElse() {
      return optionalBlock(childCount() - 2);
    }

    /** {@return the block of {@code finally}, if there is one} */
    public Optional<Block> finalBody() {
      return optionalBlock(childCount() - 1);
    }
  }

  /** {@code match}. */
  public static final class Match extends CompoundStatement {

    Match(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return what is matched} */
    public Expression subject() {
      return expression(0);
    }

    /** {@return the cases} */
    public List<Clause.MatchCase> cases() {
      return list(Clause.MatchCase.class, 1, childCount());
    }
  }
}

package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * A collection that is written down, element by element or as a comprehension.
 *
 * @see <a href="https://docs.python.org/3/reference/expressions.html#atoms">Atoms</a>
 */
public abstract sealed class Display extends Expression {

  Display(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** A tuple, list or set; {@link #kind()} tells which. */
  public static final class Sequence extends Display {

    Sequence(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the elements, {@link Starred} ones among them} */
    public List<Expression> elements() {
      return expressions(0);
    }
  }

  /** A dictionary. */
  public static final class Dict extends Display {

    Dict(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the number of items} */
    public int size() {
      return childCount() / 2;
    }

    /**
     * {@return the key of an item; none before {@code **}}
     *
     * @param item number of the item, from 0
     */
    public Optional<Expression> key(int item) {
      return optionalExpression(2 * item);
    }

    /**
     * {@return the value of an item, or what stands behind {@code **}}
     *
     * @param item number of the item, from 0
     */
    public Expression value(int item) {
      return expression(2 * item + 1);
    }
  }

  /** A list or set comprehension or a generator; {@link #kind()} tells which. */
  public static final class SequenceComprehension extends Display {

    SequenceComprehension(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the expression of each element} */
    public Expression element() {
      return expression(0);
    }

    /** {@return the {@code for} clauses; at least one} */
    public List<Clause.Comprehension> generators() {
      return list(Clause.Comprehension.class, 1, childCount());
    }
  }

  /** A dictionary comprehension. */
  public static final class DictComprehension extends Display {

    DictComprehension(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the expression of each key} */
    public Expression key() {
      return expression(0);
    }

    /** {@return the expression of each value} */
    public Expression value() {
      return expression(1);
    }

    /** {@return the {@code for} clauses; at least one} */
    public List<Clause.Comprehension> generators() {
      return list(Clause.Comprehension.class, 2, childCount());
    }
  }
}

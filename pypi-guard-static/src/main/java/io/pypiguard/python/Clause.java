package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.List;
import java.util.Optional;

/** A part of a statement or expression that is neither. */
public abstract sealed class Clause extends Node {

  Clause(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** {@code for target in iterable if condition}. */
  public static final class Comprehension extends Clause {

    Comprehension(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return whether it is {@code async for}} */
    public boolean isAsync() {
      return payload() == 1;
    }

    /** {@return what each element is assigned to} */
    public Expression target() {
      return expression(0);
    }

    /** {@return what is iterated over} */
    public Expression iterable() {
      return expression(1);
    }

    /** {@return the conditions} */
    public List<Expression> conditions() {
      return expressions(2);
    }
  }

  /** {@code except type as target}, or Python 2's {@code except type, target}. */
  public static final class ExceptHandler extends Clause {

    ExceptHandler(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the type; none if everything is caught} */
    public Optional<Expression> type() {
      return optionalExpression(0);
    }

    /**
     * {@return what the exception is assigned to, if anything; a {@link Expression.Name} in Python
     * 3}
     */
    public Optional<Expression> target() {
      return optionalExpression(1);
    }

    /** {@return the block} */
    public Block body() {
      return block(2);
    }
  }

  /** The parameters of a function. */
  public static final class Parameters extends Clause {

    Parameters(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the parameters in their order} */
    public List<Parameter> all() {
      return list(Parameter.class, 0, childCount());
    }

    /** {@return how many parameters stand before {@code /}} */
    public int positionalOnlyCount() {
      return link(childCount());
    }

    /**
     * {@return the index of the first parameter behind {@code *} or {@code *args}, which only a
     * name can be given to; the number of parameters if there is neither}
     */
    public int firstKeywordOnly() {
      return link(childCount() + 1);
    }
  }

  /** A parameter. */
  public static final class Parameter extends Clause {

    Parameter(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name; none for a tuple of Python 2} */
    public Optional<String> name() {
      return optionalName();
    }

    /** {@return the tuple, or the name in brackets, of Python 2} */
    public Optional<Expression> tuple() {
      return optionalExpression(0);
    }

    /** {@return the annotation, if there is one} */
    public Optional<Expression> annotation() {
      return optionalExpression(1);
    }

    /** {@return the default, if there is one} */
    public Optional<Expression> defaultValue() {
      return optionalExpression(2);
    }

    /** {@return whether it takes the other positional arguments, as {@code *args}} */
    public boolean isVariadic() {
      return stars() == PythonGrammar.STAR;
    }

    /** {@return whether it takes the other keyword arguments, as {@code **kwargs}} */
    public boolean isKeywordVariadic() {
      return stars() == PythonGrammar.DSTAR;
    }

    private int stars() {
      return payload() < 0 ? 0 : tree().tokenType(payload() - 1);
    }
  }

  /** {@code name=value} or {@code **value}. */
  public static final class Keyword extends Clause {

    Keyword(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name; none for {@code **}} */
    public Optional<String> name() {
      return optionalName();
    }

    /** {@return the value} */
    public Expression value() {
      return expression(0);
    }
  }

  /** A name that is imported, perhaps under another name. */
  public static final class Alias extends Clause {

    Alias(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name that is imported, as {@code a.b}, in normal form NFKC, or {@code *}} */
    public String name() {
      int end = payload() < 0 ? tree().endToken(index()) : payload() - 1;
      return Nodes.dottedName(tree(), tree().firstToken(index()), end);
    }

    /** {@return the name behind {@code as}, if there is one} */
    public Optional<String> asName() {
      return optionalName();
    }
  }

  /** {@code context as target}. */
  public static final class WithItem extends Clause {

    WithItem(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the context manager} */
    public Expression context() {
      return expression(0);
    }

    /** {@return what its value is assigned to, if anything} */
    public Optional<Expression> target() {
      return optionalExpression(1);
    }
  }

  /** {@code case}. */
  public static final class MatchCase extends Clause {

    MatchCase(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the pattern} */
    public Pattern pattern() {
      return pattern(0);
    }

    /** {@return the condition behind {@code if}, if there is one} */
    public Optional<Expression> guard() {
      return optionalExpression(1);
    }

    /** {@return the block} */
    public Block body() {
      return block(2);
    }
  }

  /** The type parameters of a definition. */
  public static final class TypeParameters extends Clause {

    TypeParameters(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the type parameters in their order} */
    public List<TypeParameter> all() {
      return list(TypeParameter.class, 0, childCount());
    }
  }

  /** A type parameter; {@link #kind()} tells its stars. */
  public static final class TypeParameter extends Clause {

    TypeParameter(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name} */
    public String name() {
      return payloadName();
    }

    /** {@return the bound, if there is one} */
    public Optional<Expression> bound() {
      return optionalExpression(0);
    }

    /** {@return the default, if there is one} */
    public Optional<Expression> defaultValue() {
      return optionalExpression(1);
    }
  }
}

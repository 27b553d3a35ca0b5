package io.pypiguard.python;

import io.pypiguard.python.internal.NumberLiterals;
import io.pypiguard.python.internal.PythonGrammar;
import io.pypiguard.python.internal.StringLiterals;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A value that is written down.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#literals">Literals</a>
 */
public abstract sealed class Literal extends Expression {

  Literal(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** A string, perhaps of several literals side by side, or literal text within an f-string. */
  public static final class Text extends Literal {

    Text(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /**
     * {@return the value} Surrogates that were written as escapes are in it; two that make a pair
     * cannot be told from the character that they stand for.
     */
    public String value() {
      return tree().literal(index());
    }
  }

  /** A bytes literal, perhaps of several side by side. */
  public static final class Bytes extends Literal {

    Bytes(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the value, a new array each time} */
    public byte[] value() {
      String text = tree().literal(index());
      return text.getBytes(payload() < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
  }

  /** A number. */
  public static final class Numeric extends Literal {

    /** The most decimal digits of an integer that is worked out; CPython reads no more either. */
    public static final int MOST_DIGITS = NumberLiterals.MOST_DIGITS;

    Numeric(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /**
     * {@return the value of an integer, {@code 0777} and {@code 7L} of Python 2 included; none if
     * it is no integer or has more than {@link #MOST_DIGITS} decimal digits}
     */
    public Optional<BigInteger> integer() {
      return NumberLiterals.integer(text());
    }

    /**
     * {@return the value of a number with a fraction or an exponent, or the factor of an imaginary
     * one; none if it is an integer}
     */
    public Optional<Double> floating() {
      return NumberLiterals.floating(text());
    }

    /** {@return whether the number is imaginary} */
    public boolean isImaginary() {
      return NumberLiterals.isImaginary(text());
    }
  }

  /** {@code None}, {@code True}, {@code False} or {@code ...}. */
  public static final class NamedConstant extends Literal {

    NamedConstant(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the constant as it is written} */
    public String value() {
      return text();
    }
  }

  /** An f-string, a t-string or a format specification; {@link #kind()} tells which. */
  public static final class Formatted extends Literal {

    Formatted(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the parts in their order: {@link Text}s and {@link Field}s} */
    public List<Literal> parts() {
      return list(Literal.class, 0, childCount());
    }
  }

  /** A field of an f-string or t-string. */
  public static final class Field extends Literal {

    Field(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the expression} */
    public Expression value() {
      return expression(0);
    }

    /**
     * {@return the letter behind {@code !}: {@code s}, {@code r} or {@code a}; {@code r} too for
     * {@code =} without conversion and format} None if there is no conversion.
     */
    public Optional<Character> conversion() {
      return payload() == 0 ? Optional.empty() : Optional.of((char) payload());
    }

    /** {@return the format specification, if there is one} */
    public Optional<Formatted> formatSpecification() {
      return link(1) < 0 ? Optional.empty() : Optional.of((Formatted) Nodes.view(tree(), link(1)));
    }

    /** {@return the source of the expression} */
    public String expressionText() {
      int start = tree().tokenEnd(tree().firstToken(index()));
      int end = tree().tokenStart(link(childCount()));
      return StringLiterals.normalized(tree().source(), start, end).strip();
    }

    /**
     * {@return whether the source of the expression is shown before its value: <code>{x=}</code>}
     */
    public boolean showsExpression() {
      return tree().tokenType(link(childCount())) == PythonGrammar.EQ;
    }
  }
}

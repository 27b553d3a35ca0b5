package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * A pattern of {@code case}.
 *
 * @see <a href="https://peps.python.org/pep-0634/">PEP 634</a>
 */
public abstract sealed class Pattern extends Node {

  Pattern(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** A value to compare with: a literal or a dotted name. */
  public static final class MatchValue extends Pattern {

    MatchValue(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the value} */
    public Expression value() {
      return expression(0);
    }
  }

  /** {@code None}, {@code True} or {@code False}. */
  public static final class MatchSingleton extends Pattern {

    MatchSingleton(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the word} */
    public String value() {
      return text();
    }
  }

  /** A sequence of patterns. */
  public static final class MatchSequence extends Pattern {

    MatchSequence(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the patterns} */
    public List<Pattern> patterns() {
      return list(Pattern.class, 0, childCount());
    }
  }

  /** A mapping. */
  public static final class MatchMapping extends Pattern {

    MatchMapping(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the keys} */
    public List<Expression> keys() {
      return new NodeList<>(this, Expression.class, 0, childCount() / 2, 2);
    }

    /** {@return the pattern of each key} */
    public List<Pattern> patterns() {
      return new NodeList<>(this, Pattern.class, 1, childCount() / 2, 2);
    }

    /** {@return the name that takes the other items, if there is one} */
    public Optional<String> rest() {
      return optionalName();
    }
  }

  /** A class with patterns for its attributes. */
  public static final class MatchClass extends Pattern {

    MatchClass(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the class} */
    public Expression type() {
      return expression(0);
    }

    /** {@return the patterns, {@link MatchKeyword}s among them} */
    public List<Pattern> patterns() {
      return list(Pattern.class, 1, childCount());
    }
  }

  /** {@code name=pattern} in a class pattern. */
  public static final class MatchKeyword extends Pattern {

    MatchKeyword(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name of the attribute} */
    public String name() {
      return payloadName();
    }

    /** {@return the pattern} */
    public Pattern pattern() {
      return pattern(0);
    }
  }

  /** {@code *name} in a sequence. */
  public static final class MatchStar extends Pattern {

    MatchStar(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the name; none for the wildcard} */
    public Optional<String> name() {
      return optionalName();
    }
  }

  /** {@code pattern as name}, a name alone, or the wildcard. */
  public static final class MatchAs extends Pattern {

    MatchAs(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the pattern before {@code as}, if there is one} */
    public Optional<Pattern> pattern() {
      return link(0) < 0 ? Optional.empty() : Optional.of(pattern(0));
    }

    /** {@return the name; none for the wildcard} */
    public Optional<String> name() {
      return optionalName();
    }
  }

  /** Patterns with {@code |} between them. */
  public static final class MatchOr extends Pattern {

    MatchOr(SyntaxTree tree, int index) {
      super(tree, index);
    }

    /** {@return the patterns} */
    public List<Pattern> patterns() {
      return list(Pattern.class, 0, childCount());
    }
  }
}

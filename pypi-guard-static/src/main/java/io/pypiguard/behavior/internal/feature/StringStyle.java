package io.pypiguard.behavior.internal.feature;

import com.google.common.base.CharMatcher;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.statics.internal.Measures;
import java.nio.charset.StandardCharsets;

/** What string and bytes literals look like. */
final class StringStyle implements SourceMeasure {

  private static final int LONG = 100;
  private static final int WORTH_ESCAPING = 8;

  /** An escape is of four characters or more, so half of the value in escapes makes it this. */
  private static final double ESCAPED = 2.5;

  /** Share of characters beyond ASCII and of controls from which a literal is binary. */
  private static final double BINARY = 0.2;

  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final CharMatcher LETTERS =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher ENCODED =
      DIGITS.or(LETTERS).or(CharMatcher.anyOf("+/=-_\r\n")).precomputed();
  private static final CharMatcher TEXT =
      CharMatcher.inRange(' ', '~').or(CharMatcher.anyOf("\t\r\n"));

  private final CharacterEntropy entropy = new CharacterEntropy();
  private long source;
  private long characters;
  private long encoded;
  private long encodedInFile;
  private double peak;
  private long written;
  private int longest;
  private int literals;
  private int escaped;

  @Override
  public void begin(Unit unit) {
    source += unit.tree().source().length();
    encodedInFile = 0;
  }

  @Override
  public void node(Node node) {
    if (node instanceof Literal.Text text) {
      add(node, text.value(), false);
    } else if (node instanceof Literal.Bytes bytes) {
      add(node, new String(bytes.value(), StandardCharsets.ISO_8859_1), true);
    }
  }

  private void add(Node node, String value, boolean bytes) {
    int span = node.endOffset() - node.startOffset();
    entropy.add(value);
    characters += value.length();
    written += span;
    longest = Math.max(longest, value.length());
    if (value.length() >= WORTH_ESCAPING) {
      literals++;
      escaped += span >= ESCAPED * value.length() ? 1 : 0;
    }
    if (value.length() > LONG && (looksEncoded(value) || (bytes && looksBinary(value)))) {
      encoded += value.length();
      encodedInFile += span;
    }
  }

  /** Words have no digits, and paths and addresses have dots. */
  private static boolean looksEncoded(String value) {
    return ENCODED.matchesAllOf(value) && !DIGITS.matchesNoneOf(value);
  }

  private static boolean looksBinary(String value) {
    return value.length() - TEXT.countIn(value) > BINARY * value.length();
  }

  @Override
  public void end(Unit unit) {
    int length = unit.tree().source().length();
    peak = length == 0 ? peak : Math.max(peak, (double) encodedInFile / length);
  }

  @Override
  public void measure(Measures measures) {
    if (entropy.isKnown()) {
      measures.number("strings-entropy", entropy.bits());
    }
    measures.share("strings-share", written, source);
    measures.share("strings-encoded-share", encoded, characters);
    if (source > 0) {
      measures.number("strings-encoded-share-peak", peak);
    }
    measures.share("strings-escaped-share", escaped, literals);
    measures.log("long-string", longest);
  }
}

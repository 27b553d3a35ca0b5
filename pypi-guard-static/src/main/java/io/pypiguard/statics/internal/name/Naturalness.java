package io.pypiguard.statics.internal.name;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How natural a word is, as the bits that a trigram model of names needs for each of its
 * characters.
 *
 * <p>Names that people choose take about three bits a character, letters drawn by lot about six.
 * The model knows words of project names and of identifiers; it counts a trigram only if two words
 * or more have it, so that a name is not taken for natural because it was there itself. The table
 * has a byte for each trigram: sixteenths of a bit.
 */
public final class Naturalness {

  /** How many symbols there are: the end of a word, letters, any digit, anything else. */
  static final int SYMBOLS = 29;

  static final int END = 0;

  /** Parts of a bit that a step of the table stands for. */
  static final double STEPS_PER_BIT = 16;

  static final String TABLE = "naturalness.bin";

  private static final int DIGIT = 27;
  private static final int OTHER = 28;
  private static final byte[] STEPS = read();
  private static final CharMatcher SEPARATOR = CharMatcher.anyOf("-_. ");

  private Naturalness() {}

  /**
   * Rates a name or an identifier.
   *
   * @param text words joined by {@code -}, {@code _}, dots, blanks or changes to upper case, as
   *     {@code python-dateutil} or {@code getUserName}
   * @return mean bits a character, each end of a word counted as one, from 0 to 16; NaN if there is
   *     no word
   */
  public static double bitsPerCharacter(CharSequence text) {
    Rating rating = new Rating();
    walk(text, rating);
    return rating.symbols == 0 ? Double.NaN : rating.steps / STEPS_PER_BIT / rating.symbols;
  }

  /** {@return the bits of all characters of a text together, ends of words included} */
  static double bits(CharSequence text) {
    Rating rating = new Rating();
    walk(text, rating);
    return rating.steps / STEPS_PER_BIT;
  }

  /** Hands over each trigram of the words of a text; words begin with two ends. */
  static void walk(CharSequence text, TrigramSink sink) {
    int before = END;
    int last = END;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (last != END && beginsWord(text, i)) {
        sink.accept(before, last, END);
        before = END;
        last = END;
      }
      if (!SEPARATOR.matches(c)) {
        int symbol = symbol(c);
        sink.accept(before, last, symbol);
        before = last;
        last = symbol;
      }
    }
    if (last != END) {
      sink.accept(before, last, END);
    }
  }

  static int cell(int before, int last, int next) {
    return (before * SYMBOLS + last) * SYMBOLS + next;
  }

  private static boolean beginsWord(CharSequence text, int position) {
    char c = text.charAt(position);
    return SEPARATOR.matches(c)
        || (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(position - 1)));
  }

  private static int symbol(char c) {
    char lower = Character.toLowerCase(c);
    if (lower >= 'a' && lower <= 'z') {
      return lower - 'a' + 1;
    }
    return c >= '0' && c <= '9' ? DIGIT : OTHER;
  }

  private static byte[] read() {
    try (InputStream in = Naturalness.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + TABLE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the trigrams of a text. */
  interface TrigramSink {
    void accept(int before, int last, int next);
  }

  private static final class Rating implements TrigramSink {

    private int steps;
    private int symbols;

    @Override
    public void accept(int before, int last, int next) {
      steps += Byte.toUnsignedInt(STEPS[cell(before, last, next)]);
      symbols++;
    }
  }
}

package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.CharMatcher;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that only some subjects use: virtual machines, debuggers, sandboxes, products that guard a
 * machine and commands that switch them off, miners. The kinds are in {@code terms.tsv}.
 */
public final class Terms {

  private static final CharMatcher LETTER_OR_DIGIT =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'));

  private static final List<Row> ROWS =
      ResourceTable.read(Terms.class, "terms.tsv", 3).stream().map(Row::of).toList();

  private static final Needles NEEDLES =
      Needles.of(ROWS.stream().map(row -> row.term().word()).toList());

  /** A word; if it is open, letters may go on behind it. */
  private record Row(Term term, boolean open) {

    static Row of(List<String> cells) {
      String word = cells.get(0);
      boolean open = word.endsWith("*");
      return new Row(
          new Term(open ? word.substring(0, word.length() - 1) : word, cells.get(1), cells.get(2)),
          open);
    }

    boolean fits(String text, int start, int end) {
      return !goesOn(text, start - 1, start) && (open || !goesOn(text, end, end - 1));
    }

    private static boolean goesOn(String text, int outside, int inside) {
      return outside >= 0
          && outside < text.length()
          && LETTER_OR_DIGIT.matches(text.charAt(outside))
          && LETTER_OR_DIGIT.matches(text.charAt(inside));
    }
  }

  private Terms() {}

  /** Returns the words that a text has, in its order and in either case, each once. */
  public static List<Term> in(String text) {
    Set<Term> found = new LinkedHashSet<>();
    NEEDLES.find(
        text,
        (word, start, end) -> {
          Row row = ROWS.get(word);
          if (row.fits(text, start, end)) {
            found.add(row.term());
          }
        });
    return List.copyOf(found);
  }
}

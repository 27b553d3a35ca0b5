package io.pypiguard.text.internal;

import com.google.common.base.CharMatcher;
import io.pypiguard.analysis.Severity;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A phrase that says more about who wrote it than about the package.
 *
 * @param kind what it gives away
 * @param whole whether it counts only as all of a text
 * @param severity how much it weighs by itself
 * @param text the phrase in lower case, with single blanks
 * @param reason why it is known
 */
public record Phrase(Kind kind, boolean whole, Severity severity, String text, String reason) {

  /** What phrases give away. */
  public enum Kind {
    /** Nothing was written. */
    PLACEHOLDER,
    /** Text of a template was left in. */
    TEMPLATE,
    /** Something is sold. */
    SPAM,
    /** Followers or money are asked for. */
    PROMOTION,
    /** The package says that it shows an attack. */
    RESEARCH,
    /** It says how to install. */
    INSTALL
  }

  private static final List<Phrase> ALL =
      ResourceTable.read(Phrase.class, "phrases.tsv", 5).stream()
          .map(
              row ->
                  new Phrase(
                      Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                      row.get(1).equals("whole"),
                      Severity.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                      row.get(3),
                      row.get(4)))
          .toList();

  /** Brings a text into the form in which phrases are looked for. */
  static String plain(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text.toLowerCase(Locale.ROOT), ' ');
  }

  /** Finds the phrases of a {@linkplain #plain plain} text, in the order of the table. */
  static List<Phrase> find(String plain) {
    String whole = CharMatcher.anyOf(" .!#=*-").trimFrom(plain);
    List<Phrase> found = new ArrayList<>();
    for (Phrase phrase : ALL) {
      if (phrase.whole ? whole.equals(phrase.text) : contains(plain, phrase.text)) {
        found.add(phrase);
      }
    }
    return found;
  }

  /** Finds the phrases of a kind in a plain text. */
  static List<Phrase> find(Kind kind, String plain) {
    return ALL.stream()
        .filter(phrase -> phrase.kind == kind && !phrase.whole && contains(plain, phrase.text))
        .toList();
  }

  /** A phrase begins where a word begins. */
  private static boolean contains(String plain, String phrase) {
    int at = plain.indexOf(phrase);
    while (at > 0
        && Character.isLetterOrDigit(plain.charAt(at - 1))
        && Character.isLetterOrDigit(phrase.charAt(0))) {
      at = plain.indexOf(phrase, at + 1);
    }
    return at >= 0;
  }
}

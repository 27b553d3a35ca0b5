package io.pypiguard.statics.internal.name;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.pypiguard.statics.internal.ResourceTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms in which names are compared. */
final class NameForms {

  private static final CharMatcher SEPARATORS = CharMatcher.anyOf("-_. ");
  private static final CharMatcher ACCENTS = CharMatcher.forPredicate(NameForms::isAccent);

  private static final Map<Integer, String> HOMOGLYPHS =
      ResourceTable.read(NameForms.class, "homoglyphs.tsv", 3).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> Integer.valueOf(row.get(0), 16), row -> row.get(1)));

  private NameForms() {}

  /**
   * Returns a name as an index compares it: in lower case, with one hyphen for each run of
   * delimiters.
   *
   * @see <a href="https://peps.python.org/pep-0503/#normalized-names">PEP 503</a>
   */
  static String normalized(String name) {
    return Ascii.toLowerCase(SEPARATORS.trimAndCollapseFrom(name, '-'));
  }

  /** {@return a name with the characters of ASCII that its characters look like, if they do} */
  static String ascii(String name) {
    if (CharMatcher.ascii().matchesAllOf(name)) {
      return name;
    }
    String plain = ACCENTS.removeFrom(Normalizer.normalize(name, Normalizer.Form.NFKD));
    StringBuilder text = new StringBuilder();
    plain
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(
            character -> {
              String like = HOMOGLYPHS.get(character);
              if (like == null) {
                text.appendCodePoint(character);
              } else {
                text.append(like);
              }
            });
    return text.toString();
  }

  /** {@return a normalized name without its delimiters} */
  static String squeezed(String normalized) {
    return normalized.replace("-", "");
  }

  /**
   * Returns what names have in common that look alike: {@code 0} and {@code o}; {@code 1}, {@code
   * i} and {@code l}; {@code rn} and {@code m}; {@code vv} and {@code w}. The first two are those
   * that the Python Package Index does not tell apart in new names.
   */
  static String skeleton(String squeezed) {
    return squeezed
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('i', 'l')
        .replace("rn", "m")
        .replace("vv", "w");
  }

  /** {@return the words of a normalized name; a new list} */
  static List<String> words(String normalized) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < normalized.length()) {
      int end = normalized.indexOf('-', start);
      end = end < 0 ? normalized.length() : end;
      if (end > start) {
        words.add(normalized.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }

  /** {@return the words of a normalized name in order of the alphabet} */
  static String sortedWords(String normalized) {
    List<String> words = words(normalized);
    Collections.sort(words);
    return String.join("-", words);
  }

  private static boolean isAccent(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}

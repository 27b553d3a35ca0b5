package io.pypiguard.metadata.internal.check;

import com.google.common.collect.ImmutableListMultimap;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises families of licences by names and by the words of their texts. */
final class LicenceNames {

  /** Characters of a licence that are looked at; the longest common one has 35,000. */
  private static final int MOST = 40_000;

  /** Longer fields hold the text of a licence, not its name. */
  private static final int MOST_NAME = 200;

  private static final Pattern IDENTIFIER =
      Pattern.compile("SPDX-License-Identifier:[ \\t]*([A-Za-z0-9.+() -]{1,100})");

  private record Phrase(String family, String words) {}

  /** Phrases by where they stand. */
  private static final ImmutableListMultimap<String, Phrase> PHRASES =
      ResourceTable.read(LicenceNames.class, "licences.tsv", 4).stream()
          .collect(
              ImmutableListMultimap.toImmutableListMultimap(
                  row -> row.get(1), row -> new Phrase(row.get(0), " " + row.get(2) + " ")));

  private LicenceNames() {}

  /**
   * Returns the families that a field names, or whose text it holds.
   *
   * @param value a field, a classifier or an identifier
   * @return the families in order of the alphabet; empty if none is recognised
   */
  static Set<String> ofField(String value) {
    return value.length() > MOST_NAME ? ofText(value) : ofName(value);
  }

  private static Set<String> ofName(String name) {
    return taken("name", words(name));
  }

  /** Returns the families whose texts are in a text. */
  static Set<String> ofText(String text) {
    Set<String> families = new TreeSet<>();
    String words = words(text);
    for (Phrase phrase : PHRASES.get("text")) {
      if (words.contains(phrase.words())) {
        families.add(phrase.family());
      }
    }
    return families;
  }

  /** Returns the families that the beginning of a source names. */
  static Set<String> ofHeader(String header) {
    Matcher identifier = IDENTIFIER.matcher(header);
    if (identifier.find()) {
      return ofName(identifier.group(1));
    }
    return taken("header", words(header));
  }

  private static Set<String> taken(String where, String words) {
    Set<String> families = new TreeSet<>();
    String rest = words;
    for (Phrase phrase : PHRASES.get(where)) {
      if (rest.contains(phrase.words())) {
        families.add(phrase.family());
        rest = rest.replace(phrase.words(), " ");
      }
    }
    return families;
  }

  /** Returns a text in lower case, with one blank for whatever is no letter and no digit. */
  private static String words(String text) {
    String cut = text.substring(0, Math.min(text.length(), MOST)).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(cut.length() + 2).append(' ');
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.append(' ').toString();
  }
}

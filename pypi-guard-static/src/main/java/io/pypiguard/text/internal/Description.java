package io.pypiguard.text.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The structure of a description in Markdown, reStructuredText or plain text: headings, code,
 * links, badges, and the prose between them.
 *
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/core-metadata/#description-content-type">Description-Content-Type</a>
 */
final class Description {

  /** Characters that are looked at; the longest descriptions of known projects have a tenth. */
  static final int MOST_CHARACTERS = 1 << 18;

  private static final int MOST_LINKS = 1000;
  private static final String UNDERLINES = "=-~^\"'*+#`";
  private static final List<String> BADGES =
      List.of("badge", "shields.io", "travis-ci", "codecov.io", "coveralls.io", "/workflows/");
  private static final List<String> USAGE =
      List.of("usage", "example", "quick start", "quickstart", "getting started", "how to use");
  private static final CharMatcher LINK_END =
      CharMatcher.whitespace().or(CharMatcher.anyOf("<>()[]{}\"'`|\\^"));
  private static final CharMatcher HEADING_MARK = CharMatcher.is('#');
  private static final CharMatcher MARKS = CharMatcher.anyOf("*_#>|~`[](){}<>=\\/");

  private final Words words = new Words();
  private final List<String> links = new ArrayList<>();
  private final Set<String> lines = new HashSet<>();
  private int characters;
  private int headings;
  private int codeBlocks;
  private int badges;
  private int textLines;
  private int repeatedLines;
  private boolean usage;
  private boolean inFence;
  private String before = "";

  private Description() {}

  /** Reads a description up to {@link #MOST_CHARACTERS}. */
  static Description of(String text) {
    Description description = new Description();
    String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    description.characters = read.strip().length();
    read.lines().forEach(description::line);
    description.words.endSentence();
    return description;
  }

  private void line(String line) {
    String text = line.strip();
    if (text.startsWith("```") || text.startsWith("~~~")) {
      codeBlocks += inFence ? 0 : 1;
      inFence = !inFence;
    } else if (text.isEmpty()) {
      words.endSentence();
    } else {
      addLinks(text);
      if (!inFence) {
        content(text);
      }
    }
    before = text;
  }

  private void content(String text) {
    textLines++;
    repeatedLines += text.length() > 20 && !lines.add(text) ? 1 : 0;
    if (isUnderline(text)) {
      heading(before);
      return;
    }
    codeBlocks += text.startsWith(".. code") || (text.endsWith("::") && text.length() > 2) ? 1 : 0;
    boolean marked = text.startsWith("#") && HEADING_MARK.trimLeadingFrom(text).startsWith(" ");
    if (marked || text.startsWith("<h")) {
      heading(text);
    }
    if (!text.startsWith("..") && !isCode(text)) {
      words.add(MARKS.replaceFrom(withoutLinks(text), ' '));
    }
  }

  private static boolean isCode(String text) {
    return text.startsWith(">>>") || text.startsWith("$ ") || text.startsWith("import ");
  }

  private boolean isUnderline(String text) {
    char mark = text.charAt(0);
    return text.length() >= 3
        && UNDERLINES.indexOf(mark) >= 0
        && !before.isEmpty()
        && before.length() <= text.length() + 3
        && CharMatcher.is(mark).matchesAllOf(text);
  }

  private void heading(String title) {
    headings++;
    words.endSentence();
    String lower = Ascii.toLowerCase(title);
    usage |= USAGE.stream().anyMatch(lower::contains);
  }

  private void addLinks(String text) {
    int at = text.indexOf("://");
    while (at >= 0 && links.size() < MOST_LINKS) {
      int start = at;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      int end = LINK_END.indexIn(text, at);
      end = end < 0 ? text.length() : end;
      String link = text.substring(start, end);
      String lower = Ascii.toLowerCase(link);
      if (BADGES.stream().anyMatch(lower::contains)) {
        badges++;
      }
      if (lower.startsWith("http")) {
        links.add(link);
      }
      at = text.indexOf("://", end);
    }
  }

  private static String withoutLinks(String text) {
    int at = text.indexOf("://");
    if (at < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int start = at;
      while (start > from && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      rest.append(text, from, start).append(' ');
      int end = LINK_END.indexIn(text, at);
      from = end < 0 ? text.length() : end;
      at = text.indexOf("://", from);
    }
    return rest.append(text, from, text.length()).toString();
  }

  int characters() {
    return characters;
  }

  int headings() {
    return headings;
  }

  int codeBlocks() {
    return codeBlocks;
  }

  int badges() {
    return badges;
  }

  /** Returns all links with their schemes, the first 1,000 at most. */
  List<String> links() {
    return links;
  }

  /** Tells whether a heading promises usage or examples. */
  boolean hasUsage() {
    return usage;
  }

  int textLines() {
    return textLines;
  }

  /** Returns lines of over 20 characters that were there before. */
  int repeatedLines() {
    return repeatedLines;
  }

  Words words() {
    return words;
  }
}

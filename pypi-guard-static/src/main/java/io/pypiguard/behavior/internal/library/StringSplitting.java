package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code split}, {@code rsplit} and {@code splitlines}. */
final class StringSplitting {

  private StringSplitting() {}

  static Value split(
      Strings kind, String self, Arguments arguments, boolean fromRight, Budget budget) {
    arguments.expect(0, 2, "sep", "maxsplit");
    Value separator = arguments.or(0, "sep", Constant.NONE);
    int given = arguments.integer(1, "maxsplit", -1);
    int most = given < 0 ? Integer.MAX_VALUE : given;
    List<String> parts;
    if (separator == Constant.NONE) {
      parts = fromRight ? wordsFromRight(kind, self, most) : words(kind, self, most);
    } else {
      String by = kind.characters(separator);
      Refused.unless(!by.isEmpty());
      budget.search(self.length(), by.length());
      parts = fromRight ? partsFromRight(self, by, most) : parts(self, by, most);
    }
    return list(kind, parts, budget);
  }

  private static Value list(Strings kind, List<String> parts, Budget budget) {
    List<Value> items = new ArrayList<>(budget.items(parts.size()));
    for (String part : parts) {
      items.add(kind.wrap(part));
    }
    return Sequence.of(Sequence.Kind.LIST, items);
  }

  private static void add(List<String> parts, String part) {
    Refused.unless(parts.size() < Budget.MOST_ITEMS);
    parts.add(part);
  }

  private static List<String> parts(String self, String by, int most) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = self.indexOf(by); at >= 0 && parts.size() < most; at = self.indexOf(by, start)) {
      add(parts, self.substring(start, at));
      start = at + by.length();
    }
    add(parts, self.substring(start));
    return parts;
  }

  private static List<String> partsFromRight(String self, String by, int most) {
    List<String> parts = new ArrayList<>();
    int end = self.length();
    for (int at = lastIndex(self, by, end);
        at >= 0 && parts.size() < most;
        at = lastIndex(self, by, end)) {
      add(parts, self.substring(at + by.length(), end));
      end = at;
    }
    add(parts, self.substring(0, end));
    Collections.reverse(parts);
    return parts;
  }

  private static int lastIndex(String self, String by, int end) {
    return end < by.length() ? -1 : self.lastIndexOf(by, end - by.length());
  }

  private static boolean isSpace(Strings kind, char character) {
    return kind == Strings.TEXT
        ? CharacterClasses.isSpace(character)
        : CharacterClasses.isByteSpace(character);
  }

  private static List<String> words(Strings kind, String self, int most) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < self.length() && isSpace(kind, self.charAt(at))) {
        at++;
      }
      if (at == self.length()) {
        return words;
      }
      int start = at;
      if (words.size() == most) {
        add(words, self.substring(start));
        return words;
      }
      while (at < self.length() && !isSpace(kind, self.charAt(at))) {
        at++;
      }
      add(words, self.substring(start, at));
    }
  }

  private static List<String> wordsFromRight(Strings kind, String self, int most) {
    List<String> words = new ArrayList<>();
    int end = self.length();
    while (true) {
      while (end > 0 && isSpace(kind, self.charAt(end - 1))) {
        end--;
      }
      if (end == 0) {
        break;
      }
      int start = end;
      if (words.size() == most) {
        add(words, self.substring(0, end));
        break;
      }
      while (start > 0 && !isSpace(kind, self.charAt(start - 1))) {
        start--;
      }
      add(words, self.substring(start, end));
      end = start;
    }
    Collections.reverse(words);
    return words;
  }

  static Value lines(Strings kind, String self, Arguments arguments, Budget budget) {
    boolean keep = arguments.expect(0, 1, "keepends").truth(0, "keepends", false);
    List<String> lines = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < self.length()) {
      char character = self.charAt(at);
      boolean ends =
          kind == Strings.TEXT
              ? CharacterClasses.isLineEnd(character)
              : character == '\n' || character == '\r';
      int next = at + (self.startsWith("\r\n", at) ? 2 : 1);
      if (ends) {
        add(lines, self.substring(start, keep ? next : at));
        start = next;
      }
      at = next;
    }
    if (start < self.length()) {
      add(lines, self.substring(start));
    }
    return list(kind, lines, budget);
  }
}

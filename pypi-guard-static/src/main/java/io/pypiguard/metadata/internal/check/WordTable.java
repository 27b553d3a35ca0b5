package io.pypiguard.metadata.internal.check;

import com.google.common.base.CharMatcher;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Known values, each of a kind and with a reason: rows of a table beside this class. */
final class WordTable {

  private static final CharMatcher BLANKS = CharMatcher.whitespace();

  private final Map<String, Map<String, String>> reasons;

  private WordTable(Map<String, Map<String, String>> reasons) {
    this.reasons = reasons;
  }

  /** Reads a table whose columns are kind, value and reason. */
  static WordTable read(String file) {
    List<List<String>> rows = ResourceTable.read(WordTable.class, file, 3);
    return new WordTable(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(0), Collectors.toMap(row -> row.get(1), row -> row.get(2)))));
  }

  /** Returns the reason of a value of a kind, which is compared in lower case. */
  Optional<String> reason(String kind, String value) {
    String plain = BLANKS.trimAndCollapseFrom(value.toLowerCase(Locale.ROOT), ' ');
    return Optional.ofNullable(reasons.getOrDefault(kind, Map.of()).get(plain));
  }

  /**
   * Returns the reason of the first value of a kind, in order of the alphabet, that is in a text.
   */
  Optional<String> reasonWithin(String kind, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return reasons.getOrDefault(kind, Map.of()).entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }
}

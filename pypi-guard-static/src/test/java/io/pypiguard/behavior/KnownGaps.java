package io.pypiguard.behavior;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the analyzer of behaviour is known to get wrong, each with a reason.
 *
 * <p>Tests hold that these are wrong still: what gets mended must leave the table.
 */
final class KnownGaps {

  /** What stands for the mutation of a sample that is wrong as it is. */
  static final String AS_IT_IS = "-";

  private static final Map<String, String> REASONS = read();

  private KnownGaps() {}

  /**
   * Returns whether a case is known to be wrong.
   *
   * @param sample a sample or twin
   * @param mutation name of a mutation, or {@link #AS_IT_IS}
   */
  static boolean contains(Sample sample, String mutation) {
    return REASONS.containsKey(sample.id() + " " + mutation);
  }

  /** Returns the cases: id of a sample and name of a mutation, with a space between them. */
  static Map<String, String> reasons() {
    return REASONS;
  }

  private static Map<String, String> read() {
    Map<String, String> reasons = new HashMap<>();
    try (InputStream table = KnownGaps.class.getResourceAsStream("known-gaps.tsv")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
        List<String> columns = Splitter.on('\t').splitToList(line);
        reasons.put(columns.get(0) + " " + columns.get(1), columns.get(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(reasons);
  }
}

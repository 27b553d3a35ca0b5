package io.pypiguard.metadata.internal;

import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keywords of {@code setup()} and options of {@code setup.cfg} that become fields of core
 * metadata.
 *
 * @see <a href="https://setuptools.pypa.io/en/latest/references/keywords.html">Keywords of
 *     setuptools</a>
 */
final class SetupKeywords {

  private static final Map<String, String> FIELDS =
      ResourceTable.read(SetupKeywords.class, "setup-keywords.tsv", 3).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private SetupKeywords() {}

  /** How the value of a field is written. */
  enum Shape {
    /** One text. */
    TEXT,
    /** A list, or a text with a value a line. */
    LINES,
    /** A list, or a text with values between commas or line breaks. */
    WORDS,
    /** Labels with a value each. */
    LABELS
  }

  /** Returns the field of a keyword; empty if it becomes none. */
  static String field(String keyword) {
    return FIELDS.getOrDefault(keyword, "");
  }

  /** Returns how values of a field are written. */
  static Shape shape(String field) {
    return switch (field) {
      case "Classifier", "Requires-Dist", ProjectMetadata.BUILD_REQUIRES -> Shape.LINES;
      case "License-File", "Platform", ProjectMetadata.DEPENDENCY_LINK -> Shape.WORDS;
      case "Project-URL" -> Shape.LABELS;
      default -> Shape.TEXT;
    };
  }
}

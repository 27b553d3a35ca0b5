package io.pypiguard.examples.cli;

import io.pypiguard.report.ReportWriter;
import io.pypiguard.report.ReportWriters;
import java.util.List;
import java.util.stream.Stream;

/** The report formats: the library's, those that are registered with it, and text. */
final class Formats {

  private Formats() {}

  /**
   * Returns what can be asked for.
   *
   * @return the ids in order
   */
  static List<String> ids() {
    return Stream.concat(
            Stream.of(TextReport.ID), ReportWriters.all().stream().map(ReportWriter::id))
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * Returns the writer of a format other than text.
   *
   * @param id id of the format
   * @return the writer
   * @throws IllegalArgumentException if there is none
   */
  static ReportWriter byId(String id) {
    return ReportWriters.all().stream()
        .filter(writer -> writer.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no report format \"%s\"; there are %s"
                        .formatted(id, String.join(", ", ids()))));
  }
}

package io.pypiguard.report;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds report writers: the built-in ones and those that are registered as a service. */
public final class ReportWriters {

  private ReportWriters() {}

  /**
   * Returns all writers that are there. A registered writer with the id of a built-in one is left
   * out; of two others with one id the one whose class name comes first counts.
   *
   * @return the writers sorted by id; unmodifiable
   */
  public static List<ReportWriter> all() {
    return List.copyOf(writers().values());
  }

  /**
   * Returns the writer of a format.
   *
   * @param id id of the format, for example {@code sarif}
   * @return the writer
   * @throws IllegalArgumentException if there is none
   */
  public static ReportWriter byId(String id) {
    SortedMap<String, ReportWriter> writers = writers();
    ReportWriter writer = writers.get(id);
    if (writer == null) {
      throw new IllegalArgumentException(
          "no report format \"" + id + "\"; there are " + String.join(", ", writers.keySet()));
    }
    return writer;
  }

  private static SortedMap<String, ReportWriter> writers() {
    // Sorted, since the loader's order differs from run to run on the module path.
    Stream<ReportWriter> registered =
        ServiceLoader.load(ReportWriter.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(writer -> writer.getClass().getName()));
    SortedMap<String, ReportWriter> writers = new TreeMap<>();
    Stream.concat(builtIn(), registered)
        .forEach(writer -> writers.putIfAbsent(writer.id(), writer));
    return writers;
  }

  /** Always there, even where the loader of the calling thread does not see this library. */
  private static Stream<ReportWriter> builtIn() {
    return Stream.of(new JsonReportWriter(), new JsonLinesReportWriter(), new SarifReportWriter());
  }
}

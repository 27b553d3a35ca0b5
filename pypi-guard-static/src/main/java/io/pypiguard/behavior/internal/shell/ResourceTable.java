package io.pypiguard.behavior.internal.shell;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables beside this package: columns by tabs, {@code #} begins a comment line. */
final class ResourceTable {

  private static final Splitter COLUMNS = Splitter.on('\t').trimResults();

  private ResourceTable() {}

  /**
   * Reads a table.
   *
   * @throws IllegalStateException if a row has another number of columns or an empty one
   */
  static List<List<String>> read(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text(name).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = COLUMNS.splitToList(line);
      if (row.size() != columns || row.contains("")) {
        throw new IllegalStateException(
            name + ": needs " + columns + " columns, was \"" + line + "\"");
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  private static String text(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + ResourceTable.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

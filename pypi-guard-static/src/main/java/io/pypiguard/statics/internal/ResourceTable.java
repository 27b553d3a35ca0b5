package io.pypiguard.statics.internal;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables of facts beside a class: a row a line, columns separated by tabs, comments
 * behind {@code #} at the beginning of a line.
 */
public final class ResourceTable {

  private static final Splitter COLUMNS = Splitter.on('\t').trimResults();

  private ResourceTable() {}

  /**
   * Reads a table.
   *
   * @param beside a class in the package that the table belongs to
   * @param name file name of the table
   * @param columns how many columns each row has
   * @return the rows in order
   * @throws IllegalStateException if a row has another number of columns or an empty one; the
   *     message gives file, line number and line
   */
  public static List<List<String>> read(Class<?> beside, String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text(beside, name).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = COLUMNS.splitToList(line);
      if (row.size() != columns || row.contains("")) {
        throw new IllegalStateException(
            name + ":" + number + ": needs " + columns + " columns, was \"" + line + "\"");
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  /**
   * Reads a table of one column, which is faster for long ones.
   *
   * @param beside a class in the package that the table belongs to
   * @param name file name of the table
   * @return the lines in order, without comments and empty ones; unmodifiable
   */
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.pypiguard.behavior.internal.program;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a {@code pyproject.toml}.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0</a>
 */
public final class TomlFile {

  private static final int MOST_DEPTH = 100;

  private static final TomlFactory FACTORY =
      TomlFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
          .build();

  private static final Splitter KEYS = Splitter.on('.');

  private final Map<String, Object> top;
  private final Map<String, Integer> lines;
  private final Optional<FileProblem> problem;

  private TomlFile(
      Map<String, Object> top, Map<String, Integer> lines, Optional<FileProblem> problem) {
    this.top = top;
    this.lines = lines;
    this.problem = problem;
  }

  static TomlFile empty() {
    return new TomlFile(Map.of(), Map.of(), Optional.empty());
  }

  /** Parses a text. One that is broken has no tables, since no installer would take it either. */
  static TomlFile parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new TomlFile(tables(parser), TomlLines.of(text), Optional.empty());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      return broken(line, e.getOriginalMessage());
    } catch (IOException e) {
      return broken(0, String.valueOf(e.getMessage()));
    }
  }

  private static TomlFile broken(int line, String message) {
    return new TomlFile(Map.of(), Map.of(), Optional.of(new FileProblem(line, message)));
  }

  /** Returns why the text could not be read; nothing if it could. */
  public Optional<FileProblem> problem() {
    return problem;
  }

  /**
   * Returns where a table or a key is first written.
   *
   * @param path the keys from the top, joined by dots
   * @return the line from 1; 0 if the path is not written as such
   */
  public int line(String path) {
    return lines.getOrDefault(path, 0);
  }

  private static Map<String, Object> tables(JsonParser parser) throws IOException {
    Map<String, Object> top = new LinkedHashMap<>();
    Deque<Object> open = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> {
          Map<String, Object> table = open.isEmpty() ? top : new LinkedHashMap<>();
          add(open, parser.currentName(), table);
          open.push(table);
        }
        case START_ARRAY -> {
          List<Object> array = new ArrayList<>();
          add(open, parser.currentName(), array);
          open.push(array);
        }
        case END_OBJECT, END_ARRAY -> open.pop();
        case FIELD_NAME -> {}
        default -> add(open, parser.currentName(), parser.getText());
      }
    }
    return top;
  }

  @SuppressWarnings("unchecked") // holds what tables() puts there
  private static void add(Deque<Object> open, String name, Object value) {
    Object parent = open.peek();
    if (parent instanceof List<?> array) {
      ((List<Object>) array).add(value);
    } else if (parent instanceof Map<?, ?> table) {
      ((Map<String, Object>) table).put(name, value);
    }
  }

  /** Returns the entries of a table; none if there is no such table. */
  public Map<String, Object> table(String path) {
    List<Map<String, Object>> tables = tables(path);
    return tables.isEmpty() ? Map.of() : tables.get(0);
  }

  /** Returns the tables of a path, in which {@code *} stands for any key. */
  public List<Map<String, Object>> tables(String path) {
    List<Map<String, Object>> tables = List.of(top);
    for (String key : KEYS.split(path)) {
      List<Map<String, Object>> next = new ArrayList<>();
      for (Map<String, Object> table : tables) {
        if (key.equals("*")) {
          table.values().forEach(value -> asTable(value).ifPresent(next::add));
        } else {
          asTable(table.get(key)).ifPresent(next::add);
        }
      }
      tables = next;
    }
    return tables;
  }

  /** Returns a string of a table; empty if there is none. */
  public String string(String path, String key) {
    return string(table(path), key);
  }

  /** Returns a string of a table; empty if there is none. */
  public static String string(Map<String, Object> table, String key) {
    return table.get(key) instanceof String text ? text : "";
  }

  /** Returns the strings of an array; none if there is no such array. */
  public List<String> strings(String path, String key) {
    if (!(table(path).get(key) instanceof List<?> array)) {
      return List.of();
    }
    return array.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** Returns a value as a table; nothing if it is none. */
  @SuppressWarnings("unchecked") // the keys are those that tables() puts there
  public static Optional<Map<String, Object>> asTable(@Nullable Object value) {
    return value instanceof Map<?, ?> table
        ? Optional.of((Map<String, Object>) table)
        : Optional.empty();
  }
}

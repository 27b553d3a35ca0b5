package io.pypiguard.behavior.internal.program;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections of a {@code setup.cfg}. What is no section and no option is passed over, and told by
 * {@link #problem()}.
 *
 * @see <a href="https://docs.python.org/3/library/configparser.html">The module configparser</a>
 */
public final class IniFile {

  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
  private final Map<String, Integer> optionLines = new HashMap<>();
  private Optional<FileProblem> problem = Optional.empty();

  private IniFile() {}

  static IniFile empty() {
    return new IniFile();
  }

  static IniFile parse(String text) {
    IniFile file = new IniFile();
    Map<String, List<String>> section = new LinkedHashMap<>();
    String sectionName = "";
    List<String> values = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        values.add(stripped);
      } else if (stripped.startsWith("[") && stripped.indexOf(']') > 0) {
        sectionName = stripped.substring(1, stripped.indexOf(']'));
        section = file.sections.computeIfAbsent(sectionName, absent -> new LinkedHashMap<>());
        values = new ArrayList<>();
      } else {
        values = new ArrayList<>();
        int end = separator(stripped);
        if (end < 0) {
          file.problem(number, "neither a section nor an option");
        } else {
          if (sectionName.isEmpty()) {
            file.problem(number, "an option before the first section");
          }
          String key = key(stripped.substring(0, end));
          file.optionLines.putIfAbsent(sectionName + "." + key, number);
          String value = stripped.substring(end + 1).strip();
          if (!value.isEmpty()) {
            values.add(value);
          }
          section.put(key, values);
        }
      }
    }
    return file;
  }

  private void problem(int line, String message) {
    if (problem.isEmpty()) {
      problem = Optional.of(new FileProblem(line, message));
    }
  }

  /** Returns the first thing that Python would not read; nothing if there is none. */
  public Optional<FileProblem> problem() {
    return problem;
  }

  /** Returns the line, from 1, on which an option is first written; 0 if it is absent. */
  public int line(String section, String option) {
    return optionLines.getOrDefault(section + "." + option, 0);
  }

  private static int separator(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
  }

  /** Setuptools takes dashes for underscores. */
  private static String key(String text) {
    return Ascii.toLowerCase(text.strip()).replace('-', '_');
  }

  /** Returns the lines of each option of a section, by its name in lower case. */
  public Map<String, List<String>> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  /** Returns the lines of an option; none if it is absent. */
  public List<String> lines(String section, String option) {
    return section(section).getOrDefault(option, List.of());
  }

  /** Returns the lines {@code key = value} of an option. */
  public Map<String, String> pairs(String section, String option) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(section, option)) {
      int equals = line.indexOf('=');
      if (equals >= 0) {
        pairs.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return pairs;
  }
}

package io.pypiguard.artifact;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code entry_points.txt}, an INI file with a section for each group. */
final class EntryPointsFile {

  private EntryPointsFile() {}

  static List<EntryPoint> parse(String text) {
    List<EntryPoint> entryPoints = new ArrayList<>();
    String group = "";
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = raw.strip();
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        group = line.substring(1, line.length() - 1).strip();
      } else if (equals > 0 && !group.isEmpty()) {
        String name = line.substring(0, equals).strip();
        entryPoints.add(new EntryPoint(group, name, line.substring(equals + 1).strip()));
      }
    }
    return List.copyOf(entryPoints);
  }
}

package io.pypiguard.mutation.internal.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text of a {@code PKG-INFO} or {@code METADATA} file: fields, and the description behind an
 * empty line.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/core-metadata/">Core metadata
 *     specifications</a>
 */
record HeaderText(List<Field> fields, String body) {

  /** The oldest version that has all that is put in. */
  private static final String VERSION = "2.1";

  /** A field with its further lines, as it stands in the file. */
  record Field(String name, String text) {

    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }

    String value() {
      return text.substring(name.length() + 1).strip();
    }

    /** Returns whether nothing stands there, or what older tools write for nothing. */
    boolean isEmpty() {
      return value().isEmpty() || value().toUpperCase(Locale.ROOT).equals("UNKNOWN");
    }
  }

  static HeaderText parse(String text) {
    String lines = text.replace("\r\n", "\n");
    int end = lines.startsWith("\n") ? 0 : lines.indexOf("\n\n");
    List<Field> fields = new ArrayList<>();
    String head = lines.substring(0, end < 0 ? lines.length() : end).stripTrailing();
    for (String line : head.lines().toList()) {
      int colon = line.indexOf(':');
      boolean further = line.startsWith(" ") || line.startsWith("\t") || colon < 1;
      if (!further) {
        fields.add(new Field(line.substring(0, colon), line));
      } else if (!fields.isEmpty()) {
        Field last = fields.remove(fields.size() - 1);
        fields.add(new Field(last.name(), last.text() + "\n" + line));
      }
    }
    return new HeaderText(fields, end < 0 ? "" : lines.substring(end).strip());
  }

  /** Returns whether a field is there and says something. */
  boolean has(String name) {
    boolean described = name.equals("Description") && !body.isEmpty();
    return described || fields.stream().anyMatch(field -> field.is(name) && !field.isEmpty());
  }

  /** Returns the value of a field, empty if it is not there. */
  String value(String name) {
    return fields.stream().filter(field -> field.is(name)).findFirst().map(Field::value).orElse("");
  }

  /**
   * Returns the text with other values.
   *
   * @param values values by field
   * @param description the description
   * @param kept fields whose values stay if there are any
   */
  String with(Map<String, List<String>> values, String description, Set<String> kept) {
    StringBuilder text = new StringBuilder("Metadata-Version: ").append(version()).append('\n');
    boolean described = has("Description") && kept.contains("Description");
    for (Field field : fields) {
      boolean replaced = values.keySet().stream().anyMatch(field::is) || field.is("Description");
      boolean stays = !replaced || (kept.stream().anyMatch(field::is) && !field.isEmpty());
      if (stays && !field.is("Metadata-Version")) {
        text.append(field.text()).append('\n');
      }
    }
    values.forEach(
        (name, all) -> {
          boolean foreign = described && name.equals("Description-Content-Type");
          if (!foreign && !(kept.contains(name) && has(name))) {
            all.forEach(value -> text.append(name).append(": ").append(value).append('\n'));
          }
        });
    return text.append('\n').append(described ? body : description).append('\n').toString();
  }

  private String version() {
    String version = value("Metadata-Version");
    return version.startsWith("2.") && !version.equals("2.0") ? version : VERSION;
  }
}

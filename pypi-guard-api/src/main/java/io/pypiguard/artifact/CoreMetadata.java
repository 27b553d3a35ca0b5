package io.pypiguard.artifact;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Set;

/**
 * The core metadata of a package, as {@code PKG-INFO} or {@code METADATA} gives it.
 *
 * <p>Every field of every metadata version is kept, also unknown ones, with its values in the order
 * of the file. Field names are looked up without regard to letter case.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/core-metadata/">Core metadata
 *     specifications</a>, versions 1.0 to 2.4
 */
public final class CoreMetadata {

  private static final CoreMetadata EMPTY =
      new CoreMetadata(ImmutableListMultimap.of(), ImmutableListMultimap.of(), List.of());

  /** Values by field name in lower case. */
  private final ImmutableListMultimap<String, String> fields;

  /** Lines of the values by field name in lower case. */
  private final ImmutableListMultimap<String, Integer> lines;

  private final List<String> problems;

  CoreMetadata(
      ImmutableListMultimap<String, String> fields,
      ImmutableListMultimap<String, Integer> lines,
      List<String> problems) {
    this.fields = fields;
    this.lines = lines;
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns metadata without any field.
   *
   * @return what a package without metadata has
   */
  public static CoreMetadata empty() {
    return EMPTY;
  }

  /**
   * Reads a {@code PKG-INFO} or {@code METADATA} file. Never fails: what is not as the
   * specification asks is told by {@link #problems()}.
   *
   * @param content the file; UTF-8, or Latin-1 where it is no UTF-8
   * @return the metadata
   */
  public static CoreMetadata parse(byte[] content) {
    return MetadataParser.parse(content);
  }

  /**
   * Returns the first value of a field.
   *
   * @param name field name in any letter case, for example {@code Home-page}
   * @return the value without white space around it; empty if the field is absent
   */
  public String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /**
   * Returns all values of a field.
   *
   * @param name field name in any letter case, for example {@code Requires-Dist}
   * @return the values in the order of the file; empty if the field is absent; unmodifiable
   */
  public List<String> all(String name) {
    return fields.get(Ascii.toLowerCase(name));
  }

  /**
   * Returns where the values of a field begin.
   *
   * @param name field name in any letter case
   * @return the line of each of the {@linkplain #all values}, from 1, in their order; unmodifiable
   */
  public List<Integer> lines(String name) {
    return lines.get(Ascii.toLowerCase(name));
  }

  /**
   * Returns the names of the fields that are there.
   *
   * @return names in lower case in the order of the file; unmodifiable
   */
  public Set<String> fieldNames() {
    return fields.keySet();
  }

  /**
   * Tells whether there is any field at all.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * Returns the project name.
   *
   * @return field {@code Name}; empty if absent
   */
  public String name() {
    return first("Name");
  }

  /**
   * Returns the version.
   *
   * @return field {@code Version}; empty if absent
   */
  public String version() {
    return first("Version");
  }

  /**
   * Returns the long description, from the field or, since metadata version 2.1, the body.
   *
   * @return the text with its line breaks; empty if absent
   */
  public String description() {
    return first("Description");
  }

  /**
   * Returns what is not as the specification asks.
   *
   * @return a plain sentence each, in the order of the file; unmodifiable
   */
  public List<String> problems() {
    return problems;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CoreMetadata metadata
        && fields.equals(metadata.fields)
        && lines.equals(metadata.lines)
        && problems.equals(metadata.problems);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}

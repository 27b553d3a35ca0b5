package io.pypiguard.metadata.internal;

import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the fields of a source. */
final class FieldCollector {

  /** Fields of a source that are kept; honest ones have some hundreds. */
  private static final int MOST_FIELDS = 10_000;

  private final MetadataSource.Kind kind;
  private final String member;
  private final List<MetadataField> fields = new ArrayList<>();

  FieldCollector(MetadataSource.Kind kind, String member) {
    this.kind = kind;
    this.member = member;
  }

  /**
   * Adds a value.
   *
   * @param name name of the core metadata field
   * @param value the value; empty if it is stated and not known
   * @param line line from 1, or 0 if not known
   */
  void add(String name, String value, int line) {
    add(name, value, SourceLocation.of(member, line, 0));
  }

  /** Adds a value that stands at a place. */
  void add(String name, String value, SourceLocation location) {
    if (fields.size() < MOST_FIELDS) {
      fields.add(new MetadataField(name, value.strip(), location));
    }
  }

  /** Returns the source; nothing if it says nothing. */
  Optional<MetadataSource> source() {
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new MetadataSource(kind, member, fields));
  }
}

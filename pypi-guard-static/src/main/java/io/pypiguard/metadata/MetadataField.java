package io.pypiguard.metadata;

import io.pypiguard.analysis.SourceLocation;
import java.util.Objects;

/**
 * A value of a field of metadata, and where it is said.
 *
 * @param name name of the field as the specification of core metadata writes it, as {@code
 *     Home-page}, or one of {@link ProjectMetadata#BUILD_REQUIRES} and {@link
 *     ProjectMetadata#DEPENDENCY_LINK}
 * @param value the value without white space around it; <code>{}</code> in it stands for a part
 *     that is only known once the package is built; empty if nothing of it is known
 * @param location where it is said; the line may be that of the list that it stands in
 */
public record MetadataField(String name, String value, SourceLocation location) {

  private static final String HOLE = "{}";

  /** Checks the components. */
  public MetadataField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(location, "location");
  }

  /**
   * Tells whether all of the value is known.
   *
   * @return false if some of it is worked out only when the package is built
   */
  public boolean isKnown() {
    return !value.isEmpty() && !value.contains(HOLE);
  }
}

package io.pypiguard.metadata;

import java.util.Objects;

/**
 * Two sources that say different things of a package.
 *
 * @param field name of the field
 * @param first what the source that counts more says
 * @param second what the other one says
 */
public record Disagreement(String field, MetadataField first, MetadataField second) {

  /** Checks the components. */
  public Disagreement {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
  }
}

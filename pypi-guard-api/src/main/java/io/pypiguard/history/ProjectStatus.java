package io.pypiguard.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an index says of a project as a whole.
 *
 * @see <a href="https://peps.python.org/pep-0792/">PEP 792, project status markers</a>
 */
public enum ProjectStatus {
  /** Nothing special, or not known. */
  ACTIVE,
  /** Its owner expects no further releases. */
  ARCHIVED,
  /** Its owner advises against it. */
  DEPRECATED,
  /** The index has set it aside because it may be harmful. */
  QUARANTINED;

  /**
   * Returns the stable lower-case name, which is that of the PEP.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a status by its name.
   *
   * @param id the name as the PEP writes it
   * @return the status, or nothing if there is none of this name
   */
  public static Optional<ProjectStatus> ofId(String id) {
    return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
  }
}

package io.pypiguard.history;

import java.time.Instant;
import java.util.Objects;

/**
 * A release of a project.
 *
 * @param version version as the index has it
 * @param uploaded when its first file was uploaded
 * @param yanked whether its owner has withdrawn it
 * @see <a href="https://peps.python.org/pep-0592/">PEP 592, yanked releases</a>
 */
public record PastRelease(String version, Instant uploaded, boolean yanked) {

  /** Checks the components. */
  public PastRelease {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(uploaded, "uploaded");
  }
}

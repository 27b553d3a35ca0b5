package io.pypiguard.artifact;

import java.util.Objects;

/**
 * A name under which a package offers an object to others, for example a console script.
 *
 * @param group what kind of offer it is, for example {@code console_scripts}
 * @param name name within the group
 * @param object reference to the object, for example {@code package.module:function}
 * @see <a href="https://packaging.python.org/en/latest/specifications/entry-points/">Entry points
 *     specification</a>
 */
public record EntryPoint(String group, String name, String object) {

  /** Checks the components. */
  public EntryPoint {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(object, "object");
  }
}

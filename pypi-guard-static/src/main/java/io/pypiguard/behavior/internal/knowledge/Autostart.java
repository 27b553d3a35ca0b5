package io.pypiguard.behavior.internal.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Places that make code run later or elsewhere: what the system, a shell, Python or an application
 * starts by itself, and settings that guard the machine.
 */
public final class Autostart {

  private static final PathTable PATHS = PathTable.read(Autostart.class, "autostart-paths.tsv");

  private Autostart() {}

  /**
   * Returns what starts what lies at a path.
   *
   * @param text a path in any spelling, or its tail; {@code {}} stands for what is not known
   * @return what its last part that means something means
   */
  public static Optional<KnownPath> path(String text) {
    return PATHS.of(text);
  }

  /** Returns all such places that a text, such as a command, names. */
  public static List<KnownPath> paths(String text) {
    return PATHS.all(text);
  }
}

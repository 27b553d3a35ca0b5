package io.pypiguard.mutation.internal.cover;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Where things lie in a package, and where others can be put. */
final class Folders {

  private static final List<String> NEW_PACKAGES =
      List.of("ledgerkit", "gridtools", "textpress", "shapework", "planbook", "meterlib");

  private Folders() {}

  /**
   * Returns the folder of the package that is imported.
   *
   * @return its path with a slash at its end; of a package that has none, a new one
   */
  static String main(Collection<String> paths, SplittableRandom random) {
    return paths.stream()
        .filter(path -> path.endsWith("/__init__.py") && !path.startsWith("test"))
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .min((one, other) -> Integer.compare(depth(one), depth(other)))
        .orElseGet(() -> NEW_PACKAGES.get(random.nextInt(NEW_PACKAGES.size())) + "/");
  }

  /** Returns whether a module or a package of a name would stand in the way of nothing. */
  static boolean isFree(Collection<String> paths, String folder, String name) {
    String start = folder + name;
    return paths.stream()
        .noneMatch(path -> path.startsWith(start + "/") || path.startsWith(start + "."));
  }

  private static int depth(String folder) {
    return (int) folder.chars().filter(c -> c == '/').count();
  }
}

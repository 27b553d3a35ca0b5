package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What programs that packages start are for. */
public final class Programs {

  private static final Set<String> BUILD = withTrait("build");
  private static final Set<String> RUNNERS = withTrait("runner");

  private Programs() {}

  /**
   * Tells whether builds and releases need a program.
   *
   * @param name its name in lower case, without folder and {@code .exe}
   */
  public static boolean isOfBuild(String name) {
    return BUILD.contains(name);
  }

  /**
   * Tells whether a program runs the file that it is given.
   *
   * @param name its name in lower case, without folder and {@code .exe}
   */
  public static boolean runsFile(String name) {
    return RUNNERS.contains(name);
  }

  private static Set<String> withTrait(String trait) {
    Set<String> names = new HashSet<>();
    for (List<String> row : ResourceTable.read(Programs.class, "programs.tsv", 3)) {
      if (Splitter.on(',').splitToList(row.get(1)).contains(trait)) {
        names.add(row.get(0));
      }
    }
    return Set.copyOf(names);
  }
}

package io.pypiguard.statics.internal.name;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;

/** The names of the most downloaded projects, which others imitate. */
public final class PopularProjects {

  private static final List<String> NAMES =
      ResourceTable.lines(PopularProjects.class, "popular-projects.tsv");

  private PopularProjects() {}

  /**
   * Returns the names.
   *
   * @return normalized names, the most downloaded project first; unmodifiable
   */
  public static List<String> names() {
    return NAMES;
  }
}

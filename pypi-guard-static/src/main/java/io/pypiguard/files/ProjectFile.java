package io.pypiguard.files;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What files say about how a project is kept, by the conventions in {@code project-files.tsv}. */
enum ProjectFile {
  TEST,
  DOCUMENTATION,
  EXAMPLE,
  LICENSE,
  README,
  CHANGES;

  private static final Splitter PARTS = Splitter.on('/').omitEmptyStrings();

  private static final List<Rule> RULES =
      ResourceTable.read(ProjectFile.class, "project-files.tsv", 4).stream().map(Rule::of).toList();

  private record Rule(
      ProjectFile purpose, boolean folder, boolean pattern, String before, String behind) {

    static Rule of(List<String> row) {
      String name = row.get(2);
      int star = name.indexOf('*');
      return new Rule(
          valueOf(row.get(0).toUpperCase(Locale.ROOT)),
          row.get(1).equals("folder"),
          star >= 0,
          star < 0 ? name : name.substring(0, star),
          star < 0 ? "" : name.substring(star + 1));
    }

    boolean matches(String name, boolean isFolder) {
      return folder == isFolder
          && (pattern ? name.startsWith(before) && name.endsWith(behind) : name.equals(before));
    }
  }

  /** Returns what a file is for; empty if it is part of the program. */
  static Set<ProjectFile> of(String path) {
    Set<ProjectFile> purposes = EnumSet.noneOf(ProjectFile.class);
    List<String> parts = PARTS.splitToList(Ascii.toLowerCase(path));
    for (int i = 0; i < parts.size(); i++) {
      boolean isFolder = i < parts.size() - 1;
      for (Rule rule : RULES) {
        if (rule.matches(parts.get(i), isFolder)) {
          purposes.add(rule.purpose);
        }
      }
    }
    return purposes;
  }
}

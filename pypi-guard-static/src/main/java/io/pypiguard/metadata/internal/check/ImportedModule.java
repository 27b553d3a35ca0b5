package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.metadata.internal.name.ImportNames;
import io.pypiguard.statics.internal.name.NameSearch;

/**
 * A module of another project that code imports, with all names that this project may have in
 * letters and digits.
 *
 * @param name dotted name as it is imported
 * @param top the first part of the name
 * @param project the project that a table gives for it; else the first part
 * @param dotted all of the name
 * @param location where it is imported first
 */
record ImportedModule(
    String name, String top, String project, String dotted, SourceLocation location) {

  /** Shorter names of projects are part of too many names. */
  private static final int SHORTEST_PART = 4;

  static ImportedModule of(String name, SourceLocation location) {
    String top = top(name);
    return new ImportedModule(
        name,
        NameSearch.letters(top),
        NameSearch.letters(ImportNames.project(top)),
        NameSearch.letters(name),
        location);
  }

  /** Returns what stands before the first dot of a dotted name. */
  static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Tells whether a project provides it, of whose name the letters and digits are given. */
  boolean isOf(String letters) {
    return letters.contains(top)
        || letters.contains(project)
        || (letters.length() >= SHORTEST_PART && dotted.contains(letters));
  }
}

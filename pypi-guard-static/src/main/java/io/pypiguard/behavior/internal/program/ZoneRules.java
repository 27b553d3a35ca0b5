package io.pypiguard.behavior.internal.program;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells from the place of a module what it is for, by the conventions in {@code zones.tsv}. */
final class ZoneRules {

  private static final Splitter FOLDERS = Splitter.on('/').omitEmptyStrings();
  private static final ZoneRules SHIPPED = new ZoneRules();

  private final Names folders = new Names();
  private final Names files = new Names();

  private ZoneRules() {
    for (List<String> row : ResourceTable.read(ZoneRules.class, "zones.tsv", 5)) {
      Rule rule =
          new Rule(
              row.get(1),
              Where.valueOf(Ascii.toUpperCase(row.get(2))),
              Zone.valueOf(Ascii.toUpperCase(row.get(3))));
      (row.get(0).equals("folder") ? folders : files).add(rule);
    }
  }

  static ZoneRules shipped() {
    return SHIPPED;
  }

  /**
   * Tells what a module is for.
   *
   * @param path its path in site-packages or in the project
   * @param project name of the project; a folder of this name has no other meaning
   * @param importable whether it can be imported
   */
  Zone zone(String path, String project, boolean importable) {
    String lower = Ascii.toLowerCase(path);
    String parent = Paths.parent(lower, '/');
    for (String folder : FOLDERS.split(parent)) {
      Optional<Zone> zone =
          folder.equals(project) ? Optional.empty() : folders.zone(folder, importable, false);
      if (zone.isPresent()) {
        return zone.get();
      }
    }
    String file = Paths.last(lower, '/');
    Zone otherwise = importable ? Zone.LIBRARY : file.indexOf('.') < 0 ? Zone.SCRIPT : Zone.OTHER;
    return file.equals(project + ".py")
        ? otherwise
        : files.zone(file, importable, parent.isEmpty()).orElse(otherwise);
  }

  private enum Where {
    ANYWHERE,
    OUTSIDE,
    TOP
  }

  private record Rule(String name, Where where, Zone zone) {

    boolean fits(boolean importable, boolean top) {
      return switch (where) {
        case ANYWHERE -> true;
        case OUTSIDE -> !importable;
        case TOP -> top;
      };
    }

    boolean hasPattern() {
      return name.indexOf('*') >= 0;
    }

    /** A pattern has one star. */
    boolean matches(String candidate) {
      int star = name.indexOf('*');
      return candidate.length() >= name.length() - 1
          && candidate.startsWith(name.substring(0, star))
          && candidate.endsWith(name.substring(star + 1));
    }
  }

  /** Rules for folders or for files; whole names are looked up before patterns are tried. */
  private static final class Names {

    private final Map<String, List<Rule>> whole = new HashMap<>();
    private final List<Rule> patterns = new ArrayList<>();

    void add(Rule rule) {
      if (rule.hasPattern()) {
        patterns.add(rule);
      } else {
        whole.computeIfAbsent(rule.name(), absent -> new ArrayList<>()).add(rule);
      }
    }

    Optional<Zone> zone(String name, boolean importable, boolean top) {
      for (Rule rule : whole.getOrDefault(name, List.of())) {
        if (rule.fits(importable, top)) {
          return Optional.of(rule.zone());
        }
      }
      for (Rule rule : patterns) {
        if (rule.matches(name) && rule.fits(importable, top)) {
          return Optional.of(rule.zone());
        }
      }
      return Optional.empty();
    }
  }
}

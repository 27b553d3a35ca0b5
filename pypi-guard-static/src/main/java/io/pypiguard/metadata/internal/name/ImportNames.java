package io.pypiguard.metadata.internal.name;

import com.google.common.collect.ImmutableSet;
import io.pypiguard.statics.internal.ResourceTable;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who provides the modules that programs import. */
public final class ImportNames {

  /** Modules of projects that fewer people install are taken by others in good faith. */
  private static final int KNOWN_RANK = 2_000;

  /** Shorter names say too little. */
  private static final int SHORTEST = 4;

  private static final Map<String, String> PROJECTS =
      ResourceTable.read(ImportNames.class, "import-names.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private static final ImmutableSet<String> STANDARD =
      ResourceTable.read(NameSearch.class, "standard-modules.tsv", 1).stream()
          .map(row -> row.get(0))
          .collect(ImmutableSet.toImmutableSet());

  private static final ImmutableSet<String> ORDINARY =
      ResourceTable.read(ImportNames.class, "ordinary-modules.tsv", 2).stream()
          .map(row -> row.get(0))
          .collect(ImmutableSet.toImmutableSet());

  private ImportNames() {}

  /**
   * Tells whether a module is of Python's standard library.
   *
   * @param module name of a module at the top
   * @return true if any version since 3.8 has it
   */
  public static boolean isStandard(String module) {
    return STANDARD.contains(module);
  }

  /**
   * Returns the project that provides a module, if that is called otherwise.
   *
   * @param module name of a module at the top
   * @return normalized name of the project; the module itself if nothing else is known
   */
  public static String project(String module) {
    return PROJECTS.getOrDefault(module, module);
  }

  /**
   * Finds the modules at the top of a package that others provide.
   *
   * @param project name of the package
   * @param modules names of its modules
   */
  static List<Shadow> shadows(String project, List<String> modules) {
    return modules.stream().flatMap(module -> shadow(letters(project), module).stream()).toList();
  }

  private static Optional<Shadow> shadow(String project, String module) {
    String plain = letters(module);
    // A backport or an extension says in its name what it provides.
    if (ORDINARY.contains(plain) || plain.isEmpty() || project.contains(plain)) {
      return Optional.empty();
    }
    if (STANDARD.contains(module)) {
      return Optional.of(new Shadow(module, ""));
    }
    String owner = PROJECTS.getOrDefault(module, NameSearch.normalized(module));
    boolean known = NameSearch.popular().rank(owner) < KNOWN_RANK && plain.length() >= SHORTEST;
    boolean related = project.contains(letters(owner)) || letters(owner).contains(project);
    return (known || PROJECTS.containsKey(module)) && !related
        ? Optional.of(new Shadow(module, owner))
        : Optional.empty();
  }

  private static String letters(String name) {
    return NameSearch.letters(name);
  }
}

package io.pypiguard.metadata.internal.check;

import io.pypiguard.metadata.Dependency;
import io.pypiguard.metadata.Dependency.Use;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The projects that a package requires, by the letters and digits of their names.
 *
 * @param toRun to run
 * @param toUse to run, or for an extra
 * @param toBuild to build
 * @param areKnown whether those to use are all
 */
record RequiredProjects(
    Set<String> toRun, Set<String> toUse, Set<String> toBuild, boolean areKnown) {

  private static final String REQUIREMENTS = "Requires-Dist";

  /** Requirements that are looked at; honest packages have some dozens. */
  private static final int MOST = 500;

  static RequiredProjects of(ProjectMetadata metadata, List<Dependency> dependencies) {
    return new RequiredProjects(
        letters(dependencies, Set.of(Use.RUN)),
        letters(dependencies, Set.of(Use.RUN, Use.EXTRA)),
        letters(dependencies, Set.of(Use.BUILD)),
        areKnown(metadata));
  }

  private static Set<String> letters(List<Dependency> dependencies, Set<Use> uses) {
    return dependencies.stream()
        .filter(dependency -> uses.contains(dependency.use()))
        .limit(MOST)
        .map(Dependency::projectName)
        .filter(name -> !name.isEmpty())
        .map(NameSearch::letters)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Tells whether all requirements are known: {@code PKG-INFO} of a source distribution need not
   * tell them, and those that only a build works out cannot be told.
   */
  private static boolean areKnown(ProjectMetadata metadata) {
    boolean generated =
        metadata.sources().stream()
            .filter(source -> source.kind().isGenerated())
            .anyMatch(
                source ->
                    source.kind() == MetadataSource.Kind.METADATA
                        || !source.all(REQUIREMENTS).isEmpty());
    boolean configured =
        metadata.sources().stream()
            .filter(source -> source.kind().isConfiguration())
            .anyMatch(source -> !source.all("Name").isEmpty());
    return generated
        || (configured && metadata.fields(REQUIREMENTS).stream().allMatch(MetadataField::isKnown));
  }
}

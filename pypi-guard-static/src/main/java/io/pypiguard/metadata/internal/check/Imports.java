package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.metadata.Dependency;
import io.pypiguard.metadata.Dependency.Use;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.metadata.internal.name.ImportNames;
import io.pypiguard.statics.internal.Measures;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a package requires against what its code imports.
 *
 * <p>A project provides a module if a table says so, or if one name is part of the other. The
 * honest twin imports what a requirement brings along, or requires a plugin that nothing imports.
 */
final class Imports implements Subject {

  private static final String REQUIREMENTS = "Requires-Dist";

  /** Requirements that are looked at; honest packages have some dozens. */
  private static final int MOST_DEPENDENCIES = 500;

  /** Shorter names of projects are part of too many names. */
  private static final int SHORTEST_PART = 4;

  /** What every environment that installs from source has. */
  private static final Set<String> INSTALLERS = Set.of("setuptools", "pip", "wheel", "distribute");

  /** All names that the project of a module may have, without delimiters. */
  private record Module(String top, String project, String dotted) {

    static Module of(String name) {
      String top = ModuleImports.top(name);
      return new Module(
          NameSearch.letters(top),
          NameSearch.letters(ImportNames.project(top)),
          NameSearch.letters(name));
    }

    boolean isOf(String letters) {
      return letters.contains(top)
          || letters.contains(project)
          || (letters.length() >= SHORTEST_PART && dotted.contains(letters));
    }
  }

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    Set<String> declared = projects(facts, Set.of(Use.RUN, Use.EXTRA));
    if (declared.isEmpty() && isKnown(facts.metadata())) {
      report(
          facts.imports().library(),
          declared,
          MetadataObservationTypes.IMPORT_UNDECLARED,
          "imports %s, and the package requires nothing",
          observations);
    }
    report(
        facts.imports().setup(),
        projects(facts, Set.of(Use.BUILD)),
        MetadataObservationTypes.SETUP_IMPORT_UNDECLARED,
        "the installation needs %s, which is not required to build",
        observations);
  }

  private static void report(
      Map<String, SourceLocation> imports,
      Set<String> declared,
      ObservationType type,
      String message,
      Consumer<? super Observation> observations) {
    Set<String> reported = new HashSet<>();
    imports.forEach(
        (name, location) -> {
          Module module = Module.of(name);
          if (isUndeclared(module, declared) && reported.add(module.project())) {
            observations.accept(Observation.of(type, location, message.formatted(name)));
          }
        });
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    Collection<String> library = facts.imports().library().keySet();
    if (isKnown(facts.metadata())) {
      measures.share(
          "imports-undeclared-share",
          count(undeclared(library, projects(facts, Set.of(Use.RUN, Use.EXTRA)))),
          count(library.stream().map(Module::of)));
    }
    if (facts.project().setupScript().isPresent()) {
      measures.flag(
          "imports-undeclared-setup",
          undeclared(facts.imports().setup().keySet(), projects(facts, Set.of(Use.BUILD)))
              .findAny()
              .isPresent());
    }
    Set<String> required = projects(facts, Set.of(Use.RUN));
    List<Module> all = facts.imports().all().keySet().stream().map(Module::of).toList();
    measures.share(
        "dependencies-unused-share",
        required.stream()
            .filter(project -> all.stream().noneMatch(module -> module.isOf(project)))
            .count(),
        required.size());
  }

  private static Stream<Module> undeclared(Collection<String> imports, Set<String> declared) {
    return imports.stream().map(Module::of).filter(module -> isUndeclared(module, declared));
  }

  private static boolean isUndeclared(Module module, Set<String> declared) {
    return !INSTALLERS.contains(module.project()) && declared.stream().noneMatch(module::isOf);
  }

  private static long count(Stream<Module> modules) {
    return modules.map(Module::project).distinct().count();
  }

  /** Returns the letters of the projects that are required for some uses. */
  private static Set<String> projects(MetadataFacts facts, Set<Use> uses) {
    return facts.dependencies().stream()
        .filter(dependency -> uses.contains(dependency.use()))
        .limit(MOST_DEPENDENCIES)
        .map(Dependency::projectName)
        .filter(name -> !name.isEmpty())
        .map(NameSearch::letters)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Tells whether all requirements are known: {@code PKG-INFO} of a source distribution need not
   * tell them, and those that only a build works out cannot be told.
   */
  private static boolean isKnown(ProjectMetadata metadata) {
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

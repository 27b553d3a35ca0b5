package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a package requires against what its code imports.
 *
 * <p>A project provides a module if a table says so, or if one name is part of the other. The
 * honest twin imports what a requirement brings along, or requires a plugin that nothing imports.
 */
final class Imports implements Subject {

  /** What every environment that installs from source has. */
  private static final Set<String> INSTALLERS = Set.of("setuptools", "pip", "wheel", "distribute");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    RequiredProjects required = facts.required();
    if (required.toUse().isEmpty() && required.areKnown()) {
      report(
          undeclared(facts.imports().library(), required.toUse()),
          MetadataObservationTypes.IMPORT_UNDECLARED,
          "imports %s, and the package requires nothing",
          observations);
    }
    report(
        undeclared(facts.imports().setup(), required.toBuild()),
        MetadataObservationTypes.SETUP_IMPORT_UNDECLARED,
        "the installation needs %s, which is not required to build",
        observations);
  }

  private static void report(
      Stream<ImportedModule> modules,
      ObservationType type,
      String message,
      Consumer<? super Observation> observations) {
    Set<String> reported = new HashSet<>();
    modules
        .filter(module -> reported.add(module.project()))
        .map(module -> Observation.of(type, module.location(), message.formatted(module.name())))
        .forEach(observations);
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    RequiredProjects required = facts.required();
    ModuleImports imports = facts.imports();
    if (required.areKnown()) {
      measures.share(
          "imports-undeclared-share",
          projects(undeclared(imports.library(), required.toUse())),
          projects(imports.library().stream()));
    }
    if (facts.project().setupScript().isPresent()) {
      measures.flag(
          "imports-undeclared-setup",
          undeclared(imports.setup(), required.toBuild()).findAny().isPresent());
    }
    measures.share(
        "dependencies-unused-share",
        required.toRun().stream()
            .filter(project -> imports.all().stream().noneMatch(module -> module.isOf(project)))
            .count(),
        required.toRun().size());
  }

  private static Stream<ImportedModule> undeclared(
      List<ImportedModule> modules, Set<String> required) {
    return modules.stream()
        .filter(module -> !INSTALLERS.contains(module.project()))
        .filter(module -> required.stream().noneMatch(module::isOf));
  }

  private static long projects(Stream<ImportedModule> modules) {
    return modules.map(ImportedModule::project).distinct().count();
  }
}

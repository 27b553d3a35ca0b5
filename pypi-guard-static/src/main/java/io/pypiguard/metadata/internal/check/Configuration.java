package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.program.FileProblem;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether the files that describe a package do, and how much they say. */
final class Configuration implements Subject {

  /** What an honest package nearly always says, each by any of several fields. */
  private static final List<List<String>> USUAL =
      List.of(
          List.of("Summary"),
          List.of("Description"),
          List.of("Home-page", "Project-URL", "Download-URL"),
          List.of("Author", "Author-email", "Maintainer", "Maintainer-email"),
          List.of("Author-email", "Maintainer-email"),
          List.of("License", "License-Expression", "License-File"),
          List.of("Classifier"),
          List.of("Keywords"));

  /** A package that says so little of itself is reported. */
  private static final int LITTLE = 1;

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    if (facts.isEmpty()) {
      return;
    }
    report(facts.project().pyprojectFile(), facts.project().pyproject().problem(), observations);
    report(
        facts.project().setupConfigFile(), facts.project().setupConfig().problem(), observations);
    if (isSetupMissing(facts)) {
      facts
          .project()
          .setupScript()
          .ifPresent(
              script ->
                  observations.accept(
                      Observation.of(
                              MetadataObservationTypes.SETUP_NOT_CALLED,
                              SourceLocation.of(script.path()),
                              "the script does not come to a call of setup()")
                          .withMoment(Moment.INSTALL)));
    }
    long stated = stated(facts.metadata());
    if (stated <= LITTLE && !facts.metadata().sources().isEmpty()) {
      observations.accept(
          Observation.of(
              MetadataObservationTypes.CONFIGURATION_INCOMPLETE,
              facts.location("Name"),
              "of the " + USUAL.size() + " usual fields the package states " + stated));
    }
  }

  private static void report(
      Optional<Member> file,
      Optional<FileProblem> problem,
      Consumer<? super Observation> observations) {
    if (file.isPresent() && problem.isPresent()) {
      observations.accept(
          Observation.of(
              MetadataObservationTypes.CONFIGURATION_UNREADABLE,
              SourceLocation.of(file.get().path(), problem.get().line(), 0),
              "the file cannot be read: " + problem.get().message()));
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    measures.share("configuration-completeness", stated(facts.metadata()), USUAL.size());
    if (facts.project().setupScript().isPresent()) {
      measures.flag("setup-called", !isSetupMissing(facts));
    }
  }

  /** A script that was not followed to its end may call it all the same. */
  private static boolean isSetupMissing(MetadataFacts facts) {
    return facts.project().setupScript().isPresent()
        && facts.trace().limits().isEmpty()
        && facts.trace().events().stream().noneMatch(event -> event.is(Role.SETUP));
  }

  private static long stated(ProjectMetadata metadata) {
    return USUAL.stream().filter(fields -> fields.stream().anyMatch(metadata::states)).count();
  }
}

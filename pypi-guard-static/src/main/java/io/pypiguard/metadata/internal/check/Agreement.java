package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Observation;
import io.pypiguard.metadata.Disagreement;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether generated metadata and the files that it was made from say the same.
 *
 * <p>Honest sources differ where a release was made from a changed project, where a version is set
 * by a tool, and where requirements depend on the machine that built the package.
 */
final class Agreement implements Subject {

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    for (Disagreement difference : facts.disagreements()) {
      observations.accept(
          Observation.of(
                  MetadataObservationTypes.DISAGREEMENT,
                  difference.second().location(),
                  "another source says something else of " + difference.field())
              .withSnippet(difference.second().value())
              .withSteps(
                  List.of(
                      new EvidenceStep(difference.first().location(), difference.first().value()),
                      new EvidenceStep(
                          difference.second().location(), difference.second().value()))));
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    long comparable =
        facts.metadata().sources().stream()
            .map(MetadataSource::kind)
            .filter(kind -> kind.isGenerated() || kind.isConfiguration())
            .count();
    if (comparable > 1) {
      List<Disagreement> all = facts.disagreements();
      measures.log("disagreements", all.stream().map(Disagreement::field).distinct().count());
      measures.flag(
          "disagreement-dependencies",
          all.stream().anyMatch(each -> each.field().equals("Requires-Dist")));
    }
  }
}

package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.history.PackageHistory;
import io.pypiguard.history.PastRelease;
import io.pypiguard.history.ProjectStatus;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The past of the project, if the embedder's index tells it. Times are measured up to the release
 * that is scanned, so that the same package gives the same numbers at any time.
 */
final class PastReleases implements Subject {

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    PackageHistory history = facts.context().history();
    if (history.status() == ProjectStatus.QUARANTINED) {
      observations.accept(
          Observation.of(
              MetadataObservationTypes.PROJECT_QUARANTINED,
              facts.location("Name"),
              "the index has set the project aside"));
    }
    if (scanned(facts).filter(PastRelease::yanked).isPresent()) {
      observations.accept(
          Observation.of(
              MetadataObservationTypes.RELEASE_YANKED,
              facts.location("Version"),
              "the release was withdrawn by its owner"));
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    PackageHistory history = facts.context().history();
    if (!history.isKnown()) {
      return;
    }
    measures.flag("history-ended", history.status() != ProjectStatus.ACTIVE);
    measures.share(
        "history-yanked-share",
        history.releases().stream().filter(PastRelease::yanked).count(),
        history.releases().size());
    if (!history.maintainers().isEmpty()) {
      measures.log("history-maintainers", history.maintainers().size());
    }
    if (history.monthlyDownloads() >= 0) {
      measures.log("history-downloads", history.monthlyDownloads());
    }
    scanned(facts).ifPresent(release -> measureUpTo(release, history.releases(), measures));
  }

  private static void measureUpTo(
      PastRelease scanned, List<PastRelease> releases, Measures measures) {
    int before = releases.indexOf(scanned);
    measures.log("history-versions", before + 1L);
    measures.log("history-age", days(releases.get(0), scanned));
    if (before > 0) {
      measures.log("history-pause", days(releases.get(before - 1), scanned));
    }
  }

  private static Optional<PastRelease> scanned(MetadataFacts facts) {
    return facts.context().history().release(facts.artifact().coordinates().version());
  }

  private static long days(PastRelease from, PastRelease to) {
    return Duration.between(from.uploaded(), to.uploaded()).toDays();
  }
}

package io.pypiguard.files;

import com.google.common.base.Ascii;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.ArchiveFinding;
import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reports everything odd about the archive itself: paths and links that leave the package, bytes
 * and headers that tools read in different ways, damage, and limits that were reached.
 *
 * <p>Each kind of finding of the reader is an observation type with the same id. Its nearest honest
 * twin is an archive made by an old or careless tool: duplicate names, backslashes and links inside
 * the package are common there and weigh little, as does a readme of the folder above a project,
 * and whatever is odd inside an archive that is test data.
 */
public final class ArchiveAnalyzer implements PackageAnalyzer {

  /** Files that build tools take from the folder above a project, and that nothing runs. */
  private static final Set<String> DOCUMENTS =
      ResourceTable.read(ArchiveAnalyzer.class, "documents.tsv", 2).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  /** Makes one; it keeps no state. */
  public ArchiveAnalyzer() {}

  @Override
  public String id() {
    return "archive";
  }

  @Override
  public List<ObservationType> types() {
    return ArchiveObservationTypes.all();
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations) {
    Set<String> nestedArchives =
        artifact.findings().stream()
            .filter(finding -> finding.type() == ArchiveFindingType.NESTED_ARCHIVE)
            .map(ArchiveFinding::member)
            .collect(Collectors.toUnmodifiableSet());
    for (ArchiveFinding finding : artifact.findings()) {
      context.checkpoint();
      Observation observation = observation(finding);
      boolean nested = isNested(finding.member(), artifact, nestedArchives);
      observations.accept(weighed(observation, nested, isDocument(finding.member())));
    }
  }

  private static Observation observation(ArchiveFinding finding) {
    ObservationType type = ArchiveObservationTypes.of(finding.type());
    SourceLocation location =
        finding.member().isEmpty()
            ? SourceLocation.wholePackage()
            : SourceLocation.of(finding.member());
    String message = finding.detail().isEmpty() ? type.title() : finding.detail();
    return Observation.of(type, location, message)
        .withMoment(ArchiveObservationTypes.moment(finding.type()));
  }

  /** Installers leave nested archives closed, and a document harms nobody wherever it lands. */
  private static Observation weighed(Observation observation, boolean nested, boolean document) {
    if (observation.type().limit()) {
      return observation;
    }
    if (nested) {
      return atMostLow(observation).withMoment(Moment.UNKNOWN);
    }
    ObservationType climbing = ArchiveObservationTypes.of(ArchiveFindingType.PATH_TRAVERSAL);
    return document && observation.type().equals(climbing) ? atMostLow(observation) : observation;
  }

  private static Observation atMostLow(Observation observation) {
    return observation.severity().compareTo(Severity.LOW) > 0
        ? observation.withSeverity(Severity.LOW)
        : observation;
  }

  /** A path that only looks like one in a nested archive must not make a finding weigh less. */
  private static boolean isNested(
      String path, PackageArtifact artifact, Set<String> nestedArchives) {
    Optional<Member> member = artifact.member(path);
    if (member.isPresent()) {
      return member.get().depth() > 0;
    }
    int nesting = path.indexOf(Member.NESTING);
    return nesting >= 0 && nestedArchives.contains(path.substring(0, nesting));
  }

  private static boolean isDocument(String path) {
    String name = Ascii.toLowerCase(path.substring(path.lastIndexOf('/') + 1));
    return DOCUMENTS.contains(name);
  }
}

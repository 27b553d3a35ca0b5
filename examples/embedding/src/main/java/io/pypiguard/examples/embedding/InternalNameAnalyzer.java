package io.pypiguard.examples.embedding;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds public packages that take a name of the house: whoever registers one hopes that an
 * installer prefers it to the real package on the internal index (dependency confusion).
 */
public final class InternalNameAnalyzer implements PackageAnalyzer {

  static final ObservationType INTERNAL_NAME =
      ObservationType.of(
          "internal-name",
          Severity.HIGH,
          "Name of an internal package",
          "A public package has a name that only internal packages have, so that installers may"
              + " take it for one of those.",
          "T1195.002");

  private static final String PREFIX = "acme-";

  /** Makes an analyzer. */
  public InternalNameAnalyzer() {}

  @Override
  public String id() {
    return "internal-name";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(INTERNAL_NAME);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations) {
    String name = artifact.coordinates().normalizedName();
    if (name.startsWith(PREFIX)) {
      String metadata = artifact.metadataMember().map(Member::path).orElse("");
      observations.accept(
          Observation.of(
                  INTERNAL_NAME,
                  SourceLocation.of(metadata),
                  "the name " + name + " begins with " + PREFIX)
              .withMoment(Moment.INSTALL));
    }
  }
}

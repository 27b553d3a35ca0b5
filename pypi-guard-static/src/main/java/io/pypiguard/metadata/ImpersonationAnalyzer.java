package io.pypiguard.metadata;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.internal.impersonation.CopiedCode;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts;
import io.pypiguard.metadata.internal.name.MetadataPlace;
import io.pypiguard.metadata.internal.name.NameFacts;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports what a package has of a popular project whose name it does not have: description, code,
 * link to the source, author.
 *
 * <p>Forks and side projects have each of these in good faith, so that none is more than {@code
 * low} by itself. If the name imitates the very same project, too, any of the first three is {@code
 * medium}. A repository that holds several projects, an organization and a name that is part of the
 * other are no reason.
 */
public final class ImpersonationAnalyzer implements PackageAnalyzer {

  /** Texts that only follow one template seldom have as much in common. */
  private static final double COPY = 0.6;

  /** A fork or a copy, not a package that has a part of another one. */
  private static final double CODE_COPY = 0.5;

  /** Makes an analyzer; it keeps no state. */
  public ImpersonationAnalyzer() {}

  @Override
  public String id() {
    return "impersonation";
  }

  @Override
  public List<ObservationType> types() {
    return ImpersonationObservationTypes.ALL;
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    observe(
        context.get(ImpersonationFacts.DERIVATION),
        context.get(NameFacts.DERIVATION),
        MetadataPlace.of(artifact),
        observations);
  }

  static void observe(
      ImpersonationFacts facts,
      NameFacts name,
      SourceLocation metadata,
      Consumer<? super Observation> observations) {
    facts
        .description()
        .filter(copy -> copy.similarity() >= COPY)
        .map(copy -> copied(copy, metadata).withSeverity(severity(name, copy.project())))
        .ifPresent(observations);
    facts
        .code()
        .filter(copy -> copy.contained() >= CODE_COPY && copy.share() >= CODE_COPY)
        .map(copy -> copied(copy).withSeverity(severity(name, copy.project())))
        .ifPresent(observations);
    if (facts.links() == ImpersonationFacts.Links.FOREIGN) {
      observations.accept(linked(facts, metadata).withSeverity(severity(name, facts.linked())));
    }
    if (!facts.authored().isEmpty()) {
      observations.accept(
          Observation.of(
              ImpersonationObservationTypes.FOREIGN_AUTHOR,
              metadata,
              "names an author of " + facts.authored()));
    }
  }

  private static Observation copied(ImpersonationFacts.Copy copy, SourceLocation metadata) {
    long percent = Math.round(100 * copy.similarity());
    return Observation.of(
            ImpersonationObservationTypes.COPIED_DESCRIPTION,
            metadata,
            "the description is that of " + copy.project() + " by " + percent + " %")
        .withConfidence(copy.similarity());
  }

  private static Observation copied(CopiedCode copy) {
    return Observation.of(
            ImpersonationObservationTypes.COPIED_CODE,
            SourceLocation.of(copy.member()),
            "has "
                + Math.round(100 * copy.contained())
                + " % of the code of "
                + copy.project()
                + ", which are "
                + Math.round(100 * copy.share())
                + " % of its own")
        .withConfidence(copy.contained());
  }

  private static Observation linked(ImpersonationFacts facts, SourceLocation metadata) {
    return Observation.of(
        ImpersonationObservationTypes.FOREIGN_REPOSITORY,
        metadata,
        "links to " + facts.link() + ", where the source of " + facts.linked() + " is");
  }

  private static Severity severity(NameFacts name, String project) {
    return name.resembles(project) ? Severity.MEDIUM : Severity.LOW;
  }
}

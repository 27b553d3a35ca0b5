package io.pypiguard.metadata;

import com.google.common.base.CharMatcher;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.internal.name.InternalNames;
import io.pypiguard.metadata.internal.name.MetadataPlace;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.metadata.internal.name.Shadow;
import io.pypiguard.statics.internal.name.Imitation;
import io.pypiguard.statics.internal.name.ImitationKind;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports names that pass for others: of popular projects, of their modules, of the standard
 * library, and of packages of the house.
 *
 * <p>A name is reported as imitation if a slip or a trick explains it better than free choice;
 * {@code medium} if it can hardly be chance. Popular projects themselves are not reported, nor are
 * names that are explained by a family such as {@code django-}: how probable a word is in an honest
 * name is learned from the list of popular projects itself. Names that add a usual word to the name
 * of a project ({@code requests-utils}) are a mere fact as a rule.
 *
 * <p>What is internal to a house only the embedder knows:
 *
 * <pre>{@code
 * PypiGuard.builder()
 *     .analyzer(NameAnalyzer.withInternalNames(List.of("acme-billing", "acme-infra-*")))
 *     .build();
 * }</pre>
 */
public final class NameAnalyzer implements PackageAnalyzer {

  private final InternalNames internalNames;

  /** Makes an analyzer that knows no internal names. */
  public NameAnalyzer() {
    this(InternalNames.of(List.of()));
  }

  private NameAnalyzer(InternalNames internalNames) {
    this.internalNames = internalNames;
  }

  /**
   * Makes an analyzer that also finds packages with names of the house (dependency confusion). It
   * takes the place of the usual one, whose id it has. It is for packages of a public index: those
   * of the house have these names by right.
   *
   * @param names names of internal packages in any form; one that ends with {@code *} stands for
   *     all names that begin so
   * @return the analyzer
   * @throws IllegalArgumentException if a name is empty, or {@code *} alone
   */
  public static NameAnalyzer withInternalNames(Collection<String> names) {
    return new NameAnalyzer(InternalNames.of(names));
  }

  @Override
  public String id() {
    return "name";
  }

  @Override
  public List<ObservationType> types() {
    return NameObservationTypes.ALL;
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    NameFacts facts = context.get(NameFacts.DERIVATION);
    SourceLocation metadata = MetadataPlace.of(artifact);
    reportInternal(facts.name(), metadata, observations);
    reportCharacters(facts, metadata, observations);
    facts.imitation().ifPresent(imitation -> report(imitation, facts, metadata, observations));
    facts.shadows().forEach(shadow -> report(shadow, facts, observations));
  }

  private void reportInternal(
      String name, SourceLocation metadata, Consumer<? super Observation> observations) {
    internalNames
        .reserving(name)
        .map(entry -> "the name " + name + " is reserved for packages of the house: " + entry)
        .map(text -> Observation.of(NameObservationTypes.INTERNAL_NAME, metadata, text))
        .map(observation -> observation.withMoment(Moment.INSTALL))
        .ifPresent(observations);
    internalNames
        .imitated(name)
        .map(
            imitation ->
                "the name " + name + " " + imitation.sentence() + ", a package of the house")
        .map(text -> Observation.of(NameObservationTypes.IMITATED_NAME, metadata, text))
        .map(observation -> observation.withMoment(Moment.INSTALL))
        .ifPresent(observations);
  }

  private static void reportCharacters(
      NameFacts facts, SourceLocation metadata, Consumer<? super Observation> observations) {
    if (CharMatcher.ascii().matchesAllOf(facts.name())) {
      return;
    }
    boolean imitates =
        facts
            .imitation()
            .filter(imitation -> imitation.kind() == ImitationKind.HOMOGLYPH)
            .isPresent();
    observations.accept(
        Observation.of(
                NameObservationTypes.CONFUSABLE_NAME,
                metadata,
                "the name has characters that are not ASCII")
            .withSeverity(imitates ? Severity.HIGH : Severity.LOW)
            .withSnippet(facts.name()));
  }

  private static void report(
      Imitation imitation,
      NameFacts facts,
      SourceLocation metadata,
      Consumer<? super Observation> observations) {
    if (!imitation.isWorthTelling()) {
      return;
    }
    observations.accept(
        Observation.of(
                NameObservationTypes.IMITATED_NAME,
                metadata,
                "the name " + facts.name() + " " + imitation.sentence())
            .withSeverity(severity(imitation))
            .withConfidence(imitation.likelihood())
            .withMoment(Moment.INSTALL));
  }

  private static Severity severity(Imitation imitation) {
    if (imitation.isStrong()) {
      return Severity.MEDIUM;
    }
    return imitation.isLikely() ? Severity.LOW : Severity.INFO;
  }

  private static void report(
      Shadow shadow, NameFacts facts, Consumer<? super Observation> observations) {
    String owner = shadow.isStandard() ? "the standard library" : shadow.owner();
    observations.accept(
        Observation.of(
                NameObservationTypes.SHADOWED_IMPORT_NAME,
                SourceLocation.wholePackage(),
                "brings a module " + shadow.module() + ", as " + owner + " does")
            .withSeverity(facts.resembles(shadow.owner()) ? Severity.LOW : Severity.INFO)
            .withMoment(Moment.IMPORT));
  }
}

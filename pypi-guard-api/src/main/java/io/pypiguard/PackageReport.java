package io.pypiguard;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.classify.Classification;
import io.pypiguard.feature.FeatureVector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is known about a package after a scan. It depends on the package and the engine's
 * configuration alone: the same package gives an equal report on any machine at any time, unless
 * something ran out of time.
 *
 * @param source how the caller named the package: a path or any other text
 * @param size size of the archive in bytes
 * @param sha256 SHA-256 of the archive as 64 lower-case hexadecimal digits; empty if it could not
 *     be read
 * @param kind what sort of distribution it is
 * @param format how it is packed
 * @param coordinates its name and version, as far as known
 * @param verdict the conclusion
 * @param observations the evidence, the gravest first; copied and sorted
 * @param features the measured features
 * @param classifications the answers of all classifiers, in order of their ids; copied
 * @param outcomes how the work of every analyzer, extractor and classifier ended, in the order in
 *     which they ran; copied
 */
public record PackageReport(
    String source,
    long size,
    String sha256,
    ArtifactKind kind,
    ArchiveFormat format,
    PackageCoordinates coordinates,
    Verdict verdict,
    List<Observation> observations,
    FeatureVector features,
    List<Classification> classifications,
    List<ComponentOutcome> outcomes) {

  /** Checks, copies and sorts the components. */
  public PackageReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(coordinates, "coordinates");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(features, "features");
    observations = observations.stream().sorted().toList();
    classifications = List.copyOf(classifications);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Returns the package URL.
   *
   * @return a purl of type {@code pypi}; empty if the name is not known
   */
  public String purl() {
    return coordinates.purl();
  }

  /**
   * Returns the answer that the verdict follows; its baseline and contributions add up to the score
   * in log-odds.
   *
   * @return the classification whose contributions are the verdict's; nothing if no classifier
   *     answered
   */
  public Optional<Classification> decisive() {
    return Classification.loudest(
        classifications.stream()
            .filter(one -> one.contributions().equals(verdict.contributions()))
            .toList());
  }

  /**
   * Tells whether a person can look up in the package what the verdict says: whether an observation
   * of at least medium severity points at a line of a member. What was found of a member or the
   * package as a whole does not count, nor what was only measured.
   *
   * @return whether there is such an observation; a suspicious or malicious package without one
   *     rests on features and on what has no line
   */
  public boolean hasLocatedEvidence() {
    return observations.stream()
        .anyMatch(
            observation ->
                observation.severity().compareTo(Severity.MEDIUM) >= 0
                    && observation.location().hasLine());
  }
}

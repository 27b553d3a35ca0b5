package io.pypiguard;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.classify.Classification;
import java.util.List;
import java.util.Optional;

/**
 * From scores and gaps to a verdict.
 *
 * <p>Evidence comes first: what could not be looked at makes a would-be benign package an
 * incomplete one, and never hides what was found.
 */
final class VerdictRules {

  private VerdictRules() {}

  /** Returns the verdict on a package that could not even be read. */
  static Verdict unread(Profile profile, String reason) {
    return new Verdict(VerdictStatus.ERROR, 0, profile.id(), List.of(), List.of(reason));
  }

  /** Returns the verdict on a package that was read. */
  static Verdict conclude(
      Profile profile, PackageArtifact artifact, List<Classification> classifications, Gaps gaps) {
    Optional<Classification> loudest = Classification.loudest(classifications);
    VerdictStatus status =
        loudest
            .flatMap(classification -> alarm(profile, classification.score()))
            .orElseGet(() -> quiet(artifact, gaps));
    return new Verdict(
        status,
        loudest.map(Classification::score).orElse(0.0),
        profile.id(),
        loudest.map(Classification::contributions).orElse(List.of()),
        gaps.reasons());
  }

  private static Optional<VerdictStatus> alarm(Profile profile, double score) {
    if (score >= profile.malicious()) {
      return Optional.of(VerdictStatus.MALICIOUS);
    }
    return score >= profile.suspicious() ? Optional.of(VerdictStatus.SUSPICIOUS) : Optional.empty();
  }

  private static VerdictStatus quiet(PackageArtifact artifact, Gaps gaps) {
    if (nothingWasRead(artifact)) {
      return VerdictStatus.ERROR;
    }
    return gaps.isEmpty() ? VerdictStatus.BENIGN : VerdictStatus.INCOMPLETE;
  }

  private static boolean nothingWasRead(PackageArtifact artifact) {
    return !artifact.isComplete() && artifact.members().stream().noneMatch(Member::isFile);
  }
}

package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.statics.internal.name.Imitation;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.List;
import java.util.Optional;

/**
 * The package is harmless, and requires one that need not be: from an address of its own, or under
 * a name that is easily taken for a popular one.
 *
 * <p>Installing it installs the other, which no index need have seen. The honest twin requires a
 * version of a project from the host where its source is kept.
 */
final class DependencyPayload implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "dependency-payload",
          Severity.MEDIUM,
          "A dependency that is not what it seems",
          "The package requires another one from an unknown host, or one whose name is a"
              + " misspelling of a popular project.",
          "T1195.001");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Requirement requirement : Requirement.of(facts)) {
      Optional<Destination> host =
          requirement.text().contains("://")
              ? Destinations.of(requirement.text())
              : Optional.empty();
      Optional<Imitation> imitated =
          NameSearch.popular().find(requirement.name()).filter(Imitation::isStrong);
      if (host.isPresent()) {
        if (!isSourceHost(facts, host.get())) {
          report(
              facts,
              findings,
              requirement,
              host.get().is("unknown") ? Severity.MEDIUM : Severity.HIGH,
              "requires a package from " + host.get().host() + ": " + host.get().reason());
        }
      } else if (imitated.isPresent()) {
        report(
            facts,
            findings,
            requirement,
            Severity.MEDIUM,
            "requires " + requirement.name() + ", which " + imitated.get().sentence());
      }
    }
  }

  private static boolean isSourceHost(Facts facts, Destination host) {
    return facts.isExpected(host) || HostTrait.SOURCE.of(host);
  }

  private static void report(
      Facts facts, Findings findings, Requirement requirement, Severity severity, String message) {
    if (requirement.setup().isPresent()) {
      findings.report(TYPE, requirement.setup().get(), severity, message);
    } else {
      SourceLocation location =
          facts
              .artifact()
              .metadataMember()
              .map(Member::path)
              .map(SourceLocation::of)
              .orElse(SourceLocation.wholePackage());
      findings.report(TYPE, location, Moment.INSTALL, severity, message);
    }
  }
}

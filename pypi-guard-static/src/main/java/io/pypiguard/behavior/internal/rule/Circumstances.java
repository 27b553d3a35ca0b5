package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.CoreMetadata;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.knowledge.Purposes;
import io.pypiguard.statics.internal.VendoredCode;
import io.pypiguard.statics.internal.name.PopularProjects;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a behaviour less grave that somebody has to ask for: the package brings a program and
 * says that this is what it is for, or the code is a copy of a known library. What happens unasked
 * is as grave wherever it stands.
 */
final class Circumstances {

  private static final Set<String> LIBRARIES = Set.copyOf(PopularProjects.names());

  private final boolean hasScript;
  private final String purpose;
  private final SourceLocation metadata;

  private Circumstances(boolean hasScript, String purpose, SourceLocation metadata) {
    this.hasScript = hasScript;
    this.purpose = purpose;
    this.metadata = metadata;
  }

  static Circumstances of(Facts facts) {
    CoreMetadata metadata = facts.artifact().metadata();
    SourceLocation location =
        facts
            .artifact()
            .metadataMember()
            .map(Member::path)
            .map(SourceLocation::of)
            .orElse(SourceLocation.wholePackage());
    return new Circumstances(
        facts.hasScript(), metadata.first("Summary") + " " + metadata.first("Keywords"), location);
  }

  /** Returns what makes a behaviour at a place less grave, as evidence. */
  Optional<EvidenceStep> of(ObservationType type, String member, Moment moment) {
    if (moment != Moment.RUN && moment != Moment.UNKNOWN) {
      return Optional.empty();
    }
    Optional<String> copy =
        VendoredCode.library(member).filter(name -> LIBRARIES.contains(libraryName(name)));
    if (copy.isPresent()) {
      return Optional.of(
          new EvidenceStep(SourceLocation.of(member), "is less grave in a copy of " + copy.get()));
    }
    return hasScript
        ? Purposes.of(type.id(), purpose)
            .map(reason -> new EvidenceStep(metadata, "is less grave here: " + reason))
        : Optional.empty();
  }

  /** Returns a severity one step lower; what is critical stays so. */
  static Severity lower(Severity severity) {
    return switch (severity) {
      case HIGH -> Severity.MEDIUM;
      case MEDIUM -> Severity.LOW;
      default -> severity;
    };
  }

  private static String libraryName(String name) {
    String plain = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
    return plain.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

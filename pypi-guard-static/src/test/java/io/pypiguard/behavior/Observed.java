package io.pypiguard.behavior;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an analyzer says of a package. */
final class Observed {

  private final List<Observation> all = new ArrayList<>();

  private Observed() {}

  static Observed of(PackageAnalyzer analyzer, PackageBuilder builder) {
    Observed observed = new Observed();
    PackageArtifact artifact = builder.artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    try {
      analyzer.analyze(artifact, context, observed.all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return observed;
  }

  static Observed of(PackageBuilder builder) {
    return of(new BehaviorAnalyzer(), builder);
  }

  /** Looks at a source distribution whose setup script is this. */
  static Observed ofSetup(String... lines) {
    return of(PackageBuilder.sdist("demo", "1.0").file("setup.py", String.join("\n", lines)));
  }

  /** Looks at a wheel with a module {@code demo} that is this. */
  static Observed ofModule(String... lines) {
    return of(
        PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", String.join("\n", lines)));
  }

  /** Returns the gravest severity of a type; nothing if it was not observed. */
  Optional<Severity> severity(String type) {
    return all.stream()
        .filter(observation -> observation.type().id().equals(type))
        .map(Observation::severity)
        .max(Severity::compareTo);
  }

  /** Returns the messages of a type. */
  List<String> messages(String type) {
    return all.stream()
        .filter(observation -> observation.type().id().equals(type))
        .map(Observation::message)
        .toList();
  }
}

package io.pypiguard.metadata;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads the metadata of packages. */
final class Metadata {

  private Metadata() {}

  static ProjectMetadata of(PackageBuilder builder) {
    return of(builder.artifact());
  }

  static ProjectMetadata of(PackageArtifact artifact) {
    try {
      return ScanContext.start(artifact, Duration.ofMinutes(5)).get(ProjectMetadata.DERIVATION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source distribution without generated metadata. */
  static PackageBuilder project() {
    return PackageBuilder.sdist("demo", "1.0")
        .without("PKG-INFO")
        .without("setup.py")
        .without("pyproject.toml");
  }

  static ProjectMetadata ofSetup(String... lines) {
    return of(project().file("setup.py", String.join("\n", lines) + "\n"));
  }

  static ProjectMetadata ofPyproject(String... lines) {
    return of(project().file("pyproject.toml", String.join("\n", lines) + "\n"));
  }

  static ProjectMetadata ofSetupConfig(String... lines) {
    return of(project().file("setup.cfg", String.join("\n", lines) + "\n"));
  }
}

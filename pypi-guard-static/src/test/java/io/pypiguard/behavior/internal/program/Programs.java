package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Reads programs out of packages built in memory. */
final class Programs {

  private Programs() {}

  static Program program(PackageBuilder builder) {
    return derive(Program.DERIVATION, builder.artifact());
  }

  static EntryPoints entryPoints(PackageBuilder builder) {
    return derive(EntryPoints.DERIVATION, builder.artifact());
  }

  static <T> T derive(Derivation<T> derivation, PackageArtifact artifact) {
    try {
      return ScanContext.start(artifact, Duration.ofMinutes(5)).get(derivation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a source distribution with files that each hold one line. */
  static PackageBuilder sdist(String... paths) {
    return fill(PackageBuilder.sdist("demo", "1.0"), paths);
  }

  /** Returns a wheel with files that each hold one line. */
  static PackageBuilder wheel(String... paths) {
    return fill(PackageBuilder.wheel("demo", "1.0"), paths);
  }

  static PackageBuilder fill(PackageBuilder builder, String... paths) {
    for (String path : paths) {
      builder.file(path, "x = 1\n");
    }
    return builder;
  }

  /** Returns the names of the modules, those that cannot be imported in brackets. */
  static List<String> names(PackageBuilder builder) {
    return program(builder).modules().stream()
        .map(module -> module.isImportable() ? module.name() : "[" + module.name() + "]")
        .toList();
  }
}

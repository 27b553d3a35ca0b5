package io.pypiguard.examples.embedding;

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

/** Reports {@code .env} files, which hold secrets and were packed by mistake. */
public final class EnvironmentFileAnalyzer implements PackageAnalyzer {

  /** A file with environment variables. */
  public static final ObservationType ENVIRONMENT_FILE =
      ObservationType.of(
          "environment-file",
          Severity.LOW,
          "Environment file in the package",
          "A .env file holds passwords and tokens of whoever built the package. It shows haste, and"
              + " harms the author rather than the user.");

  @Override
  public String id() {
    return "environment-files";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(ENVIRONMENT_FILE);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations) {
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (member.isFile() && member.path().endsWith("/.env")) {
        SourceLocation place = SourceLocation.of(member.path());
        observations.accept(
            Observation.of(ENVIRONMENT_FILE, place, "a file of " + member.size() + " bytes"));
      }
    }
  }
}

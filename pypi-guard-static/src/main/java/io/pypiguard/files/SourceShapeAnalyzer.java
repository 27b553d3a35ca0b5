package io.pypiguard.files;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports source that stands in lines which no person writes: packed Python, minified scripts.
 *
 * <p>What packed Python does is told by the analysis of behaviour; this one says that a reader sees
 * nothing. Its honest twins are tables that a program wrote and images kept as text.
 */
public final class SourceShapeAnalyzer implements PackageAnalyzer {

  /** Makes one; it keeps no state. */
  public SourceShapeAnalyzer() {}

  @Override
  public String id() {
    return "source-shape";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(FileObservationTypes.PACKED_SOURCE, FileObservationTypes.MINIFIED_SCRIPT);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    ObservationGroups groups = new ObservationGroups();
    for (FileFact file : context.get(FileFacts.DERIVATION).files()) {
      context.checkpoint();
      if (file.lines().inLongLines() > 0 && file.lines().isPacked()) {
        Observation observation = observation(file);
        groups.add(observation.type().id() + observation.severity(), observation);
      }
    }
    groups.deliver(observations);
  }

  private static Observation observation(FileFact file) {
    boolean python = file.group() == FileGroup.PYTHON;
    ObservationType type =
        python ? FileObservationTypes.PACKED_SOURCE : FileObservationTypes.MINIFIED_SCRIPT;
    Observation observation =
        Observation.of(
            type,
            SourceLocation.of(file.member().path()),
            "most of the source stands in lines of over "
                + LineShape.LONG
                + " characters, the longest of "
                + file.lines().longest());
    return python && (file.isAside() || file.path().endsWith(".ipynb"))
        ? observation.withSeverity(Severity.INFO)
        : observation;
  }
}

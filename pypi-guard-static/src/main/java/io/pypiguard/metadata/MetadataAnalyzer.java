package io.pypiguard.metadata;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.internal.check.MetadataFacts;
import io.pypiguard.metadata.internal.check.Subjects;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports what is odd in what a package says about itself: values that are missing, wrong or left
 * over from a template, and sources that disagree with each other or with the code.
 *
 * <p>Nothing is looked up: an address is judged by its form, and by tables of those that are known.
 */
public final class MetadataAnalyzer implements PackageAnalyzer {

  /** Makes one; it keeps no state. */
  public MetadataAnalyzer() {}

  @Override
  public String id() {
    return "metadata";
  }

  @Override
  public List<ObservationType> types() {
    return MetadataObservationTypes.all();
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    Subjects.observe(context.get(MetadataFacts.DERIVATION), observations);
  }
}

package io.pypiguard.feature;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.List;

/**
 * Turns what is known about a package into numbers for classifiers.
 *
 * <p>An extractor is one class with a public no-argument constructor, named in {@code
 * META-INF/services/io.pypiguard.feature.FeatureExtractor} (class path) and in a {@code provides}
 * clause of its module (module path). It is made once and used by many threads at once.
 *
 * <p>Features come from observations and from derived values of the context, never from a second
 * walk over the bytes: what moved a verdict can then be shown at a place in a file. A feature that
 * cannot be measured is left unset.
 */
public interface FeatureExtractor {

  /**
   * Returns the id by which this extractor is switched off, replaced and named in reports.
   *
   * @return lower-case words joined by {@code -}, the same at each call
   */
  String id();

  /**
   * Returns the features that {@link #extract} measures.
   *
   * @return the schema, the same at each call; its ids are used by no other extractor
   */
  FeatureSchema schema();

  /**
   * Measures a package.
   *
   * @param artifact the package
   * @param observations all observations of the analyzers, sorted; unmodifiable
   * @param context the scan's derived values, and the time that is left
   * @return a vector over {@link #schema()}
   * @throws IOException if a member cannot be read
   */
  FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException;
}

package io.pypiguard.classify;

import io.pypiguard.analysis.Observation;
import io.pypiguard.feature.FeatureVector;
import java.util.List;
import java.util.Set;

/**
 * Weighs what is known about a package.
 *
 * <p>A classifier is one class with a public no-argument constructor, named in {@code
 * META-INF/services/io.pypiguard.classify.PackageClassifier} (class path) and in a {@code provides}
 * clause of its module (module path). It is made once and used by many threads at once; the same
 * facts always give the same score.
 */
public interface PackageClassifier {

  /**
   * Returns the id by which this classifier is switched off, replaced and named in reports.
   *
   * @return lower-case words joined by {@code -}, the same at each call
   */
  String id();

  /**
   * Returns the classifiers whose scores are part of this one's. Where this one answers, theirs are
   * reported, but have no say in the verdict; where it fails, they have.
   *
   * @return ids; empty unless overridden
   */
  default Set<String> includes() {
    return Set.of();
  }

  /**
   * Scores a package.
   *
   * @param observations all observations of the analyzers, sorted; unmodifiable
   * @param features the features of all extractors that ran; others are absent from its schema
   * @return the score and what it is made of
   */
  Classification classify(List<Observation> observations, FeatureVector features);
}

package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.statics.internal.FeatureTable;
import io.pypiguard.statics.internal.Measures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All subjects, and the features that they measure. */
public final class Subjects {

  private static final String FAMILY = "metadata";

  /** Observations of one type that are reported. */
  private static final int MOST_OF_TYPE = 10;

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(FeatureTable.read(Subjects.class, "features.tsv", FAMILY));

  private static final List<Subject> ALL =
      List.of(
          new Agreement(),
          new Characters(),
          new Classifiers(),
          new Configuration(),
          new Dependencies(),
          new Emails(),
          new Imports(),
          new Licences(),
          new PastReleases(),
          new Placeholders(),
          new ProjectName(),
          new PythonClassifiers(),
          new PythonVersions(),
          new Urls(),
          new VersionNumber(),
          new WheelTags());

  private Subjects() {}

  /** Returns the features, with their meanings and ranges. */
  public static FeatureSchema schema() {
    return SCHEMA;
  }

  /**
   * Reports what is odd in any subject; of one type the first observations, which the rest are
   * like.
   *
   * @param facts the package
   * @param observations takes each observation
   */
  public static void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    Map<ObservationType, Integer> counts = new HashMap<>();
    for (Subject subject : ALL) {
      facts.context().checkpoint();
      subject.observe(
          facts,
          observation -> {
            if (counts.merge(observation.type(), 1, Integer::sum) <= MOST_OF_TYPE) {
              observations.accept(observation);
            }
          });
    }
  }

  /**
   * Measures all subjects. A package that says nothing at all has no features.
   *
   * @param facts the package
   * @return a vector over {@link #schema}
   */
  public static FeatureVector measure(MetadataFacts facts) {
    Measures measures = new Measures(SCHEMA, FAMILY);
    if (!facts.isEmpty()) {
      for (Subject subject : ALL) {
        facts.context().checkpoint();
        subject.measure(facts, measures);
      }
    }
    return measures.vector();
  }
}

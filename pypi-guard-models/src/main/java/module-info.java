import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.models.EvidenceClassifier;

/** Classifiers that turn a feature vector into a score with its reasons. */
@org.jspecify.annotations.NullMarked
module io.pypiguard.models {
  requires transitive io.pypiguard;
  requires static org.jspecify;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static com.fasterxml.jackson.dataformat.csv;
  requires static com.google.common;
  requires org.slf4j;

  exports io.pypiguard.models;
  exports io.pypiguard.models.data;
  exports io.pypiguard.models.evaluation;

  provides PackageClassifier with
      EvidenceClassifier;
}

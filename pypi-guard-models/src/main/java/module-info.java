import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.models.EvidenceClassifier;

/** Classifiers that turn a feature vector into a score with its reasons. */
@org.jspecify.annotations.NullMarked
module io.pypiguard.models {
  requires transitive io.pypiguard;
  requires static org.jspecify;
  requires org.slf4j;

  exports io.pypiguard.models;

  provides PackageClassifier with
      EvidenceClassifier;
}

import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.models.EvidenceClassifier;
import io.pypiguard.models.StackClassifier;

/** Classifiers that turn a feature vector into a score with its reasons. */
@org.jspecify.annotations.NullMarked
module io.pypiguard.models {
  requires transitive io.pypiguard;
  requires static org.jspecify;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static com.fasterxml.jackson.dataformat.csv;
  requires static com.google.common;
  requires static com.google.protobuf;
  requires static com.oracle.labs.mlrg.olcut;
  requires static org.tribuo.classification.core;
  requires static org.tribuo.classification.dtree;
  requires static org.tribuo.classification.libsvm;
  requires static org.tribuo.classification.mnb;
  requires static org.tribuo.classification.sgd;
  requires static org.tribuo.common.libsvm;
  requires static org.tribuo.common.nearest;
  requires static org.tribuo.common.sgd;
  requires static org.tribuo.common.tree;
  requires static org.tribuo.common.xgboost;
  requires static org.tribuo.core;
  requires static org.tribuo.math;
  requires org.slf4j;

  exports io.pypiguard.models;
  exports io.pypiguard.models.data;
  exports io.pypiguard.models.evaluation;
  exports io.pypiguard.models.training;

  provides PackageClassifier with
      EvidenceClassifier,
      StackClassifier;
}

package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.statics.internal.Measures;
import java.util.function.Consumer;

/** One subject of what a package says about itself. It keeps no state. */
interface Subject {

  /**
   * Reports what is odd.
   *
   * @param facts the package
   * @param observations takes each observation
   */
  void observe(MetadataFacts facts, Consumer<? super Observation> observations);

  /**
   * Sets the features.
   *
   * @param facts the package
   * @param measures takes each value
   */
  void measure(MetadataFacts facts, Measures measures);
}

package io.pypiguard.models.training;

import io.pypiguard.models.data.LabeledPackage;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds rows by their packages. */
final class Rows {

  private Rows() {}

  /** Returns the places of the rows whose packages are wanted, rising. */
  static List<Integer> of(TrainingData data, Predicate<LabeledPackage> wanted) {
    return IntStream.range(0, data.size())
        .filter(row -> wanted.test(data.packages().get(row)))
        .boxed()
        .toList();
  }

  /** Returns the places of the malicious rows, rising. */
  static List<Integer> malicious(TrainingData data) {
    return of(data, LabeledPackage::malicious);
  }
}

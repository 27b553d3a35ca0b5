package io.pypiguard.models.training;

import io.pypiguard.models.data.LabeledPackage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that is done to rows before a learner learns from them, so that what it learns holds
 * for packages that are not like them. It does not change; the same rows always give the same.
 */
@FunctionalInterface
public interface Preparation {

  /**
   * Prepares rows.
   *
   * @param training rows of both classes
   * @return the same rows in the same order, perhaps with fewer columns, and perhaps further ones
   *     behind them, each of a package that is among the rows
   */
  TrainingData prepare(TrainingData training);

  /**
   * Malicious packages as an attacker would change them, to learn from.
   *
   * @param how what is done to them
   * @param share what they weigh beside those that they were made of, above 0
   */
  record Lesson(Disguise how, double share) {}

  /**
   * Adds malicious packages as attackers would change them.
   *
   * @param lessons what is done to the malicious packages, each to those that were given; copied
   * @return the preparation
   */
  static Preparation lessons(List<Lesson> lessons) {
    List<Lesson> all = List.copyOf(lessons);
    return training -> {
      TrainingData prepared = training;
      for (Lesson lesson : all) {
        TrainingData changed = lesson.how().apply(training);
        prepared = prepared.plus(changed.rows(Rows.malicious(changed)), lesson.share());
      }
      return prepared;
    };
  }

  /**
   * Leaves out columns that tell where packages come from better than they tell what is malicious.
   *
   * @param stranger tells whether a benign package comes from a place or a year that no malicious
   *     one comes from
   * @return the preparation; it does nothing where there are fewer than fifty such packages, or
   *     other benign ones, or malicious ones
   */
  static Preparation withoutSignsOfOrigin(Predicate<LabeledPackage> stranger) {
    return new OriginScreen(stranger);
  }

  /**
   * Leaves out columns.
   *
   * @param columns their names; those that are not there are passed over
   * @return the preparation
   */
  static Preparation without(Set<String> columns) {
    Set<String> left = Set.copyOf(columns);
    return training -> training.columns(column -> !left.contains(column));
  }
}

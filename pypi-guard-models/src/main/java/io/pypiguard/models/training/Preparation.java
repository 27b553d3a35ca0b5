package io.pypiguard.models.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
   * Adds packages of both classes that really were rewritten and measured again: what a rewriting
   * leaves behind then tells nothing.
   *
   * @param rewritten rows of such packages with the columns of the rows, or more; each is found by
   *     the path of the package that it was made of, others are passed over
   * @param share what they weigh beside those that they were made of, above 0
   * @return the preparation
   */
  static Preparation rewritten(TrainingData rewritten, double share) {
    return training -> {
      Map<String, Integer> places = new HashMap<>();
      for (int row = 0; row < training.size(); row++) {
        places.putIfAbsent(training.packages().get(row).path(), row);
      }
      List<Integer> known = Rows.of(rewritten, about -> places.containsKey(about.path()));
      TrainingData same = rewritten.columns(training.columns()::contains);
      List<Integer> originals = new ArrayList<>();
      float[][] values = new float[known.size()][];
      for (int i = 0; i < values.length; i++) {
        originals.add(places.getOrDefault(rewritten.packages().get(known.get(i)).path(), 0));
        values[i] = same.row(known.get(i));
      }
      return training.plus(training.rows(originals).withValues(values), share);
    };
  }

  /**
   * Leaves out columns that tell where packages come from better than they tell what is malicious:
   * those that tell apart benign packages of the kinds and years that malicious ones are of from
   * all other benign ones.
   *
   * @return the preparation; it does nothing where there are fewer than fifty of either, or of
   *     malicious packages
   */
  static Preparation withoutSignsOfOrigin() {
    return new OriginScreen();
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

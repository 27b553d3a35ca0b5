package io.pypiguard.examples.cli;

import io.pypiguard.models.training.Learner;
import io.pypiguard.models.training.Learners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The learners that can be named on the command line. */
final class KnownLearners {

  /** Id of the classifier that needs no training, and is a learner that learns nothing. */
  static final String EVIDENCE = "evidence";

  private static final String SAMAANA_STACK = "samaana-stack";

  private KnownLearners() {}

  /**
   * Returns the learners that are compared unless others are wanted: Samaana's five, their stack
   * and ours.
   *
   * @return ids in order
   */
  static List<String> usual() {
    List<String> ids = new ArrayList<>(Learners.samaana().stream().map(Learner::id).toList());
    ids.addAll(List.of(SAMAANA_STACK, EVIDENCE, Learners.STACK));
    return ids;
  }

  /**
   * Returns our stack.
   *
   * @return the learner that is judged unless another is wanted
   */
  static Learner stack() {
    return Learners.stack(members());
  }

  /**
   * Returns the members of our stack.
   *
   * @return the learners in order
   */
  static List<Learner> members() {
    return List.of(
        Learners.score(EVIDENCE),
        Learners.byId("gradient-boosting"),
        Learners.byId("extra-trees"),
        Learners.byId("logistic-regression"));
  }

  /**
   * Returns learners by their ids.
   *
   * @param ids the ids
   * @return the learners in the same order
   * @throws IllegalArgumentException if there is none of an id
   */
  static Map<String, Learner> byIds(List<String> ids) {
    Map<String, Learner> known = new LinkedHashMap<>();
    Learners.single().forEach(learner -> known.put(learner.id(), learner));
    known.put(EVIDENCE, Learners.score(EVIDENCE));
    known.put(SAMAANA_STACK, Learners.stack(Learners.samaana()));
    known.put(Learners.STACK, stack());
    Map<String, Learner> wanted = new LinkedHashMap<>();
    for (String id : ids) {
      Learner learner = known.get(id);
      if (learner == null) {
        throw new IllegalArgumentException(
            "no learner \"%s\"; there are %s".formatted(id, String.join(", ", known.keySet())));
      }
      wanted.put(id, learner);
    }
    return wanted;
  }
}

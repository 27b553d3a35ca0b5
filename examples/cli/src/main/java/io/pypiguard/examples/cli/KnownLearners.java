package io.pypiguard.examples.cli;

import io.pypiguard.behavior.CodeFeatureExtractor;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.models.training.Learner;
import io.pypiguard.models.training.Learners;
import io.pypiguard.models.training.StandardStack;
import io.pypiguard.models.training.TrainingData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The learners that can be named on the command line. */
final class KnownLearners {

  /** Id of the classifier that needs no training, and is a learner that learns nothing. */
  private static final String EVIDENCE = "evidence";

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
   * Returns the recipe of our stack.
   *
   * @param table what it learns from
   * @return the recipe
   */
  static StandardStack recipe(FeatureTable table) {
    return StandardStack.of(table.schema()).recognised(CodeFeatureExtractor.recognised());
  }

  /**
   * Returns the recipe of our stack, with packages as mutations make them.
   *
   * @param table what it learns from
   * @param rows the same packages
   * @param mutations the mutations
   * @param corpus measures packages
   * @param shell where the command runs
   * @return the recipe
   * @throws IOException if a package cannot be read
   */
  static StandardStack recipe(
      FeatureTable table, Manifest rows, List<Mutated> mutations, CorpusOptions corpus, Shell shell)
      throws IOException {
    StandardStack recipe = recipe(table);
    for (Mutated mutated : mutations) {
      FeatureTable rewritten = corpus.measureRewritten(rows, mutated, shell);
      recipe.rewritten(TrainingData.of(rewritten, StandardStack.CLASSIFIERS));
    }
    return recipe;
  }

  /**
   * Checks that there are learners.
   *
   * @param ids their ids
   * @throws UsageException if there is none of an id
   */
  static void check(List<String> ids) {
    List<String> known = new ArrayList<>(Learners.single().stream().map(Learner::id).toList());
    known.addAll(List.of(EVIDENCE, SAMAANA_STACK, Learners.STACK));
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new UsageException(
            "no learner \"%s\"; there are %s".formatted(id, String.join(", ", known)));
      }
    }
  }

  /**
   * Returns a learner.
   *
   * @param id a known id
   * @param recipe the recipe of our stack
   * @return the learner
   */
  static Learner byId(String id, StandardStack recipe) {
    return switch (id) {
      case EVIDENCE -> Learners.score(EVIDENCE);
      case SAMAANA_STACK -> Learners.stack(Learners.samaana());
      case Learners.STACK -> recipe.learner();
      default -> Learners.byId(id);
    };
  }
}

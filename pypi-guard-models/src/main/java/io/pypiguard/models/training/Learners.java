package io.pypiguard.models.training;

import io.pypiguard.models.ModelInput;
import io.pypiguard.models.training.internal.ScoreTrainer;
import io.pypiguard.models.training.internal.Settings;
import io.pypiguard.models.training.internal.StackingTrainer;
import io.pypiguard.models.training.internal.Trainers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

/** All learners. */
public final class Learners {

  /** Id of the stack. */
  public static final String STACK = "stack";

  private static final double SEED = 1;

  private static final Map<String, Double> FOREST =
      Map.of("trees", 60.0, "depth", 14.0, "least-weight", 2.0, "feature-share", 0.1, "seed", SEED);

  private static final List<Learner> SINGLE =
      List.of(
          new Learner(
              "decision-tree",
              "One decision tree (CART).",
              Map.of("depth", 8.0, "least-weight", 5.0, "seed", SEED),
              Trainers::decisionTree),
          new Learner(
              "extra-trees",
              "The mean of trees that split at random places.",
              FOREST,
              Trainers::extraTrees),
          gradientBoosting(Map.of()),
          new Learner(
              "kernel-svm",
              "A support vector machine with a radial kernel (libsvm).",
              Map.of("cost", 4.0, "gamma", 0.002, "seed", SEED),
              Trainers::kernelSvm),
          new Learner(
              "linear-svm",
              "A linear support vector machine.",
              Map.of("rate", 0.1, "epochs", 20.0, "seed", SEED),
              Trainers::linearSvm),
          new Learner(
              "logistic-regression",
              "Logistic regression.",
              Map.of("rate", 0.1, "epochs", 20.0, "seed", SEED),
              Trainers::logisticRegression),
          new Learner(
              "naive-bayes",
              "Multinomial naive Bayes over features as counts from 0 to 4.",
              Map.of("smoothing", 1.0),
              Trainers::naiveBayes),
          new Learner(
              "nearest-neighbours",
              "The share of malicious packages among those nearest.",
              Map.of("neighbours", 15.0),
              Trainers::nearestNeighbours),
          new Learner(
              "perceptron",
              "A perceptron with two hidden layers.",
              Map.of(
                  "first-layer",
                  32.0,
                  "second-layer",
                  16.0,
                  "rate",
                  0.001,
                  "epochs",
                  30.0,
                  "seed",
                  SEED),
              Trainers::perceptron),
          new Learner(
              "random-forest",
              "The mean of trees on samples of rows and features.",
              FOREST,
              Trainers::randomForest));

  private Learners() {}

  /**
   * Returns all learners but stacks.
   *
   * @return learners by their ids, with their usual settings; unmodifiable
   */
  public static List<Learner> single() {
    return SINGLE;
  }

  /**
   * Returns a learner.
   *
   * @param id its id
   * @return the learner with its usual settings
   * @throws IllegalArgumentException if there is none of this id
   */
  public static Learner byId(String id) {
    return SINGLE.stream()
        .filter(learner -> learner.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no learner \"%s\" among %s"
                        .formatted(id, SINGLE.stream().map(Learner::id).toList())));
  }

  /**
   * Returns boosted trees some of whose columns may move the score in one direction only.
   *
   * @param directions by column: 1 if more of it may never lower the score, -1 if it may never
   *     raise it
   * @return the learner with its usual settings
   */
  public static Learner gradientBoosting(Map<String, Integer> directions) {
    return new Learner(
        "gradient-boosting",
        "Trees of which each mends what those before got wrong (XGBoost).",
        Map.of(
            "trees", 400.0,
            "eta", 0.05,
            "max-depth", 5.0,
            "subsample", 0.8,
            "colsample-bytree", 0.4,
            "min-child-weight", 1.0,
            "lambda", 2.0,
            "seed", SEED),
        settings -> Trainers.gradientBoosting(settings, directions));
  }

  /**
   * Returns a learner that learns nothing, but repeats what a classifier said that needs no
   * training: any classifier can so be a member of a stack.
   *
   * @param classifier its id; its scores must be a column of the data
   * @return a learner with the classifier's id
   */
  public static Learner score(String classifier) {
    return new Learner(
        classifier,
        "What the classifier " + classifier + " says.",
        Map.of(),
        settings -> new ScoreTrainer(ModelInput.ofClassifier(classifier).id()));
  }

  /**
   * Returns Samaana's five learners: decision tree, random forest, support vector machine,
   * perceptron and naive Bayes.
   *
   * @return the learners with their usual settings
   */
  public static List<Learner> samaana() {
    return List.of(
        byId("decision-tree"),
        byId("random-forest"),
        byId("linear-svm"),
        byId("perceptron"),
        byId("naive-bayes"));
  }

  /**
   * Returns a stack: members, and a regression that learns how much to believe each from what it
   * says of packages whose family it has not seen. Where families of columns are missing, the stack
   * leaves out the members that know no other, and weighs the rest as it learned to without them.
   *
   * <p>What it says are calibrated log-odds for a world in which half of all packages are
   * malicious.
   *
   * @param members the members, each with an id of its own
   *     <p>With a {@code floor-rate} above 0 the stack is never below what the first member says
   *     that needs no training, as far as that raises no more false alarms: where the weighed sum
   *     reaches the log-odds of so many false alarms, and that member the highest scores, which as
   *     many benign packages have, both mean the same.
   * @return a learner with the settings {@code folds}, {@code seed} and {@code floor-rate}, besides
   *     those of its members
   */
  public static Learner stack(List<Learner> members) {
    List<String> ids = members.stream().map(Learner::id).toList();
    return new Learner(
        STACK,
        "A stack of " + String.join(", ", ids) + ".",
        Map.of("folds", 5.0, "seed", SEED, "floor-rate", 0.0),
        settings -> stack(ids, members, settings));
  }

  private static Trainer<Label> stack(List<String> ids, List<Learner> members, Settings settings) {
    List<Trainer<Label>> trainers = new ArrayList<>();
    members.forEach(member -> trainers.add(member.trainer()));
    return new StackingTrainer(
        ids, trainers, settings.count("folds"), settings.seed(), settings.value("floor-rate"));
  }
}

package io.pypiguard.models.training.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import libsvm.svm;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;
import org.tribuo.classification.sgd.LabelObjective;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.common.tree.ExtraTreesTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.Transformation;
import org.tribuo.transform.TransformationMap;

/**
 * Makes the trainers of the learners. Trees see features as they are: boosted ones know what is
 * missing, all others take it for 0. Naive Bayes sees {@linkplain Binning binned} features, all
 * other learners {@linkplain Centring centred} ones.
 *
 * <p>Steps are those of AdaGrad: Tribuo 4.3.2's Adam multiplies with the root of the second moment
 * where it should divide, and diverges.
 */
public final class Trainers {

  private static final float ALL_FEATURES = 1;
  private static final float NO_LEAST_GAIN = 0;

  private static final int NO_LOG = -1;
  private static final int ONE_ROW_A_STEP = 1;

  /** In standard deviations. */
  private static final double FAR_OUT = 5;

  private Trainers() {}

  /**
   * Makes a trainer of one tree.
   *
   * @param settings {@code depth} and {@code least-weight} of a node that is split, {@code seed}
   * @return the trainer
   */
  public static Trainer<Label> decisionTree(Settings settings) {
    return cart(settings, ALL_FEATURES, false);
  }

  /**
   * Makes a trainer of trees on samples of rows and features.
   *
   * @param settings {@code trees}, {@code feature-share} that a split chooses from, and those of a
   *     tree
   * @return the trainer
   */
  public static Trainer<Label> randomForest(Settings settings) {
    return new RandomForestTrainer<>(
        cart(settings, (float) settings.value("feature-share"), false),
        new FullyWeightedVotingCombiner(),
        settings.count("trees"),
        settings.seed());
  }

  /**
   * Makes a trainer of trees that split at random places.
   *
   * @param settings those of a random forest
   * @return the trainer
   */
  public static Trainer<Label> extraTrees(Settings settings) {
    return new ExtraTreesTrainer<>(
        cart(settings, (float) settings.value("feature-share"), true),
        new FullyWeightedVotingCombiner(),
        settings.count("trees"),
        settings.seed());
  }

  private static CARTClassificationTrainer cart(
      Settings settings, float featureShare, boolean randomSplits) {
    return new CARTClassificationTrainer(
        settings.count("depth"),
        (float) settings.value("least-weight"),
        NO_LEAST_GAIN,
        featureShare,
        randomSplits,
        new GiniIndex(),
        settings.seed());
  }

  /**
   * Makes a trainer of boosted trees.
   *
   * @param settings {@code trees} and XGBoost's parameters with hyphens in place of underscores
   * @param directions features that may only raise (1) or only lower (-1) the score
   * @return the trainer
   */
  public static Trainer<Label> gradientBoosting(
      Settings settings, Map<String, Integer> directions) {
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("eta", settings.value("eta"));
    parameters.put("max_depth", settings.count("max-depth"));
    parameters.put("subsample", settings.value("subsample"));
    parameters.put("colsample_bytree", settings.value("colsample-bytree"));
    parameters.put("min_child_weight", settings.value("min-child-weight"));
    parameters.put("lambda", settings.value("lambda"));
    parameters.put("seed", settings.seed());
    parameters.put("tree_method", "hist");
    parameters.put("nthread", 1);
    return new BoostingTrainer(settings.count("trees"), parameters, directions);
  }

  /**
   * Makes a trainer of a linear support vector machine.
   *
   * @param settings {@code rate} of the first steps, {@code epochs}, {@code seed}
   * @return the trainer
   */
  public static Trainer<Label> linearSvm(Settings settings) {
    return linear(new Hinge(), settings);
  }

  /**
   * Makes a trainer of logistic regression.
   *
   * @param settings those of a linear support vector machine
   * @return the trainer
   */
  public static Trainer<Label> logisticRegression(Settings settings) {
    return linear(new LogMulticlass(), settings);
  }

  private static Trainer<Label> linear(LabelObjective objective, Settings settings) {
    return prepared(
        Centring.unbounded(),
        new LinearSGDTrainer(
            objective,
            new AdaGrad(settings.value("rate")),
            settings.count("epochs"),
            NO_LOG,
            ONE_ROW_A_STEP,
            settings.seed()));
  }

  /**
   * Makes a trainer of a support vector machine with a radial kernel. It knows no weights: each row
   * counts the same.
   *
   * @param settings {@code cost}, {@code gamma}, {@code seed}
   * @return the trainer
   */
  public static Trainer<Label> kernelSvm(Settings settings) {
    SVMParameters<Label> parameters =
        new SVMParameters<>(
            new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.RBF);
    parameters.setCost(settings.value("cost"));
    parameters.setGamma(settings.value("gamma"));
    // Else it tells standard output how it gets on.
    svm.svm_set_print_string_function(text -> {});
    return bounded(new LibSVMClassificationTrainer(parameters, settings.seed()));
  }

  /**
   * Makes a trainer of multinomial naive Bayes.
   *
   * @param settings {@code smoothing}: how many rows of each value are made up
   * @return the trainer
   */
  public static Trainer<Label> naiveBayes(Settings settings) {
    return prepared(new Binning(), new MultinomialNaiveBayesTrainer(settings.value("smoothing")));
  }

  /**
   * Makes a trainer that keeps all rows and asks those nearest. It knows no weights: each row
   * counts the same.
   *
   * @param settings {@code neighbours}: how many are asked
   * @return the trainer
   */
  public static Trainer<Label> nearestNeighbours(Settings settings) {
    return bounded(
        new KNNTrainer<>(
            settings.count("neighbours"),
            new L2Distance(),
            1,
            new VotingCombiner(),
            KNNModel.Backend.STREAMS,
            NeighboursQueryFactoryType.BRUTE_FORCE));
  }

  /**
   * Makes a trainer of a perceptron with two hidden layers.
   *
   * @param settings {@code first-layer} and {@code second-layer}: their units, {@code rate} of the
   *     steps, {@code epochs}, {@code seed}
   * @return the trainer
   */
  public static Trainer<Label> perceptron(Settings settings) {
    return bounded(
        new PerceptronTrainer(
            List.of(settings.count("first-layer"), settings.count("second-layer")),
            new AdaGrad(settings.value("rate")),
            settings.count("epochs"),
            settings.seed()));
  }

  private static Trainer<Label> bounded(Trainer<Label> trainer) {
    return prepared(Centring.within(FAR_OUT), trainer);
  }

  private static Trainer<Label> prepared(Transformation preparation, Trainer<Label> trainer) {
    return new TransformTrainer<>(trainer, new TransformationMap(List.of(preparation)));
  }
}

package io.pypiguard.models;

import io.pypiguard.analysis.Observation;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.scoring.Stacks;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Scores packages with a trained stack of learners.
 *
 * <p>The contributions are exact: with the baseline they add up to the log-odds of the score. What
 * the {@linkplain EvidenceClassifier weighed evidence} added is shared out among the observations
 * that it came from. A family of features that was not measured, because its extractor is switched
 * off, is named by a contribution of nothing.
 */
public final class StackClassifier implements PackageClassifier {

  private static final String ID = "stack";
  private static final String EVIDENCE = "evidence";
  private static final String SHIPPED = "stack.model";
  private static final MathContext SHOWN_DIGITS = new MathContext(3);

  private final Supplier<StackModel> model;
  private final EvidenceClassifier evidence = new EvidenceClassifier();

  /** The features that the model was found to fit last; any thread may find others. */
  private volatile FeatureSchema fitting = FeatureSchema.of(List.of());

  /** Makes one with the model that is shipped, which is read when it is first needed. */
  public StackClassifier() {
    this(() -> Shipped.MODEL);
  }

  private StackClassifier(Supplier<StackModel> model) {
    this.model = model;
  }

  /** Reads the shipped model once, when it is first asked for. */
  private static final class Shipped {

    static final StackModel MODEL = read();

    private static StackModel read() {
      try (InputStream in = StackClassifier.class.getResourceAsStream(SHIPPED)) {
        if (in == null) {
          throw new IllegalStateException("no resource " + SHIPPED);
        }
        return StackModel.read(in);
      } catch (IOException e) {
        throw new IllegalStateException("the shipped model cannot be read: " + e.getMessage(), e);
      }
    }
  }

  /**
   * Returns the model.
   *
   * @return the model
   * @throws IllegalStateException if the shipped model is damaged
   */
  public StackModel model() {
    return model.get();
  }

  /**
   * Makes a classifier of a model.
   *
   * @param model the model
   * @return the classifier
   * @throws IllegalArgumentException if the model was trained with the score of a classifier other
   *     than {@code evidence}
   */
  public static StackClassifier of(StackModel model) {
    for (ModelInput input : model.inputs()) {
      if (input.isClassifier() && !input.equals(ModelInput.ofClassifier(EVIDENCE))) {
        throw new IllegalArgumentException(
            "the only classifier that a model can build on is evidence, was " + input.id());
      }
    }
    return new StackClassifier(() -> model);
  }

  @Override
  public String id() {
    return ID;
  }

  /** The weighed evidence is an input of the model. */
  @Override
  public Set<String> includes() {
    return Set.of(EVIDENCE);
  }

  /**
   * Scores a package.
   *
   * @throws IllegalArgumentException if the model was trained with a feature that is not measured
   *     although others of its family are, or had another range: then library and model do not fit
   */
  @Override
  public Classification classify(List<Observation> observations, FeatureVector features) {
    Set<String> families = families(features);
    Stacks.Pattern pattern = pattern(families, features.schema());
    Classification weighed = evidence.classify(observations, features);
    float[] row = row(features, weighed, pattern.families());
    double[] amounts = pattern.stack().contributions(row);
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      ModelInput input = model().inputs().get(i);
      if (input.isClassifier()) {
        contributions.addAll(shared(amounts[i], weighed));
      } else if (amounts[i] != 0) {
        contributions.add(contribution(input, amounts[i], features));
      }
    }
    missingFamilies(families)
        .forEach(
            family ->
                contributions.add(
                    new Contribution(family, 0, "features of this family were not measured")));
    return Classification.ofLogOdds(ID, amounts[row.length], contributions);
  }

  /**
   * Scores a package without saying why, in about a tenth of the time.
   *
   * @param observations as {@link #classify} takes them
   * @param features as {@link #classify} takes them
   * @return the score that {@link #classify} gives, from 0 to 1; sums of contributions may differ
   *     in the sixth digit
   * @throws IllegalArgumentException as {@link #classify} does
   */
  public double score(List<Observation> observations, FeatureVector features) {
    Stacks.Pattern pattern = pattern(families(features), features.schema());
    Classification weighed = evidence.classify(observations, features);
    double logOdds = pattern.stack().score(row(features, weighed, pattern.families()));
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Returns the stack for the families that were measured, if the model fits the features. */
  private Stacks.Pattern pattern(Set<String> families, FeatureSchema schema) {
    if (!schema.equals(fitting)) {
      checkFits(schema);
      fitting = schema;
    }
    return model()
        .stacks()
        .best(families)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the model cannot score packages of which only these families of features are"
                        + " measured: "
                        + new TreeSet<>(families)));
  }

  /** Returns the families of which a feature was measured, with that of scores. */
  private static Set<String> families(FeatureVector features) {
    Set<String> families = new HashSet<>();
    for (Feature feature : features.schema().features()) {
      if (features.value(feature.id()).isPresent()) {
        families.add(feature.family());
      }
    }
    families.add(ModelInput.ofClassifier(EVIDENCE).family());
    return families;
  }

  private void checkFits(FeatureSchema schema) {
    Set<String> families =
        schema.features().stream().map(Feature::family).collect(Collectors.toUnmodifiableSet());
    for (ModelInput input : model().inputs()) {
      if (input.isClassifier() || !families.contains(input.family())) {
        continue;
      }
      if (!schema.contains(input.id())) {
        throw new IllegalArgumentException(
            "the model was trained with feature " + input.id() + ", which is not measured");
      }
      ModelInput now = ModelInput.of(schema.features().get(schema.position(input.id())));
      if (!now.equals(input)) {
        throw new IllegalArgumentException(
            "the model was trained with %s from %s to %s, which is now from %s to %s"
                .formatted(
                    input.id(), input.minimum(), input.maximum(), now.minimum(), now.maximum()));
      }
    }
  }

  /**
   * Returns the values of the inputs; those of families that the stack is not made for are missing.
   */
  private float[] row(FeatureVector features, Classification weighed, Set<String> families) {
    float[] row = new float[model().inputs().size()];
    for (int i = 0; i < row.length; i++) {
      ModelInput input = model().inputs().get(i);
      if (input.isClassifier()) {
        row[i] = (float) ModelInput.logOdds(weighed.score());
      } else if (families.contains(input.family())) {
        row[i] = (float) features.value(input.id()).orElse(Double.NaN);
      } else {
        row[i] = Float.NaN;
      }
    }
    return row;
  }

  /** Shares an amount out among the observations that made up the evidence. */
  private static List<Contribution> shared(double amount, Classification weighed) {
    double sum = weighed.contributions().stream().mapToDouble(Contribution::amount).sum();
    if (sum == 0) {
      return List.of(new Contribution("evidence", amount, "nothing was observed that weighs"));
    }
    return weighed.contributions().stream()
        .map(part -> new Contribution(part.source(), amount * part.amount() / sum, part.reason()))
        .toList();
  }

  private static Contribution contribution(
      ModelInput input, double amount, FeatureVector features) {
    FeatureSchema schema = features.schema();
    if (!schema.contains(input.id()) || features.value(input.id()).isEmpty()) {
      return new Contribution(input.id(), amount, "could not be measured");
    }
    Feature feature = schema.features().get(schema.position(input.id()));
    String value = shown(features.value(input.id()).getAsDouble());
    // Not by a format, which would take as long as all trees.
    return new Contribution(input.id(), amount, feature.description() + ": " + value);
  }

  private static String shown(double value) {
    return new BigDecimal(value, SHOWN_DIGITS).stripTrailingZeros().toPlainString();
  }

  private Set<String> missingFamilies(Set<String> measured) {
    return model().inputs().stream()
        .map(ModelInput::family)
        .filter(family -> !measured.contains(family))
        .collect(Collectors.toUnmodifiableSet());
  }
}

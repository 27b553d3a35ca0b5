package io.pypiguard.models.training;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.models.ModelInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stack that the library ships: boosted trees over all features, boosted trees over those that
 * are not easy to set, and what the classifier {@code evidence} says; taught with packages as they
 * are and as an attacker would change them. What was found never makes a package look better.
 *
 * <p>The settings were chosen on packages for training alone, by folds that keep campaigns together
 * and by campaigns later than those learned from.
 */
public final class StandardStack {

  /** Ids of the classifiers whose scores it reads. */
  public static final List<String> CLASSIFIERS = List.of("evidence");

  /**
   * What a name looks like tells where a package was collected. Whether it imitates another one
   * stays.
   */
  private static final Set<String> NAME_SHAPES =
      Set.of(
          "metadata.name-bits",
          "metadata.name-bits-worst",
          "metadata.name-digits-share",
          "metadata.name-length",
          "metadata.name-words");

  /** How the names of features end that tell the gravest observation of a kind. */
  private static final String GRAVEST = "-worst";

  /** Written weights have the last word where so few benign packages have as much evidence. */
  private static final double FLOOR_RATE = 0.001;

  private static final double DISGUISED = 0.2;
  private static final double DISGUISED_TWICE = 0.1;
  private static final double REWRITTEN = 0.2;

  private static final long SEED = 3;

  private final FeatureSchema schema;
  private Set<String> recognised = Set.of();
  private final List<TrainingData> rewritten = new ArrayList<>();

  private StandardStack(FeatureSchema schema) {
    this.schema = schema;
  }

  /**
   * Starts with features.
   *
   * @param schema says which features are easy to set
   * @return a recipe that only knows forged features
   */
  public static StandardStack of(FeatureSchema schema) {
    return new StandardStack(schema);
  }

  /**
   * Teaches it to get by without rules.
   *
   * @param features ids of the features that tell what rules recognised
   * @return this recipe
   */
  public StandardStack recognised(Set<String> features) {
    recognised = Set.copyOf(features);
    return this;
  }

  /**
   * Teaches it with packages that were rewritten: what is changed must not matter.
   *
   * @param changed packages of both classes with their old paths, measured after it, with the
   *     columns of the rows it will learn from
   * @return this recipe
   */
  public StandardStack rewritten(TrainingData changed) {
    rewritten.add(changed);
    return this;
  }

  /**
   * Returns the learner.
   *
   * @return a stack, all members of which have scorers in plain Java
   */
  public Learner learner() {
    return Learners.stack(members())
        .with(Map.of("floor-rate", FLOOR_RATE))
        .prepared(preparations());
  }

  /**
   * Returns the member that decides most, prepared as the stack is: it learns in a fraction of the
   * time.
   *
   * @return boosted trees
   */
  public Learner quickLearner() {
    return boosting().prepared(preparations());
  }

  /**
   * Returns the members that learn, each alone, prepared as the stack is.
   *
   * @return the learners
   */
  public List<Learner> aloneMembers() {
    return members().stream().map(member -> member.prepared(preparations())).toList();
  }

  private List<Learner> members() {
    List<Learner> members = new ArrayList<>();
    members.add(boosting());
    members.add(boosting().on("sturdy", sturdy()));
    CLASSIFIERS.forEach(id -> members.add(Learners.score(id)));
    return members;
  }

  private Learner boosting() {
    Map<String, Integer> directions = new TreeMap<>();
    told().forEach(column -> directions.put(column, 1));
    schema.features().stream()
        .map(Feature::id)
        .filter(id -> id.endsWith(GRAVEST))
        .forEach(id -> directions.put(id, 1));
    return Learners.gradientBoosting(directions).with(Map.of("colsample-bytree", 0.15));
  }

  /** Returns the columns that tell what was recognised. */
  private Set<String> told() {
    Set<String> told = new HashSet<>(recognised);
    CLASSIFIERS.forEach(id -> told.add(ModelInput.ofClassifier(id).id()));
    return told;
  }

  /** Returns the columns that are not easy to set. */
  private Set<String> sturdy() {
    Set<String> sturdy = told();
    schema.features().stream()
        .filter(feature -> feature.forgeability() != Feature.Forgeability.EASY)
        .forEach(feature -> sturdy.add(feature.id()));
    return sturdy;
  }

  private List<Preparation> preparations() {
    Disguise forged = Disguise.forged(schema, SEED);
    List<Preparation> all = new ArrayList<>();
    all.add(Preparation.withoutSignsOfOrigin());
    all.add(Preparation.without(NAME_SHAPES));
    List<Preparation.Lesson> lessons = new ArrayList<>();
    lessons.add(new Preparation.Lesson(forged, DISGUISED));
    if (!recognised.isEmpty()) {
      Disguise unrecognised = Disguise.unrecognised(told());
      lessons.add(new Preparation.Lesson(unrecognised, DISGUISED));
      lessons.add(new Preparation.Lesson(unrecognised.then(forged), DISGUISED_TWICE));
    }
    all.add(Preparation.lessons(lessons));
    rewritten.forEach(changed -> all.add(Preparation.rewritten(changed, REWRITTEN)));
    return all;
  }
}

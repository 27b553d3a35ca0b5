package io.pypiguard.models.training;

import io.pypiguard.models.training.internal.Datasets;
import io.pypiguard.models.training.internal.FamilyTrainer;
import io.pypiguard.models.training.internal.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

/**
 * Something that learns to tell malicious packages from benign ones. It does not change; the same
 * data always teaches it the same.
 *
 * @see Learners
 */
public final class Learner {

  private final String id;
  private final String description;
  private final Map<String, Double> settings;
  private final Function<Settings, Trainer<Label>> recipe;
  private final List<Preparation> preparations;

  Learner(
      String id,
      String description,
      Map<String, Double> settings,
      Function<Settings, Trainer<Label>> recipe) {
    this(id, description, settings, recipe, List.of());
  }

  private Learner(
      String id,
      String description,
      Map<String, Double> settings,
      Function<Settings, Trainer<Label>> recipe,
      List<Preparation> preparations) {
    this.id = id;
    this.description = description;
    this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    this.recipe = recipe;
    this.preparations = List.copyOf(preparations);
  }

  /**
   * Returns the id.
   *
   * @return lower-case words joined by {@code -}
   */
  public String id() {
    return id;
  }

  /**
   * Returns what it is.
   *
   * @return a sentence
   */
  public String description() {
    return description;
  }

  /**
   * Returns the numbers that say how it learns.
   *
   * @return values by their names, sorted; unmodifiable
   */
  public Map<String, Double> settings() {
    return settings;
  }

  /**
   * Returns a learner that learns in another way.
   *
   * @param changed new values of some settings
   * @return the learner
   * @throws IllegalArgumentException if it has no such setting
   */
  public Learner with(Map<String, Double> changed) {
    Map<String, Double> all = new TreeMap<>(settings);
    changed.forEach(
        (name, value) -> {
          if (all.put(name, value) == null) {
            throw new IllegalArgumentException(
                "settings of %s are %s, no %s".formatted(id, settings.keySet(), name));
          }
        });
    return new Learner(id, description, all, recipe, preparations);
  }

  /**
   * Returns a learner that prepares the rows before it learns from them. What it is asked about
   * stays as it is. As a member of a stack it is not prepared, but the stack can be.
   *
   * @param further what is done to the rows, one after the other, after what was so far
   * @return a learner with the same id
   */
  public Learner prepared(List<Preparation> further) {
    List<Preparation> all = new ArrayList<>(preparations);
    all.addAll(further);
    return new Learner(id, description, settings, recipe, all);
  }

  /**
   * Returns a learner that sees some families of columns only.
   *
   * @param families which, at least one
   * @return a learner whose id ends in their names
   */
  public Learner on(Set<String> families) {
    if (families.isEmpty()) {
      throw new IllegalArgumentException("a learner must see a family of columns");
    }
    return on(String.join("-", new TreeSet<>(families)), families);
  }

  /**
   * Returns a learner that sees some columns only.
   *
   * @param name what they are called together, words joined by {@code -}
   * @param columns names of columns, or of families of them, at least one
   * @return a learner whose id ends in the name
   */
  public Learner on(String name, Set<String> columns) {
    Set<String> seen = Set.copyOf(columns);
    return new Learner(
        id + "-on-" + name,
        description,
        settings,
        values -> new FamilyTrainer(recipe.apply(values), seen),
        preparations);
  }

  /**
   * Learns.
   *
   * @param data rows of both classes
   * @return what was learned
   * @throws IllegalStateException if a class has no rows
   * @throws IllegalArgumentException if a setting is out of range
   */
  public FittedModel fit(TrainingData data) {
    TrainingData prepared = data;
    for (Preparation preparation : preparations) {
      prepared = preparation.prepare(prepared);
    }
    return new FittedModel(id, trainer().train(Datasets.of(prepared), Map.of(), 0), prepared);
  }

  /**
   * Learns for each split anew, and is asked about the rows that it has not seen.
   *
   * @param data rows of both classes
   * @param splits which rows to learn from, and which to be asked about
   * @return what was said of each row, as {@link FittedModel#predict} says it; NaN of rows that no
   *     split asks about
   */
  public double[] outOfFold(TrainingData data, List<Split> splits) {
    double[] outputs = new double[data.size()];
    Arrays.fill(outputs, Double.NaN);
    for (Split split : splits) {
      double[] said = fit(data.rows(split.training())).predict(data.rows(split.test()));
      for (int i = 0; i < said.length; i++) {
        outputs[split.test().get(i)] = said[i];
      }
    }
    return outputs;
  }

  /**
   * Makes a trainer; each starts anew, so that what it learns does not depend on the one before.
   */
  Trainer<Label> trainer() {
    return recipe.apply(new Settings(settings));
  }

  @Override
  public String toString() {
    return id + settings;
  }
}

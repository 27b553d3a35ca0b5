package io.pypiguard.models.training;

import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.Answers;
import io.pypiguard.models.evaluation.EvaluationReport;
import io.pypiguard.models.evaluation.Kept;
import io.pypiguard.models.evaluation.Subsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Judges a learner by packages that it has not seen, and writes a report: what it reaches, what
 * carries it, and how easily it is deceived. Thresholds come from rows that are learned from.
 *
 * <p>Everything beyond the figures of the learner itself is there if it was asked for. The same
 * input gives the same report.
 */
public final class Evaluation {

  /** The rates of false alarms that the profiles registry and enterprise allow. */
  public static final List<Double> RATES = List.of(0.001, 0.01);

  private static final int FOLDS = 5;
  private static final int FORGERIES = 5;
  private static final int MOST_MISTAKES = 30;

  /** What fewer campaigns do says little. */
  private static final int LEAST_CAMPAIGNS = 5;

  private static final List<Double> SHARES = List.of(0.1, 0.25, 0.5, 1.0);
  private static final long SEED = 1;

  private final Learner learner;
  private final FeatureTable table;
  private final TrainingData data;
  private final List<String> classifiers;
  private final List<Trial> trials;

  private List<Learner> members = List.of();
  private Optional<Learner> ablated = Optional.empty();
  private Optional<FeatureTable> baselines = Optional.empty();
  private final Map<String, FeatureTable> rewritten = new TreeMap<>();
  private Optional<Function<LabeledPackage, String>> behaviors = Optional.empty();
  private Optional<Function<LabeledPackage, List<String>>> evidence = Optional.empty();
  private String newFrom = "";
  private Consumer<String> listener = step -> {};

  private Evaluation(Learner learner, FeatureTable table, List<String> classifiers) {
    this.learner = learner;
    this.table = table;
    this.classifiers = List.copyOf(classifiers);
    this.data = TrainingData.of(table, classifiers);
    this.trials = Trial.of(data, FOLDS, SEED);
  }

  /**
   * Starts an evaluation.
   *
   * @param learner the learner to judge
   * @param table measured packages of both classes; see {@link Trial#of} for what their splits mean
   * @param classifiers ids of classifiers whose scores the learner reads
   * @return an evaluation of the learner's figures alone
   * @throws IllegalArgumentException if there are fewer families of packages than folds
   */
  public static Evaluation of(Learner learner, FeatureTable table, List<String> classifiers) {
    return new Evaluation(learner, table, classifiers);
  }

  /**
   * Judges other learners beside it, each alone.
   *
   * @param others the learners
   * @return this evaluation
   */
  public Evaluation beside(List<Learner> others) {
    members = List.copyOf(others);
    return this;
  }

  /**
   * Judges each family of features alone and all without it, learns from fewer campaigns, and, if
   * there are {@linkplain #behaviors behaviours}, without each.
   *
   * @param quick what learns, many times
   * @return this evaluation
   */
  public Evaluation ablatedWith(Learner quick) {
    ablated = Optional.of(quick);
    return this;
  }

  /**
   * Judges by features that must not decide.
   *
   * @param measured the same packages in the same order, with other features
   * @return this evaluation
   * @throws IllegalArgumentException if the packages differ
   */
  public Evaluation baselines(FeatureTable measured) {
    if (!measured.rows().stream().map(FeatureTable.Row::about).toList().equals(data.packages())) {
      throw new IllegalArgumentException(
          "baselines must be of the same packages in the same order");
    }
    baselines = Optional.of(measured);
    return this;
  }

  /**
   * Judges by packages that were rewritten.
   *
   * @param trick what was done to them
   * @param changed malicious packages with their old paths, measured after it
   * @return this evaluation
   */
  public Evaluation rewritten(String trick, FeatureTable changed) {
    rewritten.put(trick, changed);
    return this;
  }

  /**
   * Tells what malicious packages do, to see whether a behaviour that none did that was learned
   * from is found. Needs a learner for {@linkplain #ablatedWith ablations}.
   *
   * @param behaviorOf what a package does; empty if it is not known, or the package is benign
   * @return this evaluation
   */
  public Evaluation behaviors(Function<LabeledPackage, String> behaviorOf) {
    behaviors = Optional.of(behaviorOf);
    return this;
  }

  /**
   * Lists the worst mistakes.
   *
   * @param found tells what is known of a package, in lines without secrets
   * @return this evaluation
   */
  public Evaluation mistakes(Function<LabeledPackage, List<String>> found) {
    evidence = Optional.of(found);
    return this;
  }

  /**
   * Takes all figures once more without benign packages that are newer than all malicious ones.
   *
   * @param day the first day on which such a package was first seen, as {@code 2025-07-01}
   * @return this evaluation
   */
  public Evaluation newFrom(String day) {
    newFrom = Objects.requireNonNull(day, "day");
    return this;
  }

  /**
   * Tells what is being done.
   *
   * @param consumer takes a few words before each step
   * @return this evaluation
   */
  public Evaluation listener(Consumer<String> consumer) {
    listener = Objects.requireNonNull(consumer, "consumer");
    return this;
  }

  /**
   * Does it all.
   *
   * @return the report
   */
  public EvaluationReport report() {
    EvaluationReport report =
        EvaluationReport.titled("Evaluation: " + learner.id(), SEED)
            .text(
                learner.description()
                    + " Every campaign and every benign project weighs 1. No package is judged by"
                    + " what was learned from its family. Intervals are drawn anew from campaigns and"
                    + " projects.");
    List<HeldOut> learned = new ArrayList<>();
    List<Answers> answers = new ArrayList<>();
    for (Trial trial : trials) {
      listener.accept(learner.id() + ", " + trial.name().toLowerCase(Locale.ROOT));
      learned.add(trial.run(learner, data, RATES));
      answers.add(learned.get(learned.size() - 1).answers());
    }
    answers.forEach(one -> report.answers(one, Subsets.of(newFrom)));
    answers.stream().skip(1).forEach(report::months);
    baselines.ifPresent(measured -> addBaselines(report, measured, answers));
    addLearners(report, answers);
    ablated.ifPresent(quick -> addAblations(report, quick));
    addRobustness(report, learned, answers);
    evidence.ifPresent(found -> answers.forEach(one -> report.mistakes(one, MOST_MISTAKES, found)));
    return report;
  }

  private List<Answers> run(Learner one, TrainingData columns) {
    return trials.stream().map(trial -> trial.run(one, columns, List.of()).answers()).toList();
  }

  /** Thresholds are left out, so that the columns are those of learners that have none. */
  private static List<Answers> hindsight(List<Answers> answers) {
    return answers.stream().map(one -> Answers.of(one.name(), one.packages(), Map.of())).toList();
  }

  private void addBaselines(EvaluationReport report, FeatureTable measured, List<Answers> answers) {
    TrainingData leaks = TrainingData.of(measured);
    Learner boosting = Learners.byId("gradient-boosting");
    Map<String, List<Answers>> rows = new LinkedHashMap<>();
    rows.put(learner.id(), hindsight(answers));
    for (String family : families(leaks)) {
      listener.accept("baseline: " + family + " only");
      rows.put(family + " only", run(boosting, leaks.columns(of(family))));
    }
    report.comparison(
        "Baselines",
        "What can be learned from what must not decide: how archives were made, their sizes, names"
            + " and ages. None of these numbers is a feature of the product.",
        rows);
  }

  private void addLearners(EvaluationReport report, List<Answers> answers) {
    if (members.isEmpty()) {
      return;
    }
    Map<String, List<Answers>> rows = new LinkedHashMap<>();
    rows.put(learner.id(), hindsight(answers));
    for (Learner member : members) {
      listener.accept(member.id() + " alone");
      rows.put(member.id() + " alone", run(member, data));
    }
    report.comparison("Learners", "Each learner alone, with its usual settings.", rows);
  }

  private void addAblations(EvaluationReport report, Learner quick) {
    Map<String, List<Answers>> rows = new LinkedHashMap<>();
    rows.put("all families", run(quick, data));
    for (String family : families(data)) {
      listener.accept("features: " + family + " alone");
      rows.put(family + " alone", run(quick, data.columns(of(family))));
    }
    if (families(data).size() > 1) {
      for (String family : families(data)) {
        listener.accept("features: without " + family);
        rows.put("without " + family, run(quick, data.columns(of(family).negate())));
      }
    }
    report.comparison(
        "Families of features", "What " + quick.id() + " learns from some features.", rows);
    listener.accept("learning curve");
    Trial folds = trials.get(0);
    report.learningCurve(
        "What %s learns from some of the families of packages; grouped folds."
            .formatted(quick.id()),
        LearningCurve.of(folds.name(), quick, data, folds.splits(), SHARES, SEED));
    behaviors.ifPresent(behaviorOf -> addBehaviors(report, quick, behaviorOf));
  }

  private void addBehaviors(
      EvaluationReport report, Learner quick, Function<LabeledPackage, String> behaviorOf) {
    List<Integer> rows = new ArrayList<>();
    trials.get(0).splits().forEach(split -> rows.addAll(split.test()));
    TrainingData training = data.rows(rows.stream().sorted().toList());
    List<Answers> sorts = new ArrayList<>();
    for (Split split : Split.leaveOneGroupOut(training, behaviorOf)) {
      if (campaigns(training.rows(split.test())) < LEAST_CAMPAIGNS) {
        continue;
      }
      listener.accept("without behavior " + split.name());
      sorts.add(HeldOut.of(split.name(), quick, training, List.of(split), RATES).answers());
    }
    report.recalls(
        "Unseen behaviors",
        "Malicious packages by the gravest thing that they do, judged by what %s learned without any"
                .formatted(quick.id())
            + " that does it. Those of at least %d campaigns.".formatted(LEAST_CAMPAIGNS),
        sorts);
  }

  private static long campaigns(TrainingData rows) {
    return rows.packages().stream().map(LabeledPackage::campaign).distinct().count();
  }

  private void addRobustness(
      EvaluationReport report, List<HeldOut> learned, List<Answers> answers) {
    List<Kept> kept = new ArrayList<>();
    for (int i = 0; i < learned.size(); i++) {
      String where = answers.get(i).name();
      for (double rate : RATES) {
        double sum = 0;
        for (int draw = 0; draw < FORGERIES; draw++) {
          TrainingData forged = Forgery.of(table.schema(), SEED + draw).forge(data);
          sum += learned.get(i).answers(forged).recall(rate);
        }
        kept.add(
            new Kept(
                "easy features forged; " + where,
                rate,
                answers.get(i).recall(rate),
                sum / FORGERIES));
      }
      for (Map.Entry<String, FeatureTable> trick : rewritten.entrySet()) {
        addRewritten(kept, trick.getKey(), trick.getValue(), learned.get(i), answers.get(i));
      }
    }
    report.robustness(
        "Robustness",
        "What is found of malicious packages after an attacker changed them, at thresholds that"
            + " nobody changed. Forged: every feature that is easy to set has the value of a benign"
            + " package, the mean of several draws.",
        kept);
  }

  private void addRewritten(
      List<Kept> kept, String trick, FeatureTable table, HeldOut learned, Answers before) {
    Answers after = learned.answers(TrainingData.of(table, classifiers));
    TreeSet<String> paths = new TreeSet<>();
    after.packages().stream()
        .filter(next -> next.about().malicious())
        .forEach(next -> paths.add(next.about().path()));
    if (!paths.isEmpty()) {
      Answers same = before.only(about -> paths.contains(about.path()));
      for (double rate : RATES) {
        kept.add(
            new Kept(trick + "; " + before.name(), rate, same.recall(rate), after.recall(rate)));
      }
    }
  }

  private static Set<String> families(TrainingData columns) {
    TreeSet<String> families = new TreeSet<>();
    columns.columns().forEach(column -> families.add(TrainingData.familyOf(column)));
    return families;
  }

  private static Predicate<String> of(String family) {
    return column -> TrainingData.familyOf(column).equals(family);
  }
}

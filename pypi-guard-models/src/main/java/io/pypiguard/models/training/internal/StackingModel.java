package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;
import org.tribuo.provenance.EnsembleModelProvenance;
import org.tribuo.provenance.ModelProvenance;

/**
 * A trained stack: members, and for each pattern of families that may be there the regression that
 * weighs what they say.
 */
public final class StackingModel extends Model<Label> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final transient List<Model<Label>> members;
  private final transient List<Regression> regressions;
  private final transient double[] outOfFold;

  StackingModel(
      String name,
      EnsembleModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> outputs,
      List<Model<Label>> members,
      List<Regression> regressions,
      double[] outOfFold) {
    super(name, provenance, features, outputs, true);
    this.members = List.copyOf(members);
    this.regressions = List.copyOf(regressions);
    this.outOfFold = outOfFold.clone();
  }

  /** Weighs what members say of an example of which some families are there. */
  static final class Regression {

    private final Set<String> families;
    private final float bias;
    private final float floor;
    private final float[] weights;

    /**
     * Makes one.
     *
     * @param floor what is added to the output of the member that has the last word; minus infinity
     *     if none has
     */
    Regression(Set<String> families, float bias, float floor, float[] weights) {
      this.families = families;
      this.bias = bias;
      this.floor = floor;
      this.weights = weights;
    }

    /** Returns the log-odds of a row: the weighed sum, or what the last word is if it is higher. */
    double logOdds(IntToDoubleFunction outputOfMember, int lastWord) {
      double sum = bias;
      for (int member = 0; member < weights.length; member++) {
        if (weights[member] > 0) {
          sum += weights[member] * outputOfMember.applyAsDouble(member);
        }
      }
      return hasFloor() ? Math.max(sum, outputOfMember.applyAsDouble(lastWord) + floor) : sum;
    }

    /** Tells whether a member has the last word. */
    boolean hasFloor() {
      return floor > Float.NEGATIVE_INFINITY;
    }

    /** Returns what is added to its output; minus infinity if none has. */
    float floor() {
      return floor;
    }

    /** Returns the families. */
    Set<String> families() {
      return families;
    }

    /** Returns the log-odds where all members say 0. */
    float bias() {
      return bias;
    }

    /** Returns what a member's output is multiplied with, at least 0. */
    float weight(int member) {
      return weights[member];
    }
  }

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message the model
   * @return the model
   * @throws InvalidProtocolBufferException if the message is something else
   * @throws IllegalArgumentException if the version is not known, or it holds no stack
   */
  public static StackingModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    Versions.check(version, VERSION, className);
    WeightedEnsembleModelProto proto = message.unpack(WeightedEnsembleModelProto.class);
    ModelDataCarrier<Label> carrier = Labels.read(proto.getMetadata());
    if (!(carrier.provenance() instanceof EnsembleModelProvenance provenance)) {
      throw new IllegalArgumentException("the provenance must be that of an ensemble");
    }
    List<Model<Label>> members = new ArrayList<>();
    for (ModelProto member : proto.getModelsList()) {
      Model<?> model = Model.deserialize(member);
      Labels.check(model.getOutputIDInfo());
      members.add(model.castModel(Label.class));
    }
    return new StackingModel(
        carrier.name(),
        provenance,
        carrier.featureDomain(),
        carrier.outputDomain(),
        members,
        regressions(proto.getWeightsList(), carrier.featureDomain(), members.size()),
        new double[0]);
  }

  /** Reads bias, floor and weights of each pattern; which patterns there are, the families say. */
  private static List<Regression> regressions(
      List<Float> numbers, ImmutableFeatureMap features, int members) {
    List<Set<String>> patterns = Patterns.of(Patterns.families(features));
    int each = members + 2;
    if (numbers.size() != patterns.size() * each) {
      throw new IllegalArgumentException(
          "a stack of %d members and %d patterns must have %d weights, had %d"
              .formatted(members, patterns.size(), patterns.size() * each, numbers.size()));
    }
    List<Regression> regressions = new ArrayList<>();
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      int at = pattern * each;
      float[] weights = new float[members];
      for (int i = 0; i < members; i++) {
        weights[i] = numbers.get(at + 2 + i);
      }
      regressions.add(
          new Regression(patterns.get(pattern), numbers.get(at), numbers.get(at + 1), weights));
    }
    return regressions;
  }

  @Override
  public ModelProto serialize() {
    WeightedEnsembleModelProto.Builder proto =
        WeightedEnsembleModelProto.newBuilder().setMetadata(createDataCarrier().serialize());
    members.forEach(member -> proto.addModels(member.serialize()));
    for (Regression regression : regressions) {
      proto.addWeights(regression.bias);
      proto.addWeights(regression.floor);
      for (float weight : regression.weights) {
        proto.addWeights(weight);
      }
    }
    return ModelProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(StackingModel.class.getName())
        .setSerializedData(Any.pack(proto.build()))
        .build();
  }

  /**
   * Returns the members.
   *
   * @return at least one; unmodifiable
   */
  public List<Model<Label>> members() {
    return members;
  }

  /**
   * Returns what the stack would have said of the rows it learned from, had its members not seen
   * their families.
   *
   * @return log-odds in the order of the rows; empty if the stack was read from a file
   */
  public double[] outOfFold() {
    return outOfFold.clone();
  }

  /** Returns the regressions, that for all families first. */
  List<Regression> regressions() {
    return regressions;
  }

  /**
   * Returns the families that a prediction is made of: those that the example has, or most of them,
   * if the stack is not calibrated for just these.
   *
   * @param example what is known of a package
   * @return families in order; empty if it has none that the stack knows
   */
  public Set<String> families(Example<Label> example) {
    int best = best(example);
    return best < 0 ? Set.of() : new TreeSet<>(regressions.get(best).families);
  }

  private int best(Example<Label> example) {
    return Patterns.best(
        regressions.stream().map(Regression::families).toList(), Patterns.families(example));
  }

  /**
   * Predicts.
   *
   * @throws IllegalArgumentException if the example has no family of features that the stack knows
   */
  @Override
  public Prediction<Label> predict(Example<Label> example) {
    return Labels.prediction(logOdds(List.of(example))[0], example.size(), example);
  }

  @Override
  protected List<Prediction<Label>> innerPredict(Iterable<Example<Label>> examples) {
    List<Example<Label>> list = new ArrayList<>();
    examples.forEach(list::add);
    double[] logOdds = logOdds(list);
    List<Prediction<Label>> predictions = new ArrayList<>();
    for (int i = 0; i < logOdds.length; i++) {
      predictions.add(Labels.prediction(logOdds[i], list.get(i).size(), list.get(i)));
    }
    return predictions;
  }

  /**
   * Returns the log-odds of examples, in order.
   *
   * @throws IllegalArgumentException if one has no family of features that the stack knows
   */
  double[] logOdds(List<Example<Label>> examples) {
    Map<Integer, List<Integer>> placesOf = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      int best = best(examples.get(i));
      if (best < 0) {
        throw new IllegalArgumentException(
            "a row must have features of one of the families "
                + regressions.get(0).families
                + ", has those of "
                + Patterns.families(examples.get(i)));
      }
      placesOf.computeIfAbsent(best, pattern -> new ArrayList<>()).add(i);
    }
    double[] logOdds = new double[examples.size()];
    placesOf.forEach(
        (pattern, places) -> {
          double[] some = logOdds(examples, places, regressions.get(pattern));
          for (int i = 0; i < some.length; i++) {
            logOdds[places.get(i)] = some[i];
          }
        });
    return logOdds;
  }

  private double[] logOdds(
      List<Example<Label>> examples, List<Integer> places, Regression regression) {
    List<Example<Label>> known =
        places.stream()
            .map(place -> Patterns.restrict(examples.get(place), regression.families))
            .toList();
    int lastWord = lastWord(members);
    double[][] outputs = new double[members.size()][known.size()];
    for (int member = 0; member < outputs.length; member++) {
      if (regression.weights[member] > 0 || (member == lastWord && regression.hasFloor())) {
        outputs[member] = RawOutput.of(members.get(member), known);
      }
    }
    double[] logOdds = new double[known.size()];
    for (int i = 0; i < logOdds.length; i++) {
      int row = i;
      logOdds[i] = regression.logOdds(member -> outputs[member][row], lastWord);
    }
    return logOdds;
  }

  /**
   * Returns the place of the member that may have the last word: the first that needs no training.
   *
   * @return a place, or -1 if all members were trained
   */
  static int lastWord(List<Model<Label>> members) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i) instanceof ScoreModel) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    Map<String, List<Pair<String, Double>>> top = new HashMap<>();
    for (Model<Label> member : members) {
      member
          .getTopFeatures(n)
          .forEach((output, list) -> top.put(member.getName() + "/" + output, list));
    }
    return top;
  }

  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    return Optional.empty();
  }

  @Override
  protected StackingModel copy(String newName, ModelProvenance newProvenance) {
    if (!(newProvenance instanceof EnsembleModelProvenance ensemble)) {
      throw new IllegalArgumentException("the provenance must be that of an ensemble");
    }
    return new StackingModel(
        newName, ensemble, featureIDMap, outputIDInfo, members, regressions, outOfFold);
  }
}

package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;
import org.tribuo.provenance.ModelProvenance;

/** Passes on a feature that is a score in log-odds; one that is missing is 0. */
public final class ScoreModel extends Model<Label> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final String feature;

  ScoreModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> outputs) {
    super(name, provenance, features, outputs, true);
    String only = "";
    for (VariableInfo known : features) {
      if (!known.getName().equals(Datasets.ALWAYS)) {
        only = known.getName();
      }
    }
    this.feature = only;
  }

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message the model
   * @return the model
   * @throws InvalidProtocolBufferException if the message is something else
   * @throws IllegalArgumentException if the version is not known
   */
  public static ScoreModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    Versions.check(version, VERSION, className);
    ModelDataCarrier<Label> carrier =
        Labels.read(message.unpack(WeightedEnsembleModelProto.class).getMetadata());
    return new ScoreModel(
        carrier.name(), carrier.provenance(), carrier.featureDomain(), carrier.outputDomain());
  }

  /** Returns the feature that is the score. */
  String feature() {
    return feature;
  }

  @Override
  public ModelProto serialize() {
    WeightedEnsembleModelProto proto =
        WeightedEnsembleModelProto.newBuilder()
            .setMetadata(createDataCarrier().serialize())
            .build();
    return ModelProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(ScoreModel.class.getName())
        .setSerializedData(Any.pack(proto))
        .build();
  }

  @Override
  public Prediction<Label> predict(Example<Label> example) {
    Feature score = example.lookup(feature);
    return Labels.prediction(score == null ? 0 : score.getValue(), 1, example);
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of(ALL_OUTPUTS, List.of(new Pair<>(feature, 1.0)));
  }

  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    return Optional.empty();
  }

  @Override
  protected ScoreModel copy(String newName, ModelProvenance newProvenance) {
    return new ScoreModel(newName, newProvenance, featureIDMap, outputIDInfo);
  }
}

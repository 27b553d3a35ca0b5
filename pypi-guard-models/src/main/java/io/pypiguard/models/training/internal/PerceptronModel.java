package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.protos.FMClassificationModelProto;
import org.tribuo.common.sgd.AbstractSGDModel;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.math.FeedForwardParameters;
import org.tribuo.math.Parameters;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/** A trained perceptron. */
public final class PerceptronModel extends AbstractSGDModel<Label> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  private final int malicious;

  PerceptronModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> outputs,
      FeedForwardParameters parameters) {
    super(name, provenance, features, outputs, parameters, true, false);
    Labels.check(outputs);
    this.malicious = outputs.getID(Labels.of(true));
  }

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message the model
   * @return the model
   * @throws InvalidProtocolBufferException if the message is something else
   * @throws IllegalArgumentException if the version is not known, or it holds no perceptron
   */
  public static PerceptronModel deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    Versions.check(version, VERSION, className);
    FMClassificationModelProto proto = message.unpack(FMClassificationModelProto.class);
    ModelDataCarrier<Label> carrier = Labels.read(proto.getMetadata());
    if (!(Parameters.deserialize(proto.getParams()) instanceof PerceptronParameters parameters)) {
      throw new IllegalArgumentException("the parameters must be those of a perceptron");
    }
    return new PerceptronModel(
        carrier.name(),
        carrier.provenance(),
        carrier.featureDomain(),
        carrier.outputDomain(),
        parameters);
  }

  @Override
  public ModelProto serialize() {
    FMClassificationModelProto proto =
        FMClassificationModelProto.newBuilder()
            .setMetadata(createDataCarrier().serialize())
            .setParams(modelParameters.serialize())
            .build();
    return ModelProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(PerceptronModel.class.getName())
        .setSerializedData(Any.pack(proto))
        .build();
  }

  @Override
  public Prediction<Label> predict(Example<Label> example) {
    PredAndActive output = predictSingle(example);
    double logOdds = output.prediction.get(malicious) - output.prediction.get(1 - malicious);
    return Labels.prediction(logOdds, output.numActiveFeatures, example);
  }

  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    return Map.of();
  }

  @Override
  public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
    return Optional.empty();
  }

  @Override
  protected PerceptronModel copy(String newName, ModelProvenance newProvenance) {
    return new PerceptronModel(
        newName, newProvenance, featureIDMap, outputIDInfo, modelParameters.copy());
  }
}

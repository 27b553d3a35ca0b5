package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostOutputConverter;
import org.tribuo.common.xgboost.protos.XGBoostOutputConverterProto;

/** Turns log-odds, of which XGBoost gives one a row, into predictions of two classes. */
public final class MarginConverter implements XGBoostOutputConverter<Label> {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  MarginConverter() {}

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message nothing: there is no state
   * @return a converter
   * @throws IllegalArgumentException if the version is not known
   */
  public static MarginConverter deserializeFromProto(int version, String className, Any message) {
    Versions.check(version, VERSION, className);
    return new MarginConverter();
  }

  @Override
  public boolean generatesProbabilities() {
    return true;
  }

  @Override
  public Prediction<Label> convertOutput(
      ImmutableOutputInfo<Label> info, List<float[]> margins, int used, Example<Label> example) {
    return Labels.prediction(margins.get(0)[0], used, example);
  }

  @Override
  public List<Prediction<Label>> convertBatchOutput(
      ImmutableOutputInfo<Label> info,
      List<float[][]> margins,
      int[] used,
      Example<Label>[] examples) {
    List<Prediction<Label>> predictions = new ArrayList<>();
    for (int i = 0; i < examples.length; i++) {
      predictions.add(Labels.prediction(margins.get(0)[i][0], used[i], examples[i]));
    }
    return predictions;
  }

  @Override
  public XGBoostOutputConverterProto serialize() {
    return XGBoostOutputConverterProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(MarginConverter.class.getName())
        .setSerializedData(Any.getDefaultInstance())
        .build();
  }

  @Override
  public Class<Label> getTypeWitness() {
    return Label.class;
  }
}

package io.pypiguard.models.training.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tribuo.Example;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;

/** The two classes, as Tribuo names them. */
final class Labels {

  static final String MALICIOUS = "malicious";
  static final String BENIGN = "benign";

  private Labels() {}

  static Label of(boolean malicious) {
    return new Label(malicious ? MALICIOUS : BENIGN);
  }

  static boolean isMalicious(Label label) {
    return label.getLabel().equals(MALICIOUS);
  }

  /**
   * Returns a prediction with the probability of both classes. Each is computed on its own, so that
   * the log-odds can be had back from them however far from 0 they are.
   */
  static Prediction<Label> prediction(double logOdds, int used, Example<Label> example) {
    Label malicious = new Label(MALICIOUS, 1 / (1 + Math.exp(-logOdds)));
    Label benign = new Label(BENIGN, 1 / (1 + Math.exp(logOdds)));
    Map<String, Label> scores = new LinkedHashMap<>();
    scores.put(MALICIOUS, malicious);
    scores.put(BENIGN, benign);
    return new Prediction<>(logOdds >= 0 ? malicious : benign, scores, used, example, true);
  }

  /**
   * Reads what all models begin with.
   *
   * @throws IllegalArgumentException if the model does not tell malicious from benign
   */
  @SuppressWarnings("unchecked") // its labels are looked at
  static ModelDataCarrier<Label> read(ModelDataProto proto) {
    ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(proto);
    check(carrier.outputDomain());
    return (ModelDataCarrier<Label>) carrier;
  }

  /**
   * Checks what a model tells apart.
   *
   * @throws IllegalArgumentException if it is not malicious and benign
   */
  static void check(ImmutableOutputInfo<?> outputs) {
    Set<String> names = new TreeSet<>();
    outputs.getDomain().forEach(output -> names.add(output instanceof Label l ? l.getLabel() : ""));
    if (!names.equals(Set.of(BENIGN, MALICIOUS))) {
      throw new IllegalArgumentException(
          "classes must be " + BENIGN + " and " + MALICIOUS + ", were " + names);
    }
  }
}

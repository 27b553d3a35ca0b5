package io.pypiguard.models.training.internal;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Boosts trees of two classes with one tree a round.
 *
 * <p>Tribuo's own trainer grows a tree for each class and round, and a constraint on the direction
 * of a feature would bind each class's trees, but not what comes out of both. This one keeps
 * Tribuo's model, provenance and format, and gives XGBoost the plain logistic objective.
 */
public final class BoostingTrainer extends XGBoostTrainer<Label> {

  @Config(description = "Features that may only raise (1) or only lower (-1) the score.")
  private Map<String, String> directions;

  /**
   * Makes a trainer.
   *
   * @param rounds how many trees, at least 1
   * @param parameters XGBoost's other parameters by their names
   * @param directions for features that may only raise or only lower the score, 1 or -1; a name
   *     that no example has is passed over
   */
  public BoostingTrainer(
      int rounds, Map<String, Object> parameters, Map<String, Integer> directions) {
    super(rounds, parameters);
    this.directions = new TreeMap<>();
    directions.forEach((name, direction) -> this.directions.put(name, direction.toString()));
  }

  @Override
  public XGBoostModel<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  @Override
  public synchronized XGBoostModel<Label> train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    if (invocationCount != INCREMENT_INVOCATION_COUNT) {
      setInvocationCount(invocationCount);
    }
    TrainerProvenance trainerProvenance = getProvenance();
    trainInvocationCounter++;
    ImmutableFeatureMap features = examples.getFeatureIDMap();
    ImmutableOutputInfo<Label> outputs = examples.getOutputIDInfo();
    Labels.check(outputs);
    try {
      DMatrixTuple<Label> rows =
          convertDataset(examples, label -> Labels.isMalicious(label) ? 1f : 0f);
      Booster booster =
          XGBoost.train(rows.data, parameters(features), numTrees, Map.of(), null, null);
      rows.data.dispose();
      return createModel(
          "gradient-boosting",
          new ModelProvenance(
              XGBoostModel.class.getName(),
              OffsetDateTime.now(ZoneOffset.UTC),
              examples.getProvenance(),
              trainerProvenance,
              runProvenance),
          features,
          outputs,
          List.of(booster),
          new MarginConverter());
    } catch (XGBoostError e) {
      throw new IllegalArgumentException("XGBoost refused the data or its parameters", e);
    }
  }

  private Map<String, Object> parameters(ImmutableFeatureMap features) {
    Map<String, Object> all = new HashMap<>(overrideParameters);
    all.put("objective", "binary:logitraw");
    // In log-odds with this objective: even odds.
    all.put("base_score", 0);
    all.put("verbosity", 0);
    if (!directions.isEmpty()) {
      StringJoiner constraints = new StringJoiner(",", "(", ")");
      for (int id = 0; id < features.size(); id++) {
        constraints.add(directions.getOrDefault(features.get(id).getName(), "0"));
      }
      all.put("monotone_constraints", constraints.toString());
    }
    return all;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}

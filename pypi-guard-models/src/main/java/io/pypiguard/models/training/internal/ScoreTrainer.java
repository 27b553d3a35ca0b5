package io.pypiguard.models.training.internal;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/** Learns nothing: passes on a feature that is a score in log-odds already. */
public final class ScoreTrainer implements Trainer<Label> {

  @Config(description = "The feature that is the score.")
  private String feature;

  private int invocations;

  /**
   * Makes a trainer.
   *
   * @param feature the feature that is the score, in log-odds
   */
  public ScoreTrainer(String feature) {
    this.feature = feature;
  }

  @Override
  public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  @Override
  public synchronized Model<Label> train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    MutableDataset<Label> score = Datasets.features(examples, feature::equals);
    if (score.getFeatureMap().get(feature) == null) {
      throw new IllegalArgumentException("no row has a value of " + feature);
    }
    TrainerProvenance trainerProvenance = getProvenance();
    invocations++;
    return new ScoreModel(
        feature,
        new ModelProvenance(
            ScoreModel.class.getName(),
            OffsetDateTime.now(ZoneOffset.UTC),
            examples.getProvenance(),
            trainerProvenance,
            runProvenance),
        score.getFeatureIDMap(),
        score.getOutputIDInfo());
  }

  @Override
  public synchronized int getInvocationCount() {
    return invocations;
  }

  @Override
  public synchronized void setInvocationCount(int invocationCount) {
    invocations = invocationCount;
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}

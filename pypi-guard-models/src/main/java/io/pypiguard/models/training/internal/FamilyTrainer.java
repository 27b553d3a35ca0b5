package io.pypiguard.models.training.internal;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import io.pypiguard.models.training.TrainingData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains another trainer on the features of some families. Its model knows no others, and passes
 * them over in what it is asked about.
 */
public final class FamilyTrainer implements Trainer<Label> {

  @Config(description = "The trainer that sees some families only.")
  private Trainer<Label> inner;

  @Config(description = "The families that it sees.")
  private List<String> families;

  /**
   * Makes a trainer.
   *
   * @param inner the trainer that sees some families only
   * @param families the families that it sees
   */
  public FamilyTrainer(Trainer<Label> inner, Set<String> families) {
    this.inner = inner;
    this.families = List.copyOf(new TreeSet<>(families));
  }

  @Override
  public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  @Override
  public Model<Label> train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    return inner.train(
        Datasets.features(examples, name -> families.contains(TrainingData.familyOf(name))),
        runProvenance,
        invocationCount);
  }

  @Override
  public int getInvocationCount() {
    return inner.getInvocationCount();
  }

  @Override
  public void setInvocationCount(int invocationCount) {
    inner.setInvocationCount(invocationCount);
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}

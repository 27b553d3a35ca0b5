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
 * Trains another trainer on the features of some families, or on some features. Its model knows no
 * others, and passes them over in what it is asked about.
 */
public final class FamilyTrainer implements Trainer<Label> {

  @Config(description = "The trainer that sees some features only.")
  private Trainer<Label> inner;

  @Config(description = "The families and features that it sees.")
  private List<String> seen;

  /**
   * Makes a trainer.
   *
   * @param inner the trainer that sees some features only
   * @param seen the families and features that it sees
   */
  public FamilyTrainer(Trainer<Label> inner, Set<String> seen) {
    this.inner = inner;
    this.seen = List.copyOf(new TreeSet<>(seen));
  }

  @Override
  public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
    return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
  }

  @Override
  public Model<Label> train(
      Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    Set<String> names = Set.copyOf(seen);
    return inner.train(
        Datasets.features(
            examples, name -> names.contains(name) || names.contains(TrainingData.familyOf(name))),
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

package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureStatisticsTest {

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          List.of(new Feature("demo.value", "a value", 0, 10, Feature.Forgeability.HARD)));

  private final List<FeatureTable.Row> rows = new ArrayList<>();

  private void add(boolean malicious, String campaign, double value) {
    FeatureVector.Builder features = FeatureVector.builder(SCHEMA);
    if (!Double.isNaN(value)) {
      features.set("demo.value", value);
    }
    String path = "package-" + rows.size();
    rows.add(
        new FeatureTable.Row(
            new LabeledPackage(path, "", malicious, campaign, campaign, "", "", "", ""),
            features.build(),
            Map.of()));
  }

  private FeatureStatistics statistics() {
    return FeatureStatistics.of(new FeatureTable(SCHEMA, rows)).get(0);
  }

  @Test
  void campaignsWeighOneEach() {
    add(true, "wave", 1);
    add(true, "wave", 3);
    add(true, "other", 8);
    add(false, "honest", Double.NaN);
    add(false, "fair", 4);
    FeatureStatistics one = statistics();
    assertThat(one.malicious()).isEqualTo(new FeatureStatistics.ClassStatistics(1, 5, 1, 8));
    assertThat(one.benign()).isEqualTo(new FeatureStatistics.ClassStatistics(0.5, 4, 4, 4));
    assertThat(one.auc()).hasValue(0.5);
    assertThat(one.isConstant()).isFalse();
  }

  @Test
  void withoutValuesInOneClassThereIsNoArea() {
    add(true, "a", 2);
    add(false, "b", Double.NaN);
    assertThat(statistics().auc()).isEmpty();
    assertThat(statistics().isConstant()).isTrue();
  }

  @Test
  void oneValueForAllIsConstant() {
    add(true, "a", 2);
    add(false, "b", 2);
    assertThat(statistics().isConstant()).isTrue();
    assertThat(statistics().auc()).hasValue(0.5);
  }

  @Test
  void neverMeasuredIsConstant() {
    add(true, "a", Double.NaN);
    add(false, "b", Double.NaN);
    assertThat(statistics().isConstant()).isTrue();
    assertThat(statistics().isMeasured()).isFalse();
  }
}

package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.ModelInput;
import io.pypiguard.models.data.FeatureTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingDataTest {

  private static final FeatureTable TABLE = GeneratedPackages.table(60, 1);

  @Test
  void scoresStandBehindTheFeaturesInLogOdds() {
    FeatureTable.Row known = TABLE.rows().get(0);
    FeatureTable.Row sure =
        new FeatureTable.Row(known.about(), known.features(), Map.of("evidence", 1.0));
    FeatureTable.Row unknown = new FeatureTable.Row(known.about(), known.features(), Map.of());
    TrainingData data =
        TrainingData.of(
            new FeatureTable(TABLE.schema(), List.of(known, sure, unknown)), List.of("evidence"));
    assertThat(data.columns()).hasSize(8).endsWith("text.share", "score.evidence");
    double score = Objects.requireNonNull(known.scores().get("evidence"));
    assertThat((double) data.row(0)[7]).isEqualTo(Math.log(score / (1 - score)), within(1e-5));
    assertThat(data.row(1)[7]).isEqualTo(30);
    assertThat(data.row(2)[7]).isNaN();
    assertThat(data.inputs()).endsWith(ModelInput.ofClassifier("evidence"));
    assertThat(data.inputs().get(0)).isEqualTo(ModelInput.of(TABLE.schema().features().get(0)));
  }

  @Test
  void whatIsMissingIsNotANumber() {
    FeatureTable.Row row = TABLE.rows().get(0);
    FeatureVector nothing = FeatureVector.builder(TABLE.schema()).build();
    TrainingData data =
        TrainingData.of(
            new FeatureTable(
                TABLE.schema(), List.of(new FeatureTable.Row(row.about(), nothing, Map.of()))));
    assertThat(data.row(0)).containsOnly(Float.NaN);
  }

  @Test
  void classesWeighTheSame() {
    TrainingData data = TrainingData.of(TABLE).rows(IntStream.range(0, 50).boxed().toList());
    double[] balanced = data.balancedWeights();
    boolean[] labels = data.labels();
    assertThat(IntStream.range(0, 50).filter(i -> labels[i]).mapToDouble(i -> balanced[i]).sum())
        .isEqualTo(25, within(1e-9));
    assertThat(Arrays.stream(balanced).sum()).isEqualTo(50, within(1e-9));
    double ratio = balanced[0] / data.weights()[0];
    assertThat(balanced[2] / data.weights()[2]).as("same class").isEqualTo(ratio, within(1e-9));
  }

  @Test
  void columnsAreChosenAndLostByName() {
    TrainingData data = TrainingData.of(TABLE);
    TrainingData code = data.columns(name -> TrainingData.familyOf(name).equals("code"));
    assertThat(code.columns())
        .containsExactly("code.count", "code.flag", "code.noise", "code.sometimes");
    assertThat(code.row(5)).isEqualTo(Arrays.copyOf(data.row(5), 4));
    TrainingData lost = data.missing(name -> TrainingData.familyOf(name).equals("code"));
    assertThat(lost.columns()).isEqualTo(data.columns());
    assertThat(Arrays.copyOf(lost.row(5), 4)).containsOnly(Float.NaN);
    assertThat(lost.row(5)[4]).isEqualTo(data.row(5)[4]);
    assertThatThrownBy(() -> data.columns(name -> false))
        .hasMessage("at least one column must be kept");
  }
}

package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.Feature.Forgeability;
import io.pypiguard.feature.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgeryTest {

  private static final TrainingData DATA = GeneratedPackages.data(60, 1);

  private static final int FLAG = DATA.columns().indexOf("code.flag");
  private static final int SCORE = DATA.columns().indexOf("score.evidence");

  /** The generated features, of which {@code code.flag} is hard to set. */
  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          GeneratedPackages.SCHEMA.features().stream()
              .map(
                  feature ->
                      feature.id().equals("code.flag")
                          ? new Feature(feature.id(), "A flag.", 0, 1, Forgeability.HARD)
                          : feature)
              .toList());

  @Test
  void easyFeaturesOfMaliciousRowsAreThoseOfOneBenignRow() {
    TrainingData forged = Forgery.of(SCHEMA, 1).forge(DATA);

    List<List<Float>> benign = new ArrayList<>();
    for (int row = 0; row < DATA.size(); row++) {
      if (!DATA.labels()[row]) {
        benign.add(easy(DATA.row(row)));
        assertThat(forged.row(row)).isEqualTo(DATA.row(row));
      }
    }
    for (int row = 0; row < DATA.size(); row++) {
      if (DATA.labels()[row]) {
        assertThat(benign).contains(easy(forged.row(row)));
        for (int column : List.of(FLAG, SCORE)) {
          assertThat(forged.row(row)[column]).isEqualTo(DATA.row(row)[column]);
        }
      }
    }
  }

  /** All but the flag and the score. */
  private static List<Float> easy(float[] row) {
    List<Float> easy = new ArrayList<>();
    for (int column = 0; column < row.length; column++) {
      if (column != FLAG && column != SCORE) {
        easy.add(row[column]);
      }
    }
    return easy;
  }

  @Test
  void theSeedDraws() {
    assertThat(Forgery.of(SCHEMA, 1).forge(DATA).row(0))
        .isEqualTo(Forgery.of(SCHEMA, 1).forge(DATA).row(0))
        .isNotEqualTo(Forgery.of(SCHEMA, 2).forge(DATA).row(0));
  }

  @Test
  void thereMustBeSomethingToImitate() {
    assertThatThrownBy(() -> Forgery.of(SCHEMA, 1).forge(DATA.rows(List.of(0, 1))))
        .hasMessage("there must be benign packages to take features from");
  }
}

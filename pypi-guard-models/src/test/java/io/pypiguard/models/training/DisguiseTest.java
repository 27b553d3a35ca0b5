package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisguiseTest {

  private static final TrainingData DATA = GeneratedPackages.data(60, 1);
  private static final int COUNT = DATA.columns().indexOf("code.count");
  private static final int SOMETIMES = DATA.columns().indexOf("code.sometimes");

  @Test
  void whatIsUnrecognisedHasTheSmallestValueOfAllRows() {
    TrainingData changed = Disguise.unrecognised(Set.of("code.count")).apply(DATA);
    float[] before = DATA.column(COUNT);
    float[] sorted = before.clone();
    Arrays.sort(sorted);
    float[] after = changed.column(COUNT);
    for (int row = 0; row < before.length; row++) {
      assertThat(after[row]).isEqualTo(DATA.labels()[row] ? sorted[0] : before[row]);
    }
    assertThat(changed.column(SOMETIMES)).isEqualTo(DATA.column(SOMETIMES));
  }

  @Test
  void whatIsMissingStaysMissing() {
    TrainingData changed = Disguise.unrecognised(Set.of("code.sometimes")).apply(DATA);
    for (int row = 0; row < DATA.size(); row++) {
      assertThat(Float.isNaN(changed.row(row)[SOMETIMES]))
          .isEqualTo(Float.isNaN(DATA.row(row)[SOMETIMES]));
    }
  }

  @Test
  void disguisesAreWornOneOverTheOther() {
    Disguise forged = Disguise.forged(GeneratedPackages.SCHEMA, 1);
    Disguise unrecognised = Disguise.unrecognised(Set.of("score.evidence"));
    TrainingData changed = unrecognised.then(forged).apply(DATA);
    TrainingData separately = forged.apply(unrecognised.apply(DATA));
    for (int row = 0; row < DATA.size(); row++) {
      assertThat(changed.row(row)).isEqualTo(separately.row(row));
    }
  }
}

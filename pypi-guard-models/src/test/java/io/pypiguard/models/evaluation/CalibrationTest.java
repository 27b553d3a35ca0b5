package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private final List<ScoredPackage> packages = new ArrayList<>();

  private void add(boolean malicious, double score) {
    String name = "p" + packages.size();
    packages.add(
        new ScoredPackage(
            new LabeledPackage(name, "", malicious, name, name, "", "", "", ""), score));
  }

  @Test
  void eachRangeOfScoresHasItsShareOfMaliciousPackages() {
    add(true, 0.95);
    add(true, 0.95);
    add(true, 0.15);
    add(false, 0.15);
    add(false, 0.05);
    add(false, 0.05);

    assertThat(Calibration.of(packages).bins())
        .extracting(Calibration.Bin::malicious)
        .containsExactly(0.0, 0.5, 1.0);
  }

  @Test
  void bothClassesWeighTheSame() {
    add(true, 0.55);
    add(false, 0.55);
    add(false, 0.05);
    add(false, 0.05);

    assertThat(Calibration.of(packages).bins().get(1).malicious()).isEqualTo(0.75, within(1e-12));
  }

  @Test
  void scoresBeyondAProbabilityAreLogOdds() {
    add(true, 3);
    add(false, -3);

    Calibration calibration = Calibration.of(packages);

    assertThat(calibration.bins())
        .extracting(Calibration.Bin::said)
        .containsExactly(1 / (1 + Math.exp(3)), 1 / (1 + Math.exp(-3)));
    assertThat(calibration.isMeaningful()).isTrue();
  }

  @Test
  void theHistogramHasAllOfEachClass() {
    add(true, 4);
    add(true, 2);
    add(false, 0);

    Histogram histogram = Histogram.of(packages);

    // from 0 to 5, eight ranges a step
    assertThat(histogram.shares(true)[32]).isEqualTo(0.5);
    assertThat(histogram.shares(true)[16]).isEqualTo(0.5);
    assertThat(histogram.shares(false)[0]).isEqualTo(1);
  }
}

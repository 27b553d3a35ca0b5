package io.pypiguard.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWeightsTest {

  /** All that a table must have. */
  private static final String COMPLETE =
      """
      # comment

      baseline	-4	why
      repeat	0.1	why
      light-cap	1	why
      severity:info	0	why
      severity:low	0.4	why
      severity:medium	1.3	why
      severity:high	4.5	why
      severity:critical	7	why
      moment:install	1	why
      moment:interpreter-start	1	why
      moment:import	1	why
      moment:run	0.9	why
      moment:unknown	0.9	why
      """;

  @Test
  void completeTableIsRead() {
    EvidenceWeights weights = EvidenceWeights.parse("table", COMPLETE);
    assertThat(weights.baseline()).isEqualTo(-4);
    assertThat(weights.repeat()).isEqualTo(0.1);
    assertThat(weights.lightCap()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some-type 1 why         | must be a key, a number and a reason",
        "some-type;1             | must be a key, a number and a reason",
        "some-type;1;            | must be a key, a number and a reason",
        "some-type;many;why      | must be a number",
        "some-type;-1;why        | out of range",
        "some-type;NaN;why       | out of range",
        "severity:awful;1;why    | must name a severity or a moment",
        "moment:yesterday;1;why  | must name a severity or a moment",
        "severity:low;1;why      | must not be there twice",
      })
  void brokenLineIsNamedByNumberAndContent(String shown, String problem) {
    String line = shown.replace(';', '\t');
    int number = (int) COMPLETE.lines().count() + 1;
    assertThatThrownBy(() -> EvidenceWeights.parse("table", COMPLETE + line + "\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("table:" + number + ": ")
        .hasMessageContaining(problem)
        .hasMessageEndingWith("was \"" + line + "\"");
  }

  @Test
  void factorsAboveOneAreRefused() {
    String table = COMPLETE.replace("moment:run\t0.9", "moment:run\t1.5");
    assertThatThrownBy(() -> EvidenceWeights.parse("table", table))
        .hasMessageContaining("out of range")
        .hasMessageContaining("moment:run");
  }

  @Test
  void missingKeyIsNamed() {
    String table =
        COMPLETE
            .lines()
            .filter(line -> !line.startsWith("repeat"))
            .collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> EvidenceWeights.parse("table", table))
        .hasMessage("table: no line for repeat");
  }
}

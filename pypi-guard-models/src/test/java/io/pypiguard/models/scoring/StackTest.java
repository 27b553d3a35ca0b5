package io.pypiguard.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.scoring.TreeEnsemble.Aggregation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackTest {

  private static final int FEATURES = 6;

  private final RandomTrees random = new RandomTrees(5, FEATURES);
  private final Stack stack =
      Stack.of(
          -0.5,
          List.of(
              new Stack.Member("boosted", 0.7, random.ensemble(Aggregation.SUM, 8, 5)),
              new Stack.Member("forest", 2, random.ensemble(Aggregation.MEAN, 8, 5)),
              new Stack.Member(
                  "linear",
                  0.3,
                  LinearScorer.of(1, new double[] {1, 2, 3, 4, 5, 6}, new double[FEATURES]))));

  @Test
  void scoresAreWeighedAndAddedUp() {
    float[] row = random.row();
    double sum = -0.5;
    for (Stack.Member member : stack.members()) {
      sum += member.weight() * member.scorer().score(row);
    }
    assertThat(stack.score(row)).isEqualTo(sum);
  }

  @Test
  void contributionsAddUpToTheScore() {
    for (int round = 0; round < 50; round++) {
      float[] row = random.row();
      assertThat(Arrays.stream(stack.contributions(row)).sum())
          .isEqualTo(stack.score(row), within(1e-5));
    }
  }

  @Test
  void calibrationShiftsAndStretches() {
    float[] row = random.row();
    assertThat(stack.calibrated(2, 1).score(row)).isEqualTo(2 * stack.score(row) + 1, within(1e-9));
    assertThatThrownBy(() -> stack.calibrated(0, 1)).hasMessage("scale must be above 0, was 0.0");
  }

  @Test
  void aStackIsNeverBelowItsFloor() {
    double[] weights = {3, 0, 0, 0, 0, 0};
    Stack.Floor floor = new Stack.Floor(-1, 2, LinearScorer.of(0.5, weights, new double[FEATURES]));
    Stack lifted = stack.withFloor(floor);
    int above = 0;
    for (int round = 0; round < 50; round++) {
      float[] row = random.row();
      double least = -1 + 2 * floor.scorer().score(row);
      assertThat(lifted.score(row)).isEqualTo(Math.max(stack.score(row), least));
      assertThat(Arrays.stream(lifted.contributions(row)).sum())
          .isEqualTo(lifted.score(row), within(1e-5));
      assertThat(lifted.calibrated(2, 1).score(row))
          .isEqualTo(2 * lifted.score(row) + 1, within(1e-9));
      above += lifted.score(row) > stack.score(row) ? 1 : 0;
    }
    assertThat(above).isBetween(1, 49);
  }

  @Test
  void aFloorMustFitTheStack() {
    Scorer other = LinearScorer.of(0, new double[] {1}, new double[1]);
    assertThatThrownBy(() -> stack.withFloor(new Stack.Floor(0, 1, other)))
        .hasMessage("a floor must have 6 features as members have, has 1");
    assertThatThrownBy(() -> new Stack.Floor(0, -1, other))
        .hasMessage(
            "weight of a floor must be at least 0, and it and the shift finite, were -1.0 and 0.0");
  }

  private Stacks stacks() {
    Stack forestAlone = Stack.of(1, stack.members().subList(1, 2));
    return Stacks.of(Map.of(Set.of("code", "text"), stack, Set.of("code"), forestAlone));
  }

  @Test
  void theStackThatUsesTheMostIsTheBest() {
    assertThat(stacks().best(Set.of("code", "text", "files")).orElseThrow().stack())
        .isSameAs(stack);
    assertThat(stacks().best(Set.of("code", "files")).orElseThrow().families())
        .containsExactly("code");
    assertThat(stacks().best(Set.of("text"))).isEmpty();
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    byte[] bytes = StackFormat.write(stacks());
    Stacks again = StackFormat.read(bytes);
    assertThat(StackFormat.write(again)).isEqualTo(bytes);
    Stack read = again.best(Set.of("code", "text")).orElseThrow().stack();
    for (int round = 0; round < 50; round++) {
      float[] row = random.row();
      assertThat(read.score(row)).isEqualTo(stack.score(row));
      assertThat(read.contributions(row)).isEqualTo(stack.contributions(row));
    }
  }

  @Test
  void aTruncatedStackIsRefused() {
    byte[] bytes = StackFormat.write(stacks());
    for (int length = 0; length < bytes.length; length += 13) {
      byte[] start = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> StackFormat.read(start)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aStackWithBytesBehindItIsRefused() {
    byte[] bytes = StackFormat.write(stacks());
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 3);
    assertThatThrownBy(() -> StackFormat.read(longer))
        .hasMessage("3 bytes too many behind the last pattern");
  }

  @Test
  void alteredBytesNeverDoMoreThanBeRefused() {
    byte[] bytes = StackFormat.write(stacks());
    for (int i = 0; i < bytes.length; i++) {
      byte[] altered = bytes.clone();
      altered[i] ^= (byte) 0x81;
      try {
        StackFormat.read(altered).patterns().get(0).stack().score(new float[FEATURES]);
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void membersMustFitTogether() {
    Stack.Member other =
        new Stack.Member("other", 1, LinearScorer.of(0, new double[] {1}, new double[] {0}));
    assertThatThrownBy(() -> Stack.of(0, List.of(stack.members().get(0), other)))
        .hasMessage("member other must have 6 features as others have, has 1");
    assertThatThrownBy(() -> Stack.of(0, List.of())).hasMessage("a stack must have a member");
    assertThatThrownBy(() -> new Stack.Member("x", -1, other.scorer()))
        .hasMessage("weight of member x must be at least 0 and finite, was -1.0");
  }
}

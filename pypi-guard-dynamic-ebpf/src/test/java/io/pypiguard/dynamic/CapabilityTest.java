package io.pypiguard.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CapabilityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CapEff:\t000000c000000000\n", // bits 38 and 39: PERFMON and BPF
        "CapEff:\t0000000000200000\n", // bit 21: SYS_ADMIN
        "Name:\tjava\nCapEff:\tffffffffffffffff\nCapBnd:\t0\n",
      })
  void enoughForTracing(String status) {
    assertThat(Capability.missingForTracing(status)).isEmpty();
  }

  @Test
  void oneOfBothIsNotEnough() {
    assertThat(Capability.missingForTracing("CapEff:\t0000008000000000\n"))
        .isEqualTo(Set.of(Capability.PERFMON));
    assertThat(Capability.missingForTracing("CapEff:\t0000004000000000\n"))
        .isEqualTo(Set.of(Capability.BPF));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CapEff:\n",
        "CapEff:\tnonsense\n",
        "CapPrm:\tffffffffffffffff\n", // permitted is not effective
        "CapEff:\t0fffffffffffffffff\n", // more than 64 bits
        "Name:\tCapEff: ffffffffffffffff\n", // a process may call itself anything
      })
  void noEffectiveSetCountsAsNone(String status) {
    assertThat(Capability.missingForTracing(status))
        .isEqualTo(Set.of(Capability.PERFMON, Capability.BPF));
  }
}

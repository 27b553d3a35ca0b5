package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramsTest {

  @Test
  void compilersAreOfBuildsAndDoNotRunFiles() {
    assertThat(Programs.isOfBuild("gcc")).isTrue();
    assertThat(Programs.runsFile("gcc")).isFalse();
  }

  @Test
  void interpretersRunFiles() {
    assertThat(Programs.runsFile("wscript")).isTrue();
    assertThat(Programs.isOfBuild("wscript")).isFalse();
  }
}

package io.pypiguard.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TracingPrerequisitesTest {

  private static final String ROOT = "Name:\tjava\nCapPrm:\t0\nCapEff:\t000001fffeffffff\n";
  private static final String UNPRIVILEGED =
      "CapPrm:\t000001ffffffffff\nCapEff:\t0000000000000000\n";
  private static final String CGROUP_V2 = "cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid 0 0\n";

  private static final HostFacts COMPLETE =
      new HostFacts("Linux", ROOT, CGROUP_V2, true, true, true);

  @Test
  void aCompleteHostLacksNothing() {
    TracingPrerequisites result = TracingPrerequisites.of(COMPLETE);

    assertThat(result.allMet()).isTrue();
    assertThat(result.missing()).isEmpty();
    assertThat(result.checks())
        .extracting(Prerequisite::id)
        .containsExactly(
            "linux", "bpf-capabilities", "kernel-types", "cgroup-v2", "libbpf", "bubblewrap");
  }

  @Test
  void aBareHostLacksEverythingAndEachSentenceSaysHowToGetIt() {
    TracingPrerequisites result =
        TracingPrerequisites.of(new HostFacts("Windows 11", "", "", false, false, false));

    assertThat(result.allMet()).isFalse();
    assertThat(result.missing()).isEqualTo(result.checks());
    assertThat(result.missing())
        .extracting(Prerequisite::explanation)
        .containsExactly(
            "The operating system is 'Windows 11': use a Linux host.",
            "The process lacks CAP_PERFMON and CAP_BPF: run it as root, in a container with"
                + " --cap-add for each.",
            "/sys/kernel/btf/vmlinux cannot be read: use a kernel that was built with"
                + " CONFIG_DEBUG_INFO_BTF=y.",
            "No cgroup v2 hierarchy is mounted: mount one with 'mount -t cgroup2 none DIRECTORY'.",
            "libbpf.so.1 cannot be loaded: install the Debian package libbpf1.",
            "bwrap is not on the PATH: install the Debian package bubblewrap.");
  }

  @Test
  void onlyWhatIsMissingIsNamed() {
    HostFacts host = new HostFacts("Linux", UNPRIVILEGED, CGROUP_V2, true, false, true);

    assertThat(TracingPrerequisites.of(host).missing())
        .extracting(Prerequisite::id)
        .isEqualTo(List.of("bpf-capabilities", "libbpf"));
  }

  @Test
  void thisHostGetsAnAnswerToEveryQuestion() {
    assertThat(TracingPrerequisites.ofThisHost().checks())
        .extracting(Prerequisite::id)
        .isEqualTo(
            TracingPrerequisites.of(COMPLETE).checks().stream().map(Prerequisite::id).toList());
  }
}

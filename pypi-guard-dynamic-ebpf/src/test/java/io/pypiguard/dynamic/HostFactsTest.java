package io.pypiguard.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostFactsTest {

  @Test
  void onlyAnExecutableFileOfThePathCounts(@TempDir Path first, @TempDir Path second)
      throws IOException {
    String path = String.join(File.pathSeparator, "", first.toString(), second.toString());
    Files.createDirectory(first.resolve("bwrap"));
    Path program = Files.createFile(second.resolve("bwrap"));

    assertThat(HostFacts.isOnPath("bwrap", path)).isFalse();
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(HostFacts.isOnPath("bwrap", path)).isTrue();
  }

  @Test
  void aLibraryThatNobodyHasDoesNotLoad() {
    assertThat(HostFacts.loads("libpypiguard-not-there.so.1")).isFalse();
  }

  @Test
  void aMountIsFoundByItsTypeOnly() {
    assertThat(MountTable.hasType("none /sys/fs/cgroup/unified cgroup2 rw 0 0", "cgroup2"))
        .isTrue();
    assertThat(MountTable.hasType("cgroup2 /mnt/cgroup2 tmpfs rw 0 0\nshort line\n", "cgroup2"))
        .isFalse();
  }
}

package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyntaxTreesTest {

  @Test
  void aFileIsParsedOnceAScan() throws IOException {
    PackageArtifact artifact =
        PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "import os\n").artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    Member member = artifact.member("demo/__init__.py").orElseThrow();
    SyntaxTree tree = context.get(SyntaxTrees.DERIVATION).of(member);
    assertThat(tree.root().body()).hasSize(1);
    assertThat(context.get(SyntaxTrees.DERIVATION).of(member)).isSameAs(tree);
  }

  @Test
  void namesAreFoundOnceAScan() throws IOException {
    PackageArtifact artifact =
        PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "import os\n").artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    Member member = artifact.member("demo/__init__.py").orElseThrow();
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    Names names = trees.names(member);
    assertThat(names.tree()).isSameAs(trees.of(member));
    assertThat(trees.names(member)).isSameAs(names);
  }
}

package io.pypiguard.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that runs into each wall of {@link WallsTest}. */
final class WallsCanFailTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"io.pypiguard.models", "io.pypiguard.dynamic"})
  void staticDoesNotKnow(String other) {
    assertThat(
            violations(
                WallsTest.MODULES_MEET_IN_THE_API_ONLY,
                "package " + other + "; public class Other {}",
                "package io.pypiguard.files; class Finder { " + other + ".Other other; }"))
        .singleElement()
        .asString()
        .contains("io.pypiguard.files.Finder.other", other + ".Other");
  }

  @Test
  void apiDoesNotKnowWhatStandsOnIt() {
    assertThat(
            violations(
                WallsTest.MODULES_MEET_IN_THE_API_ONLY,
                "package io.pypiguard.python; public class Tree {}",
                "package io.pypiguard.report; class Page { io.pypiguard.python.Tree tree; }"))
        .hasSize(1);
  }

  @Test
  void everyPackageBelongsToAModule() {
    assertThat(
            violations(
                WallsTest.MODULES_MEET_IN_THE_API_ONLY,
                "package io.pypiguard.nowhere; class Stray {}"))
        .singleElement()
        .asString()
        .contains("io.pypiguard.nowhere.Stray");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public ImmutableList<String> names() { return ImmutableList.of(); }",
        "protected void add(java.util.List<? extends ImmutableList<String>> names) {}",
        "public ImmutableList<String>[] names;",
        "public <T extends ImmutableList<String>> void add(T names) {}",
        "public static class Nested { public Nested(ImmutableList<String> names) {} }",
      })
  void aThirdPartyTypeIsNotExposed(String member) {
    assertThat(
            violations(
                WallsTest.NO_THIRD_PARTY_TYPE_IN_A_PUBLIC_SIGNATURE,
                "package io.pypiguard.text; import com.google.common.collect.ImmutableList;"
                    + " public class Words { "
                    + member
                    + " }"))
        .singleElement()
        .asString()
        .endsWith("exposes com.google.common.collect.ImmutableList");
  }

  @Test
  void aThirdPartyParentIsExposedToo() {
    assertThat(
            violations(
                WallsTest.NO_THIRD_PARTY_TYPE_IN_A_PUBLIC_SIGNATURE,
                "package io.pypiguard.text; public abstract class Words"
                    + " implements com.google.common.collect.Multiset<String> {}"))
        .contains("io.pypiguard.text.Words exposes com.google.common.collect.Multiset");
  }

  @Test
  void aThirdPartyTypeMayBeUsedInside() {
    assertThat(
            violations(
                WallsTest.NO_THIRD_PARTY_TYPE_IN_A_PUBLIC_SIGNATURE,
                "package io.pypiguard.text; import com.google.common.collect.ImmutableList;"
                    + " public class Words { private ImmutableList<String> names;"
                    + " ImmutableList<String> names() { return names; } }"))
        .isEmpty();
  }

  @Test
  void anInternalPackageOfAnotherModuleIsNotUsed() {
    assertThat(
            violations(
                WallsTest.INTERNAL_PACKAGES_STAY_IN_THEIR_MODULE,
                "package io.pypiguard.artifact.internal; public class Inflater {}",
                "package io.pypiguard.artifact; class Own {"
                    + " io.pypiguard.artifact.internal.Inflater inflater; }",
                "package io.pypiguard.files; class Foreign {"
                    + " io.pypiguard.artifact.internal.Inflater inflater; }"))
        .singleElement()
        .asString()
        .contains("io.pypiguard.files.Foreign.inflater");
  }

  @Test
  void packagesDoNotUseEachOtherInACircle() {
    assertThat(
            violations(
                WallsTest.NO_CYCLES_BETWEEN_PACKAGES,
                "package io.pypiguard.feature; public class A { io.pypiguard.classify.B b; }",
                "package io.pypiguard.classify; public class B { io.pypiguard.feature.A a; }"))
        .singleElement()
        .asString()
        .startsWith("Cycle detected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"artifact", "analysis", "feature", "classify"})
  void lowerPackagesDoNotUseTheEngine(String lower) {
    assertThat(
            violations(
                WallsTest.LOWER_PACKAGES_DO_NOT_KNOW_THE_ENGINE,
                "package io.pypiguard; public class Engine {}",
                "package io.pypiguard." + lower + "; class Part { io.pypiguard.Engine engine; }"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.net.Socket",
        "java.net.InetAddress",
        "java.net.URLConnection",
        "java.net.http.HttpClient",
        "java.nio.channels.SocketChannel",
        "java.nio.channels.AsynchronousServerSocketChannel",
        "java.nio.channels.DatagramChannel",
        "javax.net.SocketFactory",
      })
  void theNetworkIsOutOfReach(String type) {
    assertThat(
            violations(
                WallsTest.NO_NETWORK_OUTSIDE_THE_SANDBOX,
                "package io.pypiguard.models; class Loader { " + type + " way; }"))
        .singleElement()
        .asString()
        .contains(type);
  }

  @Test
  void anUrlIsNameOnly() {
    assertThat(
            violations(
                WallsTest.NO_NETWORK_OUTSIDE_THE_SANDBOX,
                "package io.pypiguard.models; class Loader { Object load(java.net.URL from)"
                    + " throws java.io.IOException { from.toExternalForm();"
                    + " return from.openStream(); } }"))
        .singleElement()
        .asString()
        .contains("openStream");
  }

  @Test
  void theSandboxMayUseTheNetwork() {
    assertThat(
            violations(
                WallsTest.NO_NETWORK_OUTSIDE_THE_SANDBOX,
                "package io.pypiguard.dynamic.sandbox; class Sinkhole { java.net.Socket peer; }",
                "package io.pypiguard.models; class Idle {}"))
        .isEmpty();
  }

  private List<String> violations(ArchRule rule, String... sources) {
    return rule.evaluate(SourceCompiler.compile(folder, sources)).getFailureReport().getDetails();
  }
}

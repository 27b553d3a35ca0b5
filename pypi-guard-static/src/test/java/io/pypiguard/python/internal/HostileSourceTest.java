package io.pypiguard.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSourceTest {

  private static final int MILLION = 1_000_000;

  private static final Map<String, String> TIMES_ENDS =
      Map.of("not ", "x", "a + ", "a", "a if b else ", "c");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "([{",
        "(\n",
        "(]",
        ")",
        "`",
        "lambda a=",
        "(lambda a=",
        "f'{",
        "f'{a:{",
        "f\"\"\"\n f'''\n",
        "'",
        "\\",
        ";",
        ",",
        ":",
        "else:\n",
        "a b\n",
        "@a\n",
        "with (",
        "print (((((;",
        "(\nimport a\n",
        "x=[\na\nb\n",
        "match x:\n case",
        "\0",
        "\ud800x \udc00\n",
        "async ",
        " x\n  y\n"
      })
  void brokenMassesEndWithErrors(String part) {
    EventSource events = Sources.read(part.repeat(MILLION / part.length()));
    assertThat(events.errors()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not ", "a + ", "a if b else "})
  void longExpressionsAreFlat(String part) {
    EventSource events = Sources.read(part.repeat(200_000) + TIMES_ENDS.get(part));
    assertThat(events.errors()).isEmpty();
    assertThat(events.tokens().count()).isGreaterThan(200_000);
  }

  @Test
  void longChainsOfClausesAreFlat() {
    assertThat(Sources.read("if a:\n  b\n" + "elif c:\n  d\n".repeat(50_000)).errors()).isEmpty();
  }

  @Test
  void whatNestsDeeperThanTheLimitIsOneToken() {
    EventSource events = Sources.read("(".repeat(MILLION) + ")".repeat(MILLION) + "\nx = 1\n");
    assertThat(events.isLimitReached()).isTrue();
    assertThat(events.tokens().count()).isLessThan(1000);
    assertThat(events.tokens().text(events.tokens().count() - 3)).isEqualTo("1");
  }

  @Test
  void blocksNestUpToTheLimit() {
    assertThat(Sources.read(blocks(100)).isLimitReached()).isFalse();
    EventSource events = Sources.read(blocks(5000));
    assertThat(events.isLimitReached()).isTrue();
    assertThat(events.errors().get(0).line()).isEqualTo(102);
  }

  private static String blocks(int depth) {
    return IntStream.rangeClosed(0, depth)
        .mapToObj(i -> " ".repeat(i) + (i == depth ? "pass\n" : "if x:\n"))
        .collect(Collectors.joining());
  }

  @Test
  void everythingNestedUpToTheLimitsFitsTheStack() {
    String lambdas = "lambda a=".repeat(100) + "1" + ": 0".repeat(100);
    String deepest = "(".repeat(200) + lambdas + ")".repeat(200);
    EventSource events = Sources.read(blocks(100).replace("pass", deepest));
    assertThat(events.errors()).isEmpty();
  }

  @Test
  void aLongStringIsOneToken() {
    EventSource events = Sources.read("x = '" + "QUJD".repeat(5 << 18) + "'");
    assertThat(events.errors()).isEmpty();
    assertThat(events.tokens().count()).isEqualTo(5);
  }

  @Test
  void tokensAreBounded() {
    EventSource events = Sources.read("a,".repeat(3 * MILLION));
    assertThat(events.isLimitReached()).isTrue();
    assertThat(events.tokens().end(events.tokens().count() - 3)).isEqualTo(6 * MILLION);
  }

  @Test
  void errorsAreBounded() {
    assertThat(Sources.read("a b\n".repeat(100_000)).errors()).hasSize(1000);
  }

  @Test
  void anyTextYieldsTokensInOrderAndBalancedEvents() {
    String[] parts = {
      "(", ")", "[", "]", "{", "}", ":", ";", ",", ".", "'", "\"", "`", "\\", "#", "=", "+", "-",
      "*", "@", "!", "<", ">", "f'", "'''", "f\"\"\"", "0x", "1", "a", "é", "if", "elif", "else",
      "def", "class", "lambda", "for", "in", "not", "is", "print", "exec", "with", "try", "except",
      "finally", "async", "await", "match", "case", "return", "\ud800", "\0"
    };
    Random random = new Random(1);
    EventSource events = EventSource.create();
    for (int i = 0; i < 50_000; i++) {
      StringBuilder source = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        source.append(parts[random.nextInt(parts.length)]);
        source.append(new String[] {"", " ", "\n", "\n  ", "\t"}[random.nextInt(5)]);
      }
      events.read(source.toString());
      assertThat(isOrdered(events.tokens(), source.length())).as("%s", source).isTrue();
      assertThat(isBalanced(events)).as("%s", source).isTrue();
    }
  }

  private static boolean isOrdered(Tokens tokens, int length) {
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.start(i) < end || tokens.end(i) < tokens.start(i)) {
        return false;
      }
      end = tokens.end(i);
    }
    return end == length;
  }

  /** Tells whether rules that were entered are left in reverse order, the outermost at the end. */
  private static boolean isBalanced(EventSource events) {
    int[] open = new int[events.eventCount()];
    int depth = 0;
    for (int i = 0; i < events.eventCount(); i += 2) {
      int rule = events.events()[i];
      if (rule >= 0) {
        open[depth++] = rule;
      } else if (open[--depth] != ~rule) {
        return false;
      }
    }
    int last = events.events()[events.eventCount() - 1];
    return depth == 0 && last == events.tokens().count() - 1;
  }
}

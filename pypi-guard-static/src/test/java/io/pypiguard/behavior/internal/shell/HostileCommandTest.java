package io.pypiguard.behavior.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to exhaust a reader's time, memory or stack. */
class HostileCommandTest {

  private static final int LENGTH = 1 << 16;
  private static final String LONG = "a".repeat(LENGTH);

  static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "$(",
          "`",
          "(",
          ")",
          "{",
          "}",
          "${",
          "$((",
          "\\",
          "^",
          "%",
          "!a!",
          "<<E ",
          "<(",
          "|",
          "&",
          ";",
          ">",
          "< ",
          "a|",
          "sudo ",
          "env ",
          "eval ",
          "xargs ",
          "sh -c ",
          "$a",
          "'a'+",
          "[char]65+",
          "-join ",
          "'a',",
          "'{0}'-f ",
          "[",
          "]",
          "{a,b}",
          "start ",
          "for ",
          "if a==b ",
          "\n",
          "\0",
          "$(id|",
          "`id`",
          "cat <<E\n",
          "a=$a$a;",
          "exec(\"",
          "@'",
          "x.y.",
          "do shell script ",
          "({",
          "'a'.Replace('a','aa')",
          "curl -o f h;");

  @ParameterizedTest
  @FieldSource("PIECES")
  void anyPieceMayBeRepeated(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    for (Dialect dialect : Dialect.values()) {
      assertBounded(CommandReader.readScript(text, dialect));
    }
  }

  static Stream<Arguments> growing() {
    return Stream.of(
        Arguments.of(Dialect.SHELL, "a=aa;", "a=$a$a;"),
        Arguments.of(Dialect.SHELL, "a=aa;", "a+=$a;"),
        Arguments.of(Dialect.SHELL, "echo aa>f;", "cat f f>f;"),
        Arguments.of(Dialect.SHELL, "echo " + LONG + ">f;cat", " f"),
        Arguments.of(Dialect.SHELL, "echo " + LONG + ">f;", "base64 -d<f;"),
        Arguments.of(Dialect.SHELL, "echo " + LONG + ">f;", "cat f|tr a b;"),
        Arguments.of(Dialect.SHELL, "echo " + LONG + ">f;", "cat f|xargs rm;"),
        Arguments.of(Dialect.SHELL, "a=" + LONG + ";", "echo ${a//a/}\n"),
        Arguments.of(Dialect.SHELL, "a=" + LONG + ";", "echo ${a//a/" + LONG + "}\n"),
        Arguments.of(Dialect.SHELL, "cat ", "./"),
        Arguments.of(Dialect.SHELL, "echo a|", "rev|"),
        Arguments.of(Dialect.SHELL, assignments(), "cat <<E\n$\nE\n"),
        Arguments.of(Dialect.BATCH, "set a=aa\n", "set a=%a%%a%\n"),
        Arguments.of(Dialect.BATCH, "set a=" + LONG + "\n", "set b=%a:a=bbbb%&"),
        Arguments.of(Dialect.POWERSHELL, "$x='aa';", "$x=$x+$x;"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';", "$x[-1..-3];"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';", "$x -f 'a';"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';", "-join $x;"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';", "$x.Replace('a',$x);"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';", "powershell -e $x;"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';", "gzipstream $x;"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';'{0}'", "-f $x,$x"),
        Arguments.of(Dialect.POWERSHELL, "'" + "{0}".repeat(LENGTH) + "'-f '" + LONG + "'", ";"),
        Arguments.of(Dialect.POWERSHELL, "$x='" + LONG + "';" + list() + " -join $x", ";"),
        Arguments.of(Dialect.POWERSHELL, "iex ", "(iwr h)+"));
  }

  private static String assignments() {
    return IntStream.range(0, LENGTH / 8)
        .mapToObj(i -> "a" + i + "=\n")
        .collect(Collectors.joining());
  }

  private static String list() {
    return "'b'" + ",'b'".repeat(LENGTH / 4);
  }

  @ParameterizedTest
  @MethodSource("growing")
  void whatGrowsOrCostsMuchAtEachStepEnds(Dialect dialect, String start, String step) {
    String text = start + step.repeat(4 * LENGTH / step.length());
    assertBounded(CommandReader.readScript(text, dialect));
  }

  @Test
  void aLongChainOfAdditionsIsFollowed() {
    String pieces = "'a'+".repeat(LENGTH);
    Commands commands =
        CommandReader.readScript("iex (" + pieces + "';whoami')", Dialect.POWERSHELL);
    assertThat(commands.complete()).isTrue();
    assertThat(commands.actions()).extracting(Action::program).containsExactly("whoami");
  }

  @ParameterizedTest
  @EnumSource
  void randomMixturesOfSyntaxAreTheSameTwice(Dialect dialect) {
    List<String> pieces =
        Splitter.on('~')
            .splitToList(
                "'~\"~$(~`~(~)~{~}~|~&~;~\n~ ~curl ~sh ~-c ~<<E~E\n~$a~a=~iex ~+~,~[char]~65~-f ~"
                    + "%a%~^~\\~://~set ~base64 -d ~echo ~python ~| ~powershell -e ~SQBFAFgA ");
    for (int number = 0; number < 300; number++) {
      SplittableRandom random = new SplittableRandom(number);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      Commands first = CommandReader.readScript(text.toString(), dialect);
      assertBounded(first);
      assertThat(CommandReader.readScript(text.toString(), dialect))
          .as("case %s", number)
          .isEqualTo(first);
    }
  }

  @Test
  void whatIsLeftOutIsTold() {
    assertThat(CommandReader.read("id; " + "whoami; ".repeat(100)).complete()).isTrue();
    assertThat(CommandReader.read("id;".repeat(20_000)).complete()).isFalse();
    assertThat(CommandReader.read("#" + "x".repeat(Reading.MAXIMUM_TEXT)).complete()).isFalse();
    assertThat(CommandReader.read(List.of("echo", "x".repeat(Reading.MAXIMUM_TEXT))).complete())
        .isFalse();
    assertThat(CommandReader.read("eval ".repeat(20) + "id").complete()).isFalse();
  }

  private static void assertBounded(Commands commands) {
    List<Action> actions = commands.actions();
    assertThat(actions).hasSizeLessThanOrEqualTo(10_000);
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      int index = i;
      assertThat(action.target()).hasSizeLessThanOrEqualTo(Reading.MAXIMUM_TEXT);
      assertThat(action.from()).hasSizeLessThanOrEqualTo(64).allMatch(from -> from < index);
    }
  }
}

package io.pypiguard.python.bytecode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import io.pypiguard.python.bytecode.Value.Reference;
import io.pypiguard.python.bytecode.Value.Text;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PickleOpcodesTest {

  private static final String COMMAND = "cos\nsystem\n(S'echo inert'\ntR.";

  @Test
  void callOfProtocol0IsSeenWithItsArguments() {
    PickleOpcodes pickle = read(COMMAND);
    assertThat(pickle.problem()).isEmpty();
    assertThat(pickle.globals()).containsExactly("os.system");
    assertThat(pickle.calls()).containsExactly(call("os.system", new Text("echo inert")));
    assertThat(pickle.strings()).containsExactly("echo inert");
  }

  @Test
  void callOfInstanceAndObjectIsSeen() {
    assertThat(read("(S'echo inert'\nios\nsystem\n.").calls())
        .containsExactly(call("os.system", new Text("echo inert")));
    assertThat(read("(cbuiltins\nexec\nV1 + \\u0031\no.").calls())
        .containsExactly(call("builtins.exec", new Text("1 + 1")));
  }

  @Test
  void globalFromTheStackIsFollowedThroughTheMemo() {
    String stream =
        "\u0080\u0004\u008c\u0002os\u0094\u008c\u0006system\u00940h\0h\1\u0093"
            + "\u008c\u0004true\u0085R.";
    assertThat(read(stream).calls()).containsExactly(call("os.system", new Text("true")));
  }

  @Test
  void attributeTakenByACallIsTheName() {
    String stream =
        "cbuiltins\ngetattr\n(c__builtin__\n__import__\n(S'os'\ntRS'system'\ntR(S'echo inert'\ntR.";
    assertThat(read(stream).calls())
        .contains(
            call("__builtin__.__import__", new Text("os")),
            call("builtins.getattr", new Reference("os"), new Text("system")),
            call("os.system", new Text("echo inert")));
  }

  @Test
  void damageBehindTheCallLeavesIt() {
    PickleOpcodes pickle = read("cos\nsystem\n(S'echo inert'\ntR\u00ff");
    assertThat(pickle.calls()).hasSize(1);
    assertThat(pickle.problem()).contains(new ReadProblem(28, "no instruction is written as 0xff"));
  }

  @Test
  void secondPickleInTheStreamIsReadToo() {
    assertThat(read("\u0080\u0002N.\u0080\u0002" + COMMAND).calls())
        .containsExactly(call("os.system", new Text("echo inert")));
  }

  @Test
  void everyProtocolOfPythonGivesTheSameCalls() {
    assumeTrue(Python.ask("python3", "print(1)").isPresent(), "needs python3 on the path");
    Items command =
        new Items(Kind.LIST, List.of(new Text("sh"), new Text("-c"), new Text("echo inert")));
    for (int protocol = 0; protocol <= 5; protocol++) {
      Optional<String> hex = Python.ask("python3", objectsThatCall(protocol));
      PickleOpcodes pickle = PickleOpcodes.read(HexFormat.of().parseHex(hex.orElseThrow()));
      assertThat(pickle.problem()).as("protocol %d", protocol).isEmpty();
      assertThat(pickle.globals())
          .as("protocol %d", protocol)
          .containsAll(
              protocol < 3
                  ? List.of("commands.Popen", "__builtin__.eval")
                  : List.of("subprocess.Popen", "builtins.eval"));
      assertThat(pickle.calls())
          .as("protocol %d", protocol)
          .filteredOn(call -> !call.qualifiedName().equals("_codecs.encode"))
          .extracting(CallFact::arguments)
          .containsExactly(List.of(command), List.of(new Text("1 + 1")), List.of(new Text("2")));
      assertThat(pickle.strings()).as("protocol %d", protocol).contains("hé", "1 + 1");
    }
  }

  @Test
  void truncatedStreamKeepsItsPrefix() {
    byte[] stream = COMMAND.getBytes(UTF_8);
    for (int length = 0; length < stream.length; length++) {
      PickleOpcodes pickle = PickleOpcodes.read(Arrays.copyOf(stream, length));
      assertThat(pickle.problem()).as("cut at %d", length).isPresent();
      assertThat(pickle.globals()).as("cut at %d", length).hasSize(length < 11 ? 0 : 1);
    }
  }

  @Test
  void mutatedAndRandomStreamsEndWithinBounds() {
    byte[] pickle = ("\u0080\u0004" + COMMAND.repeat(20).replace(".", "")).getBytes(ISO_8859_1);
    for (int number = 0; number < 10_000; number++) {
      SplittableRandom random = new SplittableRandom(number);
      byte[] stream = pickle.clone();
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        stream[random.nextInt(stream.length)] = (byte) random.nextInt(256);
      }
      PickleOpcodes read = PickleOpcodes.read(stream);
      assertThat(read.calls()).as("mutation %d", number).hasSizeLessThan(stream.length);
      assertThat(read.calls().toString()).hasSizeLessThan(1_000_000);
    }
  }

  @Test
  void tuplesThatDoubleStaySmall() {
    PickleOpcodes pickle = read("cos\nsystem\n)" + "2\u0086".repeat(100_000) + "R.");
    assertThat(pickle.problem()).isEmpty();
    assertThat(pickle.calls()).hasSize(1);
    assertThat(pickle.calls().toString()).hasSizeLessThan(100_000);
  }

  /** A program that prints a pickle, of objects of a class of our own that says what to call. */
  private static String objectsThatCall(int protocol) {
    return String.join(
        "\n",
        "import binascii, os, pickle, subprocess",
        "class R(object):",
        "  def __init__(self, *a): self.a = a",
        "  def __reduce__(self): return self.a",
        "v = R(subprocess.Popen, (['sh', '-c', 'echo inert'],))",
        "v = [1, 2.5, u'h\\xe9', b'x', None, {'k': v}, R(eval, ('1 + 1',)), R(eval, ('2',))]",
        "print(binascii.hexlify(pickle.dumps(v, " + protocol + ")).decode())");
  }

  private static PickleOpcodes read(String latin1) {
    return PickleOpcodes.read(latin1.getBytes(ISO_8859_1));
  }

  private static CallFact call(String name, Value... arguments) {
    return new CallFact(name, List.of(arguments), List.of(), 0);
  }
}

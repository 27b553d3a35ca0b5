package io.pypiguard.python.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.files.internal.BytecodeHeader;
import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import io.pypiguard.python.bytecode.Value.Singleton;
import io.pypiguard.python.bytecode.Value.Text;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledPythonTest {

  static List<String> versions() {
    return Inert.versions();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void fileGivesVersionAndCodeWithItsNames(String version) {
    CompiledPython file = CompiledPython.read(Inert.file(version));
    assertThat(file.problem()).isEmpty();
    assertThat(file.version()).contains(BytecodeVersion.of(version));
    assertThat(file.codeObjects())
        .extracting(CodeObject::name)
        .contains("<module>", "Greeter", "greet", "inner", "hidden");
    assertThat(code(file, "greet").localNames()).containsExactly("self", "name", "times", "inner");
    assertThat(code(file, "inner").cellNames()).containsExactly("name");
    assertThat(code(file, "hidden").firstLine()).isEqualTo(19);
    assertThat(file.names()).contains("base64", "b64decode", "Popen", "gethostname");
    assertThat(file.strings()).contains("cHJpbnQoMSk=", "echo inert", "6563686f", "héllo");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void importsAreInOrderWithWhatIsTakenFromThem(String version) {
    assertThat(CompiledPython.read(Inert.file(version)).imports())
        .containsExactly(
            new ImportFact("base64", List.of(), 2),
            new ImportFact("os.path", List.of(), 3),
            new ImportFact("subprocess", List.of(), 4),
            new ImportFact("os", List.of("system", "getenv"), 5));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void callsFollowAliasesAndKeepTheirConstantArguments(String version) {
    CallFact decoding = call("base64.b64decode", 20, text("cHJpbnQoMSk="));
    Items command = new Items(Kind.LIST, List.of(text("sh"), text("-c"), text("echo inert")));
    assertThat(CompiledPython.read(Inert.file(version)).calls())
        .contains(
            decoding,
            call("exec", 20, decoding),
            call("os.system", 21, text("echo inert")),
            new CallFact(
                "subprocess.Popen",
                List.of(
                    command,
                    version.equals("2.7") ? new Value.Reference("False") : Singleton.FALSE),
                List.of("shell"),
                22),
            call("__import__", 25, text("socket")),
            call("socket.gethostname", 25),
            call("getattr", 26, new Value.Reference("os"), text("listdir")),
            call("os.listdir", 26, text("/nowhere")),
            call("eval", 31, text("1 + 1")))
        .filteredOn(call -> call.qualifiedName().equals("os.path.join"))
        .singleElement()
        .satisfies(call -> assertThat(call.arguments()).hasSize(2).contains(text("a")));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void methodOfConstantHasItAsFirstArgument(String version) {
    Value text =
        version.equals("2.7") ? text("6563686f") : Value.Bytes.of("6563686f".getBytes(UTF_8));
    String type = version.equals("2.7") ? "str" : "bytes";
    assertThat(CompiledPython.read(Inert.file(version)).calls())
        .contains(call(type + ".decode", 24, text, text("ascii")));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void bareStreamIsReadAsOfTheVersionItFits(String version) {
    byte[] file = Inert.file(version);
    CompiledPython whole = CompiledPython.read(file);
    CompiledPython bare = CompiledPython.readMarshal(withoutHeader(file));
    assertThat(bare.problem()).isEmpty();
    assertThat(bare.names()).isEqualTo(whole.names());
    assertThat(bare.strings()).isEqualTo(whole.strings());
    assertThat(bare.calls())
        .extracting(CallFact::qualifiedName)
        .containsExactlyElementsOf(whole.calls().stream().map(CallFact::qualifiedName).toList());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void wrongMagicNumberHidesNothing(String version) {
    byte[] file = Inert.file(version);
    List<String> names = CompiledPython.read(file).names();
    byte[] unknown = file.clone();
    Arrays.fill(unknown, 0, 2, (byte) 0);
    assertThat(CompiledPython.read(unknown).names()).isEqualTo(names);
    assertThat(CompiledPython.read(withoutHeader(file)).names()).isEqualTo(names);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyPrefixKeepsWhatItHolds(String version) {
    byte[] file = Inert.file(version);
    int header = headerLength(file);
    BytecodeVersion parsed = BytecodeVersion.of(version);
    int before = 0;
    for (int length = header; length < file.length; length++) {
      MarshalReader reader = new MarshalReader(Arrays.copyOf(file, length), header, parsed);
      Value value = reader.read();
      assertThat(reader.problem()).as("cut at %d", length).isPresent();
      int values = count(value);
      assertThat(values).as("cut at %d", length).isGreaterThanOrEqualTo(before);
      before = values;
    }
    assertThat(before).isGreaterThan(40);
  }

  @Test
  void wordsOfNoCodeAreReadTooAndHaveNoVersion() {
    byte[] stream = {'z', 5, 'h', 'e', 'l', 'l', 'o'};
    CompiledPython read = CompiledPython.readMarshal(stream);
    assertThat(read.value()).isEqualTo(text("hello"));
    assertThat(read.version()).isEmpty();
    assertThat(read.calls()).isEmpty();
  }

  @Test
  void whatIsNoBytecodeIsAProblemWithItsPlace() {
    CompiledPython read = CompiledPython.read("import os\n".getBytes(UTF_8));
    assertThat(read.problem()).isPresent();
    assertThat(read.codeObjects()).isEmpty();
    assertThat(CompiledPython.read(new byte[0]).problem())
        .contains(new ReadProblem(0, "needs 1 bytes, has 0"));
  }

  @Test
  void sliceOfPython314IsRead() {
    byte[] stream = {':', 'i', 1, 0, 0, 0, 'N', 'i', -1, -1, -1, -1};
    assertThat(CompiledPython.readMarshal(stream).value())
        .isEqualTo(
            new Items(
                Kind.SLICE,
                List.of(
                    new Value.Whole(BigInteger.ONE),
                    Singleton.NONE,
                    new Value.Whole(BigInteger.ONE.negate()))));
  }

  private static CallFact call(String name, int line, Value... arguments) {
    return new CallFact(name, List.of(arguments), List.of(), line);
  }

  private static Text text(String value) {
    return new Text(value);
  }

  private static CodeObject code(CompiledPython file, String name) {
    return file.codeObjects().stream()
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int headerLength(byte[] file) {
    return BytecodeHeader.read(file).orElseThrow().length();
  }

  private static byte[] withoutHeader(byte[] file) {
    return Arrays.copyOfRange(file, headerLength(file), file.length);
  }

  private static int count(Value value) {
    if (value instanceof Items container) {
      return 1 + container.values().stream().mapToInt(CompiledPythonTest::count).sum();
    }
    if (value instanceof CodeObject code) {
      return 1
          + code.names().size()
          + code.constants().stream().mapToInt(CompiledPythonTest::count).sum();
    }
    return 1;
  }
}

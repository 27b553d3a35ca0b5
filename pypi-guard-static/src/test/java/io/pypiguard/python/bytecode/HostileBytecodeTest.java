package io.pypiguard.python.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Streams made to exhaust or confuse whoever reads them. */
class HostileBytecodeTest {

  private static final int MUTATIONS = 10_000;

  @Test
  void mutatedFilesAreReadWithinBounds() {
    List<String> versions = Inert.versions();
    int damaged = 0;
    for (int number = 0; number < MUTATIONS; number++) {
      SplittableRandom random = new SplittableRandom(number);
      byte[] file = Inert.file(versions.get(number % versions.size()));
      for (int i = random.nextInt(1, 5); i > 0; i--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      CompiledPython read = CompiledPython.read(file);
      damaged += read.problem().isPresent() ? 1 : 0;
      assertThat(read.names().size()).as("mutation %d", number).isLessThan(file.length);
      assertThat(read.facts()).as("mutation %d", number).hasSizeLessThan(file.length);
      assertThat(read.strings()).as("mutation %d", number).hasSizeLessThan(file.length);
    }
    assertThat(damaged).isBetween(MUTATIONS / 20, MUTATIONS - 1);
  }

  @Test
  void millionTuplesInEachOtherAreCutAtTheLimit() {
    byte[] stream = new byte[2_000_000];
    for (int i = 0; i < stream.length; i += 2) {
      stream[i] = ')';
      stream[i + 1] = 1;
    }
    CompiledPython read = CompiledPython.readMarshal(stream);
    assertThat(read.problem().orElseThrow().reason())
        .isEqualTo("nested deeper than " + MarshalReader.DEEPEST);
    assertThat(height(read.value())).isEqualTo(MarshalReader.DEEPEST + 1);
  }

  @Test
  void lengthsThatLieAllocateNothing() {
    for (char type : "(<>[sutaAl".toCharArray()) {
      byte[] stream = {(byte) type, -1, -1, -1, 0x7f, 'N'};
      assertThat(CompiledPython.readMarshal(stream).problem()).as("type %s", type).isPresent();
      byte[] negative = {(byte) type, 0, 0, 0, (byte) 0x80, 'N'};
      assertThat(CompiledPython.readMarshal(negative).problem()).as("type %s", type).isPresent();
    }
  }

  @Test
  void listThatHoldsItselfIsCut() {
    byte[] stream = {(byte) ('[' | 0x80), 1, 0, 0, 0, 'r', 0, 0, 0, 0};
    CompiledPython read = CompiledPython.readMarshal(stream);
    assertThat(read.problem()).isEmpty();
    assertThat(read.value()).isEqualTo(new Items(Value.Kind.LIST, List.of(Singleton.UNKNOWN)));
  }

  @Test
  void valuesThatDoubleEndAtTheLimit() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    int doublings = 60;
    stream.writeBytes(new byte[] {')', (byte) (doublings + 1), (byte) (')' | 0x80), 0});
    for (int i = 0; i < doublings; i++) {
      byte before = (byte) i;
      stream.writeBytes(
          new byte[] {(byte) (')' | 0x80), 2, 'r', before, 0, 0, 0, 'r', before, 0, 0, 0});
    }
    CompiledPython read = CompiledPython.readMarshal(stream.toByteArray());
    assertThat(read.problem().orElseThrow().reason())
        .isEqualTo("more than " + MarshalReader.MOST_VALUES + " values");
    assertThat(size(read.value())).isLessThanOrEqualTo(MarshalReader.MOST_VALUES);
  }

  @Test
  void chainOfReferencesIsNoDeeperThanTheLimit() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    int length = 5000;
    stream.writeBytes(
        new byte[] {'(', (byte) length, (byte) (length >> 8), 0, 0, (byte) (')' | 0x80), 0});
    for (int i = 0; i < length - 1; i++) {
      stream.writeBytes(new byte[] {(byte) (')' | 0x80), 1, 'r', (byte) i, (byte) (i >> 8), 0, 0});
    }
    CompiledPython read = CompiledPython.readMarshal(stream.toByteArray());
    assertThat(read.problem()).isPresent();
    assertThat(height(read.value())).isLessThanOrEqualTo(MarshalReader.DEEPEST + 1);
  }

  @Test
  void bytecodeOfRandomBytesEndsWithFacts() {
    for (String version : Inert.versions()) {
      byte[] file = Inert.file(version);
      CompiledPython read = CompiledPython.read(file);
      for (int number = 0; number < 200; number++) {
        SplittableRandom random = new SplittableRandom(number);
        byte[] bytecode = new byte[2000];
        random.nextBytes(bytecode);
        CodeObject code =
            new CodeObject.Builder(BytecodeVersion.of(version))
                .bytecode(bytecode)
                .names(read.names())
                .constants(read.codeObjects().get(0).constants())
                .build();
        CodeFacts facts =
            CodeScanner.scan(
                code,
                Opcodes.of(code.version()).orElseThrow(),
                Scope.ofModule(),
                new CodeScanner.Budget());
        assertThat(facts.calls()).as("%s, %d", version, number).hasSizeLessThan(bytecode.length);
        assertThat(facts.calls().toString()).hasSizeLessThan(10_000_000);
      }
    }
  }

  @Test
  void damageBehindThePayloadLeavesItsFacts() {
    byte[] file = Inert.file("3.11");
    byte[] damaged = Arrays.copyOf(file, file.length - 20);
    assertThat(CompiledPython.read(damaged).problem()).isPresent();
    assertThat(CompiledPython.read(damaged).calls())
        .extracting(CallFact::qualifiedName)
        .contains("exec", "os.system");
  }

  private static int height(Value value) {
    return value instanceof Items items
        ? 1 + items.values().stream().mapToInt(HostileBytecodeTest::height).max().orElse(0)
        : 0;
  }

  private static int size(Value value) {
    return value instanceof Items items
        ? 1 + items.values().stream().mapToInt(HostileBytecodeTest::size).sum()
        : 1;
  }
}

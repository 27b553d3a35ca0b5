package io.pypiguard.python.bytecode;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The opcodes of one version of CPython. */
final class Opcodes {

  private static final List<BytecodeVersion> VERSIONS =
      Arrays.stream("2.7 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14".split(" "))
          .map(BytecodeVersion::of)
          .toList();

  private static final int FIRST_VERSION = 2;

  private static final ImmutableMap<BytecodeVersion, Opcodes> TABLES = tables();

  private static final int NUMBERS = 256;

  /** How many instructions of a code object are enough to tell versions apart. */
  private static final int LOOKED_AT = 1000;

  /** Smallest opcode that has an argument in Python 2. */
  private static final int WITH_ARGUMENT = 90;

  /** How often an instruction takes or puts a value: so often for each unit of the argument. */
  record Count(int factor, int constant) {

    static final Count NONE = new Count(0, 0);

    static Count of(String text) {
      int n = text.indexOf('n');
      if (n < 0) {
        return new Count(0, Integer.parseInt(text));
      }
      return new Count(
          n == 0 ? 1 : Integer.parseInt(text.substring(0, n)),
          n + 1 == text.length() ? 0 : Integer.parseInt(text.substring(n + 2)));
    }

    /** Returns the number for an argument, or the largest number if that is beyond it. */
    int of(int argument) {
      return (int) Math.min((long) factor * argument + constant, Integer.MAX_VALUE);
    }
  }

  /** An opcode: what it does, with which numbers, and how many cache entries follow. */
  record Opcode(String name, Operation operation, Count first, Count second, int caches) {

    static final Opcode NONE = new Opcode("", Operation.END, Count.NONE, Count.NONE, 0);

    static Opcode of(String name, String effect, int caches) {
      int arrow = effect.indexOf('>');
      if (arrow > 0) {
        return new Opcode(
            name,
            Operation.STACK,
            Count.of(effect.substring(0, arrow)),
            Count.of(effect.substring(arrow + 1)),
            caches);
      }
      int space = effect.indexOf(' ');
      String word = space < 0 ? effect : effect.substring(0, space);
      Count count = space < 0 ? Count.NONE : Count.of(effect.substring(space + 1));
      return new Opcode(
          name,
          Operation.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')),
          count,
          Count.NONE,
          caches);
    }
  }

  private final BytecodeVersion version;
  private final List<Opcode> opcodes;

  private Opcodes(BytecodeVersion version, List<Opcode> opcodes) {
    this.version = version;
    this.opcodes = List.copyOf(opcodes);
  }

  private static ImmutableMap<BytecodeVersion, Opcodes> tables() {
    List<List<String>> rows =
        ResourceTable.read(Opcodes.class, "opcodes.tsv", FIRST_VERSION + VERSIONS.size());
    return IntStream.range(0, VERSIONS.size())
        .mapToObj(i -> new Opcodes(VERSIONS.get(i), column(rows, FIRST_VERSION + i)))
        .collect(toImmutableMap(opcodes -> opcodes.version, Function.identity()));
  }

  private static List<Opcode> column(List<List<String>> rows, int column) {
    List<Opcode> opcodes = new ArrayList<>();
    for (int i = 0; i < NUMBERS; i++) {
      opcodes.add(Opcode.NONE);
    }
    for (List<String> row : rows) {
      String cell = row.get(column);
      if (!cell.equals("-")) {
        int plus = cell.indexOf('+');
        int caches = plus < 0 ? 0 : Integer.parseInt(cell.substring(plus + 1));
        int number = Integer.parseInt(plus < 0 ? cell : cell.substring(0, plus));
        opcodes.set(number, Opcode.of(row.get(0), row.get(1), caches));
      }
    }
    return opcodes;
  }

  /** Returns the opcodes of a version, if they are known. */
  static Optional<Opcodes> of(BytecodeVersion version) {
    return Optional.ofNullable(TABLES.get(version));
  }

  BytecodeVersion version() {
    return version;
  }

  /** Returns an opcode by its number, {@link Opcode#NONE} if there is none of that number. */
  Opcode get(int number) {
    return opcodes.get(number);
  }

  /** Tells whether each instruction has two bytes, which is so since Python 3.6. */
  boolean isWide() {
    return version.atLeast(3, 6);
  }

  /** Tells whether an opcode of a version without {@link #isWide} is followed by an argument. */
  static boolean hasArgument(int number) {
    return number >= WITH_ARGUMENT;
  }

  /** Returns how many bytes a unit of a jump's argument stands for. */
  int jumpUnit() {
    return version.atLeast(3, 10) ? 2 : 1;
  }

  /**
   * Counts what tells that bytecode is of another version: unknown opcodes, arguments beyond the
   * constants and names, jumps astray, and instructions where cache entries must be; a table of
   * lines of another format counts most.
   */
  int oddities(CodeObject code) {
    int odd = LineNumbers.fits(code, version) ? 0 : LOOKED_AT;
    InstructionCursor instruction = new InstructionCursor(code.rawBytecode(), this);
    for (int i = 0; i < LOOKED_AT && instruction.next(); i++) {
      switch (instruction.opcode().operation()) {
        case CONSTANT -> odd += instruction.argument() < code.constants().size() ? 0 : 1;
        case LOAD_NAME, STORE_NAME, IMPORT ->
            odd += instruction.argument() < code.names().size() ? 0 : 1;
        case BRANCH_ABSOLUTE,
            BRANCH_RELATIVE,
            BRANCH_OR_POP_ABSOLUTE,
            BRANCH_OR_POP_RELATIVE,
            JUMP_ABSOLUTE,
            JUMP_RELATIVE ->
            odd += instruction.isAstray() ? 1 : 0;
        default -> odd += instruction.opcode().name().isEmpty() ? 1 : 0;
      }
      odd += instruction.usedCaches();
    }
    return odd;
  }
}

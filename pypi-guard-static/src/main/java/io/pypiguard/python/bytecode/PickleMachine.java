package io.pypiguard.python.bytecode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import io.pypiguard.python.bytecode.Value.Singleton;
import io.pypiguard.python.bytecode.Value.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the instructions of pickles. Source: CPython, Lib/pickletools.py. */
final class PickleMachine {

  private static final int MOST_INSTRUCTIONS = 1_000_000;
  private static final int MOST_CALLS = 50_000;
  private static final int PROTOCOL = 0x80;
  private static final int STOP = '.';

  private final ByteCursor in;
  private final Set<String> globals = new LinkedHashSet<>();
  private final Set<String> strings = new LinkedHashSet<>();
  private final List<CallFact> calls = new ArrayList<>();
  private final List<Operand> stack = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Long, Operand> memo = new HashMap<>();

  PickleMachine(byte[] stream) {
    this.in = new ByteCursor(stream, 0);
  }

  Set<String> globals() {
    return globals;
  }

  Set<String> strings() {
    return strings;
  }

  List<CallFact> calls() {
    return calls;
  }

  Optional<ReadProblem> problem() {
    return in.problem();
  }

  void run() {
    int instructions = 0;
    do {
      int opcode;
      do {
        int start = in.position();
        if (++instructions > MOST_INSTRUCTIONS) {
          in.fail(start, "more than " + MOST_INSTRUCTIONS + " instructions");
        } else if (calls.size() >= MOST_CALLS) {
          in.fail(start, "more than " + MOST_CALLS + " calls");
        }
        opcode = in.unsignedByte();
        if (in.isSound()) {
          step(opcode, start);
        }
      } while (in.isSound() && opcode != STOP);
      stack.clear();
      marks.clear();
      memo.clear();
    } while (in.peek() == PROTOCOL);
  }

  private void step(int opcode, int start) {
    switch (opcode) {
      case '.', 0x97 -> {
        // the end, and what is passed beside the stream
      }
      case PROTOCOL -> in.unsignedByte();
      case 0x95 -> in.longInteger();
      case '(' -> marks.add(stack.size());
      case '0' -> popOrMark();
      case '1' -> takeToMark();
      case '2' -> push(peek());
      case 'N' -> push(Singleton.NONE);
      case 0x88 -> push(Singleton.TRUE);
      case 0x89 -> push(Singleton.FALSE);
      case 'P' -> {
        in.line();
        push(Operand.UNKNOWN);
      }
      case 'Q' -> {
        pop();
        push(Operand.UNKNOWN);
      }
      case 0x98 -> {
        // a view of the bytes on top, which are not changed
      }
      default -> stepThroughNumbers(opcode, start);
    }
  }

  private void stepThroughNumbers(int opcode, int start) {
    switch (opcode) {
      case 'I', 'L' -> push(writtenWhole());
      case 'J' -> push(whole(in.integer()));
      case 'K' -> push(whole(in.unsignedByte()));
      case 'M' -> push(whole(in.unsignedShort()));
      case 0x8a -> push(wholeOf(in.take(in.unsignedByte())));
      case 0x8b -> push(wholeOf(in.take(in.integer())));
      case 'F' -> push(writtenReal());
      case 'G' ->
          push(new Value.Real(Double.longBitsToDouble(Long.reverseBytes(in.longInteger()))));
      default -> stepThroughStrings(opcode, start);
    }
  }

  private void stepThroughStrings(int opcode, int start) {
    switch (opcode) {
      case 'S' -> push(text(PickleText.unquoted(in.line())));
      case 'V' -> push(text(PickleText.unescaped(in.line())));
      case 'T' -> push(oldString(in.take(in.integer())));
      case 'U' -> push(oldString(in.take(in.unsignedByte())));
      case 'X' -> push(text(PythonText.decode(in.take(in.unsignedInteger()))));
      case 0x8c -> push(text(PythonText.decode(in.take(in.unsignedByte()))));
      case 0x8d -> push(text(PythonText.decode(in.take(in.longInteger()))));
      case 'B' -> push(bytes(in.take(in.unsignedInteger())));
      case 'C' -> push(bytes(in.take(in.unsignedByte())));
      case 0x8e, 0x96 -> push(bytes(in.take(in.longInteger())));
      default -> stepThroughContainers(opcode, start);
    }
  }

  private void stepThroughContainers(int opcode, int start) {
    switch (opcode) {
      case ')' -> push(Operand.items(Kind.TUPLE, List.of()));
      case ']' -> push(Operand.items(Kind.LIST, List.of()));
      case '}' -> push(Operand.items(Kind.DICTIONARY, List.of()));
      case 0x8f -> push(Operand.items(Kind.SET, List.of()));
      case 't' -> push(Operand.items(Kind.TUPLE, takeToMark()));
      case 'l' -> push(Operand.items(Kind.LIST, takeToMark()));
      case 'd' -> push(Operand.items(Kind.DICTIONARY, takeToMark()));
      case 0x91 -> push(Operand.items(Kind.FROZEN_SET, takeToMark()));
      case 0x85 -> push(Operand.items(Kind.TUPLE, take(1)));
      case 0x86 -> push(Operand.items(Kind.TUPLE, take(2)));
      case 0x87 -> push(Operand.items(Kind.TUPLE, take(3)));
      case 'a' -> extend(take(1));
      case 's' -> extend(take(2));
      case 'e', 'u', 0x90 -> extend(takeToMark());
      default -> stepThroughMemo(opcode, start);
    }
  }

  private void stepThroughMemo(int opcode, int start) {
    switch (opcode) {
      case 'p' -> memo.put(writtenIndex(), peek());
      case 'q' -> memo.put((long) in.unsignedByte(), peek());
      case 'r' -> memo.put(in.unsignedInteger(), peek());
      case 0x94 -> memo.put((long) memo.size(), peek());
      case 'g' -> push(remembered(writtenIndex()));
      case 'h' -> push(remembered(in.unsignedByte()));
      case 'j' -> push(remembered(in.unsignedInteger()));
      default -> stepThroughObjects(opcode, start);
    }
  }

  private void stepThroughObjects(int opcode, int start) {
    switch (opcode) {
      case 'c' -> push(global(line(), line()));
      case 0x93 -> {
        List<Operand> names = take(2);
        push(global(textOf(names.get(0)), textOf(names.get(1))));
      }
      case 'i' -> {
        Operand type = global(line(), line());
        call(type, takeToMark(), List.of());
      }
      case 'o' -> {
        List<Operand> values = takeToMark();
        boolean isEmpty = values.isEmpty();
        call(
            isEmpty ? Operand.UNKNOWN : values.get(0),
            values.subList(isEmpty ? 0 : 1, values.size()),
            List.of());
      }
      case 'R', 0x81 -> {
        Operand arguments = pop();
        call(pop(), items(arguments), List.of());
      }
      case 0x92 -> {
        List<Operand> values = take(3);
        List<Operand> arguments = new ArrayList<>(items(values.get(1)));
        List<String> names = new ArrayList<>();
        List<Operand> named = items(values.get(2));
        for (int i = 0; i + 1 < named.size(); i += 2) {
          names.add(textOf(named.get(i)));
          arguments.add(named.get(i + 1));
        }
        call(values.get(0), arguments, names);
      }
      case 'b' -> {
        Operand state = pop();
        record(peek().attribute("__setstate__").call(List.of(state), List.of(), 0));
      }
      case 0x82 -> push(extension(in.unsignedByte()));
      case 0x83 -> push(extension(in.unsignedShort()));
      case 0x84 -> push(extension(in.integer()));
      default -> in.fail(start, String.format("no instruction is written as 0x%02x", opcode));
    }
  }

  private Operand global(String module, String name) {
    if (!in.isSound()) {
      return Operand.UNKNOWN;
    }
    Operand global = Operand.reference(module + "." + name);
    if (global.value() instanceof Value.Reference reference) {
      globals.add(reference.name());
    }
    return global;
  }

  private static Operand extension(int code) {
    return Operand.reference("copyreg.extension" + code);
  }

  private void call(Operand callable, List<Operand> arguments, List<String> keywords) {
    Operand call = callable.call(arguments, keywords, 0);
    record(call);
    push(call.result());
  }

  private void record(Operand call) {
    if (in.isSound() && call.value() instanceof CallFact fact) {
      calls.add(fact);
    }
  }

  private void extend(List<Operand> more) {
    Operand container = pop();
    if (container.value() instanceof Items items) {
      boolean isFull = items.values().size() >= Operand.MOST_ITEMS;
      List<Operand> all = new ArrayList<>(isFull ? List.of() : items(container));
      all.addAll(more);
      push(isFull ? container : Operand.items(items.kind(), all));
    } else {
      push(container);
    }
  }

  private static List<Operand> items(Operand operand) {
    return operand.value() instanceof Items items
        ? items.values().stream().limit(Operand.MOST_ITEMS).map(Operand::of).toList()
        : List.of(Operand.UNKNOWN);
  }

  private static String textOf(Operand operand) {
    return operand.value() instanceof Text text ? text.value() : "?";
  }

  private Operand remembered(long index) {
    return memo.getOrDefault(index, Operand.UNKNOWN);
  }

  private void push(Operand operand) {
    stack.add(operand);
  }

  private void push(Value value) {
    push(Operand.of(value));
  }

  private int bottom() {
    return marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
  }

  private Operand peek() {
    return stack.size() > bottom() ? stack.get(stack.size() - 1) : Operand.UNKNOWN;
  }

  private Operand pop() {
    return stack.size() > bottom() ? stack.remove(stack.size() - 1) : Operand.UNKNOWN;
  }

  private void popOrMark() {
    if (stack.size() == bottom() && !marks.isEmpty()) {
      marks.remove(marks.size() - 1);
    } else {
      pop();
    }
  }

  private List<Operand> take(int count) {
    List<Operand> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(0, pop());
    }
    return taken;
  }

  private List<Operand> takeToMark() {
    List<Operand> above = stack.subList(bottom(), stack.size());
    List<Operand> taken = List.copyOf(above);
    above.clear();
    if (!marks.isEmpty()) {
      marks.remove(marks.size() - 1);
    }
    return taken;
  }

  private Value text(String text) {
    if (in.isSound()) {
      strings.add(text);
    }
    return new Text(text);
  }

  private Value bytes(byte[] bytes) {
    if (in.isSound()) {
      PythonText.ifText(bytes).ifPresent(strings::add);
    }
    return Value.Bytes.of(bytes);
  }

  /** A string of Python 2, which may be text. */
  private Value oldString(byte[] bytes) {
    Optional<String> text = PythonText.ifText(bytes);
    return text.isPresent() ? text(text.get()) : bytes(bytes);
  }

  private String line() {
    return PythonText.decode(in.line());
  }

  private static Value whole(long value) {
    return new Value.Whole(BigInteger.valueOf(value));
  }

  /** Returns a number that is written in bytes, the lowest first. */
  private static Value wholeOf(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[bytes.length - 1 - i] = bytes[i];
    }
    return new Value.Whole(reversed.length == 0 ? BigInteger.ZERO : new BigInteger(reversed));
  }

  private Value writtenWhole() {
    String line = new String(in.line(), ISO_8859_1).strip();
    return switch (line) {
      case "00" -> Singleton.FALSE;
      case "01" -> Singleton.TRUE;
      default -> PickleText.whole(line).<Value>map(Value.Whole::new).orElse(Singleton.UNKNOWN);
    };
  }

  private Value writtenReal() {
    try {
      return new Value.Real(Double.parseDouble(new String(in.line(), ISO_8859_1)));
    } catch (NumberFormatException e) {
      return Singleton.UNKNOWN;
    }
  }

  private long writtenIndex() {
    String line = new String(in.line(), ISO_8859_1).strip();
    return PickleText.whole(line).map(BigInteger::longValue).orElse(-1L);
  }
}

package io.pypiguard.python.bytecode;

import io.pypiguard.python.bytecode.Value.Items;
import io.pypiguard.python.bytecode.Value.Kind;
import io.pypiguard.python.bytecode.Value.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one value from a marshal stream of CPython.
 *
 * <p>A reference to a value counts as much as the value itself against the limits of depth and
 * number, so that the tree that comes out is no larger than they say. Source: CPython,
 * Python/marshal.c and Doc/library/marshal.rst.
 */
final class MarshalReader {

  /** CPython writes and reads up to 2000, and its compiler gives up on source at about 200. */
  static final int DEEPEST = 500;

  static final int MOST_VALUES = 1_000_000;

  /** What a string that is referred to counts against the limits, since it may be copied. */
  private static final int BYTES_A_VALUE = 64;

  /** Marks a value that others may refer to, since Python 3.4. */
  private static final int REFERABLE = 0x80;

  /** Kinds of variables since 3.11: a local one, and one shared with code inside or around. */
  private static final int LOCAL = 0x20;

  private static final int CELL_OR_FREE = 0xc0;

  private final ByteCursor in;
  private final BytecodeVersion version;
  private final CodeLayout layout;
  private final List<Known> known = new ArrayList<>();
  private final List<Value> interned = new ArrayList<>();
  private int values;
  private int deepest;

  /** A value that can be referred to, with what it counts against the limits. */
  private record Known(Value value, int values, int height) {}

  private static final Known UNFINISHED = new Known(Singleton.UNKNOWN, 1, 0);

  MarshalReader(byte[] bytes, int position, BytecodeVersion version) {
    this.in = new ByteCursor(bytes, position);
    this.version = version;
    this.layout = CodeLayout.of(version);
  }

  /** Reads the value; if there is a problem, what stood before it. */
  Value read() {
    return value(0);
  }

  Optional<ReadProblem> problem() {
    return in.problem();
  }

  int position() {
    return in.position();
  }

  private Value value(int depth) {
    int start = in.position();
    int first = in.unsignedByte();
    if (!in.isSound() || !isWithinLimits(start, depth)) {
      return Singleton.UNKNOWN;
    }
    boolean referable = isPython3() && (first & REFERABLE) != 0;
    int type = isPython3() ? first & ~REFERABLE : first;
    Optional<Singleton> singleton = singleton(type);
    if (singleton.isPresent()) {
      return singleton.get();
    }
    if (type == 'r') {
      return referred(start, depth);
    }
    if (!referable) {
      return value(type, start, depth);
    }
    int slot = known.size();
    known.add(UNFINISHED);
    int before = values;
    int deepestBefore = deepest;
    deepest = depth;
    Value value = value(type, start, depth);
    known.set(slot, new Known(value, values - before + 1, deepest - depth));
    deepest = Math.max(deepest, deepestBefore);
    return value;
  }

  private boolean isWithinLimits(int start, int depth) {
    deepest = Math.max(deepest, depth);
    if (depth > DEEPEST) {
      in.fail(start, "nested deeper than " + DEEPEST);
    } else if (++values > MOST_VALUES) {
      in.fail(start, "more than " + MOST_VALUES + " values");
    }
    return in.isSound();
  }

  private static Optional<Singleton> singleton(int type) {
    return switch (type) {
      case 'N' -> Optional.of(Singleton.NONE);
      case 'T' -> Optional.of(Singleton.TRUE);
      case 'F' -> Optional.of(Singleton.FALSE);
      case '.' -> Optional.of(Singleton.ELLIPSIS);
      case 'S' -> Optional.of(Singleton.STOP_ITERATION);
      default -> Optional.empty();
    };
  }

  private Value referred(int start, int depth) {
    long index = in.unsignedInteger();
    if (in.isSound() && index >= known.size()) {
      in.fail(start, "refers to value " + index + " of " + known.size());
    }
    if (!in.isSound()) {
      return Singleton.UNKNOWN;
    }
    Known target = known.get((int) index);
    values = Math.min(values + target.values - 1, MOST_VALUES);
    return isWithinLimits(start, depth + target.height) ? target.value : Singleton.UNKNOWN;
  }

  private Value value(int type, int start, int depth) {
    return switch (type) {
      case 'i' -> new Value.Whole(BigInteger.valueOf(in.integer()));
      case 'I' -> new Value.Whole(BigInteger.valueOf(in.longInteger()));
      case 'l' -> wholeOfDigits();
      case 'f' -> new Value.Real(writtenReal());
      case 'g' -> new Value.Real(in.real());
      case 'x' -> new Value.Complex(writtenReal(), writtenReal());
      case 'y' -> new Value.Complex(in.real(), in.real());
      case 's' -> bytes(in.take(in.integer()));
      case 't' -> interned(in.take(in.integer()));
      case 'R' -> internedBefore(start);
      case 'u' -> new Value.Text(PythonText.decode(in.take(in.integer())));
      case 'a', 'A' -> latin1(in.integer());
      case 'z', 'Z' -> latin1(in.unsignedByte());
      case '(' -> items(Kind.TUPLE, in.integer(), depth);
      case ')' -> items(Kind.TUPLE, in.unsignedByte(), depth);
      case '[' -> items(Kind.LIST, in.integer(), depth);
      case '<' -> items(Kind.SET, in.integer(), depth);
      case '>' -> items(Kind.FROZEN_SET, in.integer(), depth);
      case ':' -> items(Kind.SLICE, 3, depth);
      case '{' -> dictionary(depth);
      case 'c' -> code(depth);
      default -> {
        in.fail(start, String.format("no type of value is written as 0x%02x", type));
        yield Singleton.UNKNOWN;
      }
    };
  }

  private boolean isPython3() {
    return version.atLeast(3, 0);
  }

  private Value wholeOfDigits() {
    int start = in.position();
    int size = in.integer();
    if (size == Integer.MIN_VALUE) {
      in.fail(start, "number of digits must be at most 2147483647 either way");
    }
    BigInteger magnitude = in.digits(Math.abs(size));
    return new Value.Whole(size < 0 ? magnitude.negate() : magnitude);
  }

  private double writtenReal() {
    int start = in.position();
    String text = new String(in.take(in.unsignedByte()), StandardCharsets.ISO_8859_1);
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "-nan" -> Double.NaN;
      default -> decimal(start, text);
    };
  }

  private double decimal(int start, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      in.fail(start, "number must be decimal, was " + text.length() + " other characters");
      return Double.NaN;
    }
  }

  /** Returns bytes; in Python 2 these are also what text usually is. */
  private Value bytes(byte[] value) {
    if (isPython3()) {
      return Value.Bytes.of(value);
    }
    Optional<String> text = PythonText.ifText(value);
    return text.isPresent() ? new Value.Text(text.get()) : Value.Bytes.of(value);
  }

  private Value interned(byte[] value) {
    if (isPython3()) {
      return new Value.Text(PythonText.decode(value));
    }
    Value text = bytes(value);
    interned.add(text);
    return text;
  }

  private Value internedBefore(int start) {
    long index = in.unsignedInteger();
    if (isPython3() || index >= interned.size()) {
      in.fail(start, "refers to string " + index + " of " + interned.size());
    }
    if (!in.isSound()) {
      return Singleton.UNKNOWN;
    }
    Value value = interned.get((int) index);
    if (value instanceof Value.Text text) {
      values = Math.min(values + text.value().length() / BYTES_A_VALUE, MOST_VALUES);
    }
    return value;
  }

  private Value latin1(int length) {
    return new Value.Text(new String(in.take(length), StandardCharsets.ISO_8859_1));
  }

  private Value items(Kind kind, int size, int depth) {
    if (size < 0) {
      in.fail(in.position(), "number of values must not be negative, was " + size);
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < size && in.isSound(); i++) {
      addIfRead(value(depth + 1), items);
    }
    return new Items(kind, items);
  }

  private Value dictionary(int depth) {
    List<Value> items = new ArrayList<>();
    while (in.isSound() && (in.peek() & ~REFERABLE) != '0') {
      addIfRead(value(depth + 1), items);
      addIfRead(value(depth + 1), items);
    }
    in.unsignedByte();
    return new Items(Kind.DICTIONARY, items);
  }

  /** Adds a value; of a damaged one only what holds others that stood before the damage. */
  private void addIfRead(Value value, List<Value> items) {
    if (in.isSound() || value instanceof Items || value instanceof CodeObject) {
      items.add(value);
    }
  }

  private Value code(int depth) {
    CodeObject.Builder code = new CodeObject.Builder(version);
    for (int i = 0; i < layout.numbers(); i++) {
      in.integer();
    }
    int inner = depth + 1;
    code.bytecode(rawBytes("bytecode", inner));
    code.constants(tuple("constants", inner));
    code.names(names("names", inner));
    List<String> variables = names("names of variables", inner);
    code.slots(variables);
    if (layout == CodeLayout.LOCALS_PLUS) {
      byte[] kinds = rawBytes("kinds of variables", inner);
      code.localNames(ofKind(LOCAL, variables, kinds));
      code.cellNames(ofKind(CELL_OR_FREE, variables, kinds));
      code.fileName(name("name of the file", inner));
      code.name(name("name", inner));
      code.qualifiedName(name("qualified name", inner));
    } else {
      code.localNames(variables);
      List<String> free = names("names of free variables", inner);
      List<String> cells = new ArrayList<>(names("names of cells", inner));
      cells.addAll(free);
      code.cellNames(cells);
      code.fileName(name("name of the file", inner));
      code.name(name("name", inner));
    }
    code.firstLine(in.integer());
    code.lineTable(rawBytes("table of lines", inner));
    if (layout == CodeLayout.LOCALS_PLUS) {
      rawBytes("table of exceptions", inner);
    }
    return code.build();
  }

  private static List<String> ofKind(int kind, List<String> variables, byte[] kinds) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < variables.size() && i < kinds.length; i++) {
      if ((kinds[i] & kind) != 0) {
        names.add(variables.get(i));
      }
    }
    return names;
  }

  private byte[] rawBytes(String field, int depth) {
    int start = in.position();
    Value value = value(depth);
    if (value instanceof Value.Bytes bytes) {
      return bytes.raw();
    }
    if (value instanceof Value.Text text && !isPython3()) {
      return text.value().getBytes(StandardCharsets.UTF_8);
    }
    in.fail(start, field + " must be bytes");
    return new byte[0];
  }

  private List<Value> tuple(String field, int depth) {
    int start = in.position();
    Value value = value(depth);
    if (value instanceof Items container && container.kind() == Kind.TUPLE) {
      return container.values();
    }
    in.fail(start, field + " must be a tuple");
    return List.of();
  }

  private List<String> names(String field, int depth) {
    List<String> names = new ArrayList<>();
    for (Value value : tuple(field, depth)) {
      names.add(value instanceof Value.Text text ? text.value() : "");
    }
    return names;
  }

  private String name(String field, int depth) {
    int start = in.position();
    Value value = value(depth);
    if (value instanceof Value.Text text) {
      return text.value();
    }
    in.fail(start, field + " must be a string");
    return "";
  }
}

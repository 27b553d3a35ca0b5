package io.pypiguard.python.bytecode;

import io.pypiguard.files.internal.BytecodeHeader;
import io.pypiguard.python.bytecode.Value.Items;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file of compiled Python or in a marshal stream, of CPython 2.7 and 3.0 to 3.14.
 *
 * <p>Reading ends with whatever the bytes say: damage and limits are a {@link #problem}, and what
 * stood before is there. At most a million values nested at most 500 deep are read, a value that is
 * referred to counted each time. Calls and imports are known for 2.7 and from 3.6 on.
 */
public final class CompiledPython {

  /** Where code begins in a file whose magic number is none: lengths of headers, longest first. */
  private static final List<Integer> HEADER_LENGTHS = List.of(16, 12, 8);

  /** How many code objects are enough to tell versions apart. */
  private static final int LOOKED_AT = 50;

  private final Value value;
  private final @Nullable ReadProblem problem;
  private final List<CodeObject> codeObjects;

  private CompiledPython(Value value, @Nullable ReadProblem problem) {
    this.value = value;
    this.problem = problem;
    List<CodeObject> all = new ArrayList<>();
    forEach(
        value,
        part -> {
          if (part instanceof CodeObject inner) {
            all.add(inner);
          }
        });
    this.codeObjects = List.copyOf(all);
  }

  /**
   * Reads a {@code .pyc} file, or a marshal stream without its header.
   *
   * <p>A magic number that lies about the version, or that some loader would restore, is seen
   * through: the code is then read as of the version that it fits.
   *
   * @param file all of its bytes
   * @return what stands in it; if that is nothing, the {@link #problem} says why
   */
  public static CompiledPython read(byte[] file) {
    Optional<BytecodeHeader> header = BytecodeHeader.read(file);
    if (header.isPresent()) {
      int start = header.get().length();
      CompiledPython asTold = read(file, start, BytecodeVersion.of(header.get().version()));
      return asTold.problem == null ? asTold : better(asTold, detect(file, start));
    }
    for (int length : HEADER_LENGTHS) {
      if (file.length > length && file[2] == '\r' && (file[length] & 0x7f) == 'c') {
        return detect(file, length);
      }
    }
    if (file.length > 0 && (file[0] & 0x7f) != 'c') {
      return new CompiledPython(
          Value.Singleton.UNKNOWN, new ReadProblem(0, "neither a header nor a code object"));
    }
    return readMarshal(file);
  }

  /**
   * Reads a marshal stream, such as {@code marshal.loads} takes, of whichever version it fits.
   *
   * @param stream the bytes; what follows the first value is not looked at
   * @return what stands in it; if that is nothing, the {@link #problem} says why
   */
  public static CompiledPython readMarshal(byte[] stream) {
    return detect(stream, 0);
  }

  private static CompiledPython read(byte[] bytes, int position, BytecodeVersion version) {
    MarshalReader reader = new MarshalReader(bytes, position, version);
    return new CompiledPython(reader.read(), reader.problem().orElse(null));
  }

  /** Reads with each layout, takes what reads furthest, then the version whose opcodes fit best. */
  private static CompiledPython detect(byte[] bytes, int position) {
    List<CodeLayout> layouts = new ArrayList<>(List.of(CodeLayout.values()));
    Collections.reverse(layouts);
    CodeLayout best = layouts.get(0);
    int furthest = -1;
    for (CodeLayout layout : layouts) {
      int end = read(bytes, position, layout.latest()).end();
      if (end > furthest) {
        best = layout;
        furthest = end;
      }
    }
    List<CodeObject> code = read(bytes, position, best.latest()).codeObjects;
    return read(bytes, position, closest(code, best.versions()));
  }

  private static CompiledPython better(CompiledPython first, CompiledPython second) {
    return first.end() >= second.end() ? first : second;
  }

  /** Returns where the problem is, or the largest number if there is none. */
  private int end() {
    return problem == null ? Integer.MAX_VALUE : problem.offset();
  }

  private static BytecodeVersion closest(List<CodeObject> code, List<BytecodeVersion> versions) {
    return versions.stream()
        .min(Comparator.comparingInt(version -> oddities(code, version)))
        .orElseThrow();
  }

  private static int oddities(List<CodeObject> code, BytecodeVersion version) {
    return Opcodes.of(version)
        .map(
            opcodes ->
                code.stream().limit(LOOKED_AT).mapToInt(each -> opcodes.oddities(each)).sum())
        .orElse(Integer.MAX_VALUE);
  }

  /** {@return the version of the bytecode, if there is any} */
  public Optional<BytecodeVersion> version() {
    return codeObjects.stream().findFirst().map(CodeObject::version);
  }

  /** {@return the value that the stream holds, most often a code object} */
  public Value value() {
    return value;
  }

  /** {@return where and why reading ended too early, if it did} */
  public Optional<ReadProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** {@return all code objects, each before those inside it} */
  public List<CodeObject> codeObjects() {
    return codeObjects;
  }

  /** {@return names of globals, attributes and modules in all code, in order, each once} */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    codeObjects.forEach(code -> names.addAll(code.names()));
    names.remove("");
    return List.copyOf(names);
  }

  /** {@return all constant strings, and bytes that are UTF-8, in order, each once} */
  public List<String> strings() {
    Set<String> strings = new LinkedHashSet<>();
    forEach(
        value,
        part -> {
          if (part instanceof Value.Text text) {
            strings.add(text.value());
          } else if (part instanceof Value.Bytes bytes) {
            PythonText.ifText(bytes.raw()).ifPresent(strings::add);
          }
        });
    return List.copyOf(strings);
  }

  /**
   * Follows the bytecode to see what it imports and calls.
   *
   * <p>At most five million instructions are followed and fifty thousand facts given.
   *
   * @return a list in the order of {@link #codeObjects}; empty for a version without known opcodes
   */
  public List<CodeFacts> facts() {
    List<CodeFacts> facts = new ArrayList<>();
    Optional<Opcodes> opcodes = version().flatMap(Opcodes::of);
    if (opcodes.isPresent()) {
      CodeScanner.Budget budget = new CodeScanner.Budget();
      Set<CodeObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      Deque<Pending> pending = new ArrayDeque<>();
      for (CodeObject code : codeObjects) {
        pending.addFirst(new Pending(code, Scope.ofModule()));
        while (!pending.isEmpty()) {
          Pending next = pending.removeFirst();
          if (seen.add(next.code)) {
            facts.add(CodeScanner.scan(next.code, opcodes.get(), next.scope, budget));
            List<CodeObject> nested = next.code.nested();
            for (int i = nested.size() - 1; i >= 0; i--) {
              pending.addFirst(new Pending(nested.get(i), next.scope.inner()));
            }
          }
        }
      }
    }
    return List.copyOf(facts);
  }

  private record Pending(CodeObject code, Scope scope) {}

  /** {@return the imports of all code, in the order of {@link #facts}} */
  public List<ImportFact> imports() {
    return facts().stream().flatMap(each -> each.imports().stream()).toList();
  }

  /** {@return the calls of all code, in the order of {@link #facts}} */
  public List<CallFact> calls() {
    return facts().stream().flatMap(each -> each.calls().stream()).toList();
  }

  /** Shows a value and its parts, each object once, a whole before its parts. */
  private static void forEach(Value value, Consumer<Value> consumer) {
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Value> pending = new ArrayDeque<>();
    pending.add(value);
    while (!pending.isEmpty()) {
      Value next = pending.removeFirst();
      if (seen.add(next)) {
        consumer.accept(next);
        List<Value> parts = parts(next);
        for (int i = parts.size() - 1; i >= 0; i--) {
          pending.addFirst(parts.get(i));
        }
      }
    }
  }

  private static List<Value> parts(Value value) {
    if (value instanceof Items container) {
      return container.values();
    }
    return value instanceof CodeObject inner ? inner.constants() : List.of();
  }
}

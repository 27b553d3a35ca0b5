package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.bytecode.CallFact;
import io.pypiguard.python.bytecode.CompiledPython;
import io.pypiguard.python.bytecode.PickleOpcodes;
import io.pypiguard.python.bytecode.Value.Bytes;
import io.pypiguard.python.bytecode.Value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the calls that a code object or a pickle would make which a package spells as bytes. */
final class CompiledCode {

  private static final int MOST_CALLS = 1_000;
  private static final int DEPTH = 16;

  private final Interpreter run;
  private final Set<Value> seen = new HashSet<>();

  CompiledCode(Interpreter run) {
    this.run = run;
  }

  /** Runs what {@code marshal.loads} made of known bytes. */
  void runCode(Value code, Place place) {
    if (code instanceof Symbol symbol && symbol.path().equals("marshal.loads()")) {
      symbol
          .call()
          .flatMap(made -> made.argument(0, "bytes"))
          .flatMap(this::fresh)
          .ifPresent(bytes -> make(CompiledPython.readMarshal(bytes).calls(), place));
    }
  }

  /** Loads a pickle of known bytes. */
  void unpickle(Value data, Place place) {
    fresh(data).ifPresent(bytes -> make(PickleOpcodes.read(bytes).calls(), place));
  }

  /** Returns bytes that were not run yet. */
  private Optional<byte[]> fresh(Value data) {
    return data instanceof Constant.Bytes bytes && seen.add(bytes)
        ? Optional.of(bytes.value())
        : Optional.empty();
  }

  private void make(List<CallFact> calls, Place place) {
    run.within(
        place,
        () -> {
          calls.stream().limit(MOST_CALLS).forEach(call -> make(call, place, DEPTH));
          return Constant.NONE;
        });
  }

  private Value make(CallFact call, Place place, int left) {
    List<Value> positional = new ArrayList<>();
    Map<String, Value> keywords = new LinkedHashMap<>();
    int named = call.arguments().size() - call.keywords().size();
    for (int i = 0; i < call.arguments().size(); i++) {
      Value value = value(call.arguments().get(i), place, left - 1);
      if (i < named) {
        positional.add(value);
      } else {
        keywords.put(call.keywords().get(i - named), value);
      }
    }
    String name = call.qualifiedName();
    int dot = name.lastIndexOf('.');
    boolean method =
        dot > 0
            && !positional.isEmpty()
            && (name.charAt(dot - 1) == ')' || isType(name.substring(0, dot)));
    Value function =
        method
            ? run.attributes().get(positional.remove(0), name.substring(dot + 1), place)
            : Symbol.of(dot < 0 ? "builtins." + name : name);
    return run.calls().dispatch(function, new Arguments(positional, keywords, Origins.NONE), place);
  }

  private static boolean isType(String name) {
    return name.equals("str") || name.equals("bytes");
  }

  private Value value(io.pypiguard.python.bytecode.Value value, Place place, int left) {
    if (value instanceof Text text) {
      return Constant.of(text.value());
    }
    if (value instanceof Bytes bytes) {
      return Constant.of(bytes.value());
    }
    return value instanceof CallFact call && left > 0 ? make(call, place, left) : Unknown.ANY;
  }
}

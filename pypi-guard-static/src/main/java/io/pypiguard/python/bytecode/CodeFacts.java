package io.pypiguard.python.bytecode;

import java.util.List;

/**
 * What one code object imports and calls.
 *
 * @param code the code object
 * @param imports in the order of the bytecode
 * @param calls in the order of the bytecode: arguments before the call that takes them
 */
public record CodeFacts(CodeObject code, List<ImportFact> imports, List<CallFact> calls) {

  /** Makes one. */
  public CodeFacts {
    imports = List.copyOf(imports);
    calls = List.copyOf(calls);
  }
}

package io.pypiguard.python.bytecode;

import java.util.List;

/** In which order the fields of a code object are written. Source: CPython, Python/marshal.c. */
enum CodeLayout {
  /** Python 2.7: numbers of arguments, locals, stack and flags first. */
  PYTHON_2(4, List.of("2.7")),
  /** Python 3.0: number of keyword-only arguments besides. */
  KEYWORD_ONLY(5, List.of("3.7", "3.6", "3.5")),
  /** Python 3.8: number of positional-only arguments besides, PEP 570. */
  POSITIONAL_ONLY(6, List.of("3.10", "3.9", "3.8")),
  /** Python 3.11: all variables in one tuple, a qualified name, a table of exceptions. */
  LOCALS_PLUS(5, List.of("3.14", "3.13", "3.12", "3.11"));

  private final int numbers;

  @SuppressWarnings("ImmutableEnumChecker") // toList is
  private final List<BytecodeVersion> versions;

  CodeLayout(int numbers, List<String> versions) {
    this.numbers = numbers;
    this.versions = versions.stream().map(BytecodeVersion::of).toList();
  }

  static CodeLayout of(BytecodeVersion version) {
    if (version.atLeast(3, 11)) {
      return LOCALS_PLUS;
    }
    if (version.atLeast(3, 8)) {
      return POSITIONAL_ONLY;
    }
    return version.atLeast(3, 0) ? KEYWORD_ONLY : PYTHON_2;
  }

  /** How many numbers stand before the bytecode. */
  int numbers() {
    return numbers;
  }

  /** The versions that write this layout and are told apart, newest first. */
  List<BytecodeVersion> versions() {
    return versions;
  }

  BytecodeVersion latest() {
    return versions.get(0);
  }
}

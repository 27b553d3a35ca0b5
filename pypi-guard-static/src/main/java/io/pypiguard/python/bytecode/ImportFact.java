package io.pypiguard.python.bytecode;

import java.util.List;

/**
 * An import that code would make.
 *
 * @param module what is imported, or imported from; leading dots where it is relative
 * @param names what is taken from it, empty for {@code import module}
 * @param line the line in the source, from 1, or 0 if it is not known
 */
public record ImportFact(String module, List<String> names, int line) {

  /** Makes one. */
  public ImportFact {
    names = List.copyOf(names);
  }
}

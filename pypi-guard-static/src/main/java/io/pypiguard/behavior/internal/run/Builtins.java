package io.pypiguard.behavior.internal.run;

import java.util.Set;

/**
 * The names that every module has, in Python 2 or 3.
 *
 * @see <a href="https://docs.python.org/3/library/functions.html">Built-in functions</a>
 */
final class Builtins {

  private static final Set<String> NAMES =
      Set.of(
          """
          __import__ abs all any apply ascii basestring bin bool breakpoint buffer bytearray bytes
          callable chr classmethod cmp coerce compile complex copyright credits delattr dict dir
          divmod enumerate eval exec execfile exit file filter float format frozenset getattr
          globals hasattr hash help hex id input int intern isinstance issubclass iter len list
          locals long map max memoryview min next object oct open ord pow print property quit range
          raw_input reduce reload repr reversed round set setattr slice sorted staticmethod str sum
          super tuple type unichr unicode vars xrange zip\
          """
              .split("\\s+"));

  private Builtins() {}

  static boolean has(String name) {
    return NAMES.contains(name);
  }
}

package io.pypiguard.examples.benchmarks;

import java.util.Locale;

/** Python sources of any size that keep an interpreter busy, each in a way of its own. */
enum GeneratedSource {
  /** Assignments and calls of libraries, one behind the other. */
  STRAIGHT,
  /** Functions that call each other. */
  FUNCTIONS,
  /** Branches whose conditions are not known, within each other. */
  BRANCHES,
  /** Loops over constants. */
  LOOPS,
  /** Strings that are put together, piece by piece. */
  STRINGS;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes a source.
   *
   * @param characters how many characters it has at least
   */
  String source(int characters) {
    StringBuilder source = new StringBuilder("import json, os\n");
    for (int i = 0; source.length() < characters; i++) {
      source.append(part(i));
    }
    return source.toString();
  }

  private String part(int i) {
    return switch (this) {
      case STRAIGHT ->
          """
          value%1$d = json.loads(os.path.join('folder', 'name%1$d'))
          other%1$d = value%1$d.get('key', %1$d) + 1
          print(other%1$d, value%1$d['name'])
          """
              .formatted(i);
      case FUNCTIONS ->
          """
          def function%1$d(first, second=%1$d):
              text = function%2$d(first) if second else str(second)
              return os.path.join(text, function%3$d(second))

          """
              .formatted(i, i / 2, Math.max(0, i - 1));
      case BRANCHES ->
          """
          def branch%1$d(given):
              result = []
              if given > %1$d:
                  result.append(given)
              elif json.loads(given):
                  result = {'key': given}
              else:
                  for each in given:
                      result = each or result
              return result

          """
              .formatted(i);
      case LOOPS ->
          """
          total%1$d = 0
          for number in [1, 2, 3, 5, 8, 13, 21]:
              total%1$d += number * %1$d
          squares%1$d = [each * each for each in range(8)]
          """
              .formatted(i);
      case STRINGS ->
          """
          text%1$d = 'some' + 'thing' + chr(%2$d) + str(%1$d)
          text%1$d = text%1$d.replace('thing', 'body')[::-1].upper()
          line%1$d = f'{text%1$d}: %%s' %% ''.join(['a', 'b', text%1$d])
          """
              .formatted(i, 'a' + i % 26);
    };
  }
}

package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sources whose lines say behind {@code #} what their last call calls. */
final class MarkedSource {

  private static final String UNKNOWN = "?";

  private MarkedSource() {}

  /**
   * Checks the meaning of what the last call of each marked line calls: the one that ends last, and
   * of several the outermost.
   */
  static void check(String source) {
    Names names = Names.of(PythonParser.parse(source));
    List<Expression.Call> calls = all(names.tree(), Expression.Call.class);
    List<String> actual = new ArrayList<>();
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int mark = line.indexOf('#');
      int number = i + 1;
      actual.add(
          mark < 0
              ? line
              : line.substring(0, mark)
                  + "# "
                  + calls.stream()
                      .filter(call -> call.endLine() == number)
                      .max(Comparator.comparing(Node::endOffset).thenComparing(Node::index))
                      .map(call -> meaning(names, call))
                      .orElse("no call"));
    }
    assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", lines));
  }

  /** Returns what each call calls, in the order of the source. */
  static List<String> calls(Names names) {
    return all(names.tree(), Expression.Call.class).stream()
        .map(call -> meaning(names, call))
        .toList();
  }

  private static String meaning(Names names, Expression.Call call) {
    List<String> meanings = names.meanings(call.function());
    return meanings.isEmpty() ? UNKNOWN : meanings.stream().collect(Collectors.joining(" | "));
  }

  /** Returns all nodes of a type. */
  static <T extends Node> List<T> all(SyntaxTree tree, Class<T> type) {
    List<T> found = new ArrayList<>();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (type.isInstance(node)) {
              found.add(type.cast(node));
            }
            return true;
          }
        });
    return found;
  }

  /** Returns the first use of a name. */
  static Expression.Name name(Names names, String text) {
    List<Expression.Name> found = MarkedSource.all(names.tree(), Expression.Name.class);
    return found.stream().filter(each -> each.name().equals(text)).findFirst().orElseThrow();
  }
}

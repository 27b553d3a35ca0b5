package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Definition;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the statements of a source branches of a loop, shuffled, with a variable that says which
 * comes next.
 */
final class Flattening implements Rewriting {

  private static final String INDENTATION = " ".repeat(8);

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    String source = tree.source();
    int top = Statements.top(tree);
    List<Integer> starts = starts(tree, top);
    boolean inLines = starts.stream().allMatch(at -> at == 0 || source.charAt(at - 1) == '\n');
    if (starts.size() < 2 || !inLines) {
      return source;
    }
    BitSet literals = literals(tree);
    List<String> branches = new ArrayList<>();
    int first = 100 + random.nextInt(100);
    int state = first;
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      int next = last ? 0 : state + 1 + random.nextInt(100);
      int end = last ? source.length() : starts.get(i + 1);
      String branch =
          "if state_of == %d:\n%s%sstate_of = %d\n"
              .formatted(state, indented(source, starts.get(i), end, literals), INDENTATION, next);
      branches.add(random.nextInt(branches.size() + 1), branch);
      state = next;
    }
    return source.substring(0, top)
        + "state_of = "
        + first
        + "\nwhile state_of != 0:\n    "
        + String.join("    el", branches);
  }

  /** Returns where statements start, with their decorators. */
  private static List<Integer> starts(SyntaxTree tree, int top) {
    List<Integer> starts = new ArrayList<>();
    for (Statement statement : tree.root().body()) {
      int start = statement.startOffset();
      if (statement instanceof Definition definition && !definition.decorators().isEmpty()) {
        start = tree.source().lastIndexOf('@', definition.decorators().get(0).startOffset());
      }
      if (start >= top) {
        starts.add(start);
      }
    }
    return starts;
  }

  /** Returns the offsets within strings, where lines must stay as they are. */
  private static BitSet literals(SyntaxTree tree) {
    BitSet literals = new BitSet();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Literal) {
              literals.set(node.startOffset() + 1, node.endOffset() + 1);
            }
            return true;
          }
        });
    return literals;
  }

  private static String indented(String source, int start, int end, BitSet literals) {
    StringBuilder lines = new StringBuilder();
    for (int line = start; line < end; ) {
      int next = source.indexOf('\n', line) + 1;
      int stop = next == 0 || next > end ? end : next;
      String text = source.substring(line, stop);
      lines.append(text.isBlank() || literals.get(line) ? "" : INDENTATION).append(text);
      line = stop;
    }
    return lines.charAt(lines.length() - 1) == '\n' ? lines.toString() : lines + "\n";
  }
}

package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Node;
import io.pypiguard.python.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects replacements of stretches of a source and makes them all at once. */
public final class SourceEdits {

  private record Edit(int start, int end, String text) {}

  private final String source;
  private final List<Edit> edits = new ArrayList<>();

  private SourceEdits(String source) {
    this.source = source;
  }

  /**
   * Starts without any.
   *
   * @param tree the tree of the source
   */
  public static SourceEdits of(SyntaxTree tree) {
    return new SourceEdits(tree.source());
  }

  /** Replaces a node. */
  public void replace(Node node, String text) {
    replace(node.startOffset(), node.endOffset(), text);
  }

  /** Replaces a stretch; stretches that are replaced must not overlap. */
  void replace(int start, int end, String text) {
    edits.add(new Edit(start, end, text));
  }

  /** Inserts a text; of several at the same place, the one that is named first comes first. */
  public void insert(int offset, String text) {
    edits.add(new Edit(offset, offset, text));
  }

  /** Inserts lines where statements can first stand: behind a docstring and future imports. */
  void insertAtTop(SyntaxTree tree, String lines) {
    int offset = Statements.top(tree);
    insert(offset, offset > 0 && source.charAt(offset - 1) != '\n' ? "\n" + lines : lines);
  }

  /**
   * Makes the replacements.
   *
   * @return the new source
   */
  public String apply() {
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Edit edit : inOrder) {
      if (edit.start() < done) {
        throw new IllegalStateException("edits overlap at " + edit.start() + " of\n" + source);
      }
      result.append(source, done, edit.start()).append(edit.text());
      done = edit.end();
    }
    return result.append(source, done, source.length()).toString();
  }
}

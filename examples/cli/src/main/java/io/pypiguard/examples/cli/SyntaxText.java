package io.pypiguard.examples.cli;

import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SyntaxError;
import io.pypiguard.python.SyntaxTree;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes for people: a line a file, its errors below, and the tree if that is asked for. */
final class SyntaxText implements SyntaxOutput {

  /** Most characters of a leaf's source that are shown. */
  private static final int LEAF = 60;

  private final PrintWriter out;
  private final VisibleText visible;
  private final boolean withTree;

  SyntaxText(Shell shell, boolean withTree) {
    this.out = new PrintWriter(shell.out(), false, StandardCharsets.UTF_8);
    this.visible =
        shell.outIsTerminal() && !shell.unicode() ? VisibleText.ascii() : VisibleText.unicode();
    this.withTree = withTree;
  }

  @Override
  public void parsed(Path file, SyntaxTree tree, List<SyntaxError> errors, long micros) {
    int count = errors.size();
    String outcome = count == 0 ? "whole" : count == 1 ? "1 error" : count + " errors";
    out.printf("%-10s  %s%n", outcome, show(file.toString()));
    for (SyntaxError error : errors) {
      out.printf("  %d:%d  %s%n", error.line(), error.column(), show(error.message()));
    }
    if (withTree) {
      tree.walk(new TreePrinter());
    }
  }

  @Override
  public void unreadable(Path file, String reason) {
    out.printf("%-10s  %s: %s%n", "unreadable", show(file.toString()), show(reason));
  }

  @Override
  public void close() {
    out.flush();
  }

  private String show(String text) {
    return visible.of(text, Integer.MAX_VALUE);
  }

  /** Prints a line a node, indented by its depth, with its place and the source of a leaf. */
  private final class TreePrinter implements NodeVisitor {

    private int depth = 1;

    @Override
    public boolean enter(Node node) {
      String kind = node.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      boolean leaf = node.children().isEmpty();
      out.printf(
          "%s%s %d:%d%s%n",
          "  ".repeat(depth),
          kind,
          node.line(),
          node.column(),
          leaf ? " " + visible.of(node.text(), LEAF) : "");
      depth++;
      return true;
    }

    @Override
    public void leave(Node node) {
      depth--;
    }
  }
}

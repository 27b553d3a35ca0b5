package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Clause;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Imports with functions, except what builds packages, names with a star and relative modules. */
enum ImportRewriting implements Rewriting {
  /** {@code __import__}. */
  BUILTIN,
  /** {@code importlib.import_module}. */
  IMPORTLIB;

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    SourceEdits edits = SourceEdits.of(tree);
    List<Node> changed = new ArrayList<>();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            String text = Statements.isBuildImport(node) ? "" : hidden(node);
            if (!text.isEmpty()) {
              edits.replace(node, text);
              changed.add(node);
            }
            return true;
          }
        });
    if (this == IMPORTLIB && !changed.isEmpty()) {
      edits.insertAtTop(tree, "import importlib\n");
    }
    return edits.apply();
  }

  /** Returns statements in one line; nothing if the node is no import that can be hidden. */
  private String hidden(Node node) {
    List<String> statements = new ArrayList<>();
    if (node instanceof SimpleStatement.Import statement) {
      for (Clause.Alias alias : statement.names()) {
        statements.add(whole(alias));
      }
    } else if (node instanceof SimpleStatement.ImportFrom from
        && from.level() == 0
        && !Statements.isFutureImport(node)) {
      for (Clause.Alias alias : from.names()) {
        if (alias.name().equals("*")) {
          return "";
        }
        String name = alias.asName().orElse(alias.name());
        statements.add(name + " = " + leaf(from.module()) + "." + alias.name());
      }
    }
    return String.join("; ", statements);
  }

  private String whole(Clause.Alias alias) {
    String module = alias.name();
    if (alias.asName().isPresent()) {
      return alias.asName().get() + " = " + leaf(module);
    }
    int dot = module.indexOf('.');
    String top = dot < 0 ? module : module.substring(0, dot);
    if (this == BUILTIN) {
      return top + " = __import__('" + module + "')";
    }
    String load = dot < 0 ? "" : leaf(module) + "; ";
    return load + top + " = " + leaf(top);
  }

  private String leaf(String module) {
    if (this == IMPORTLIB) {
      return "importlib.import_module('" + module + "')";
    }
    int dot = module.lastIndexOf('.');
    return dot < 0
        ? "__import__('" + module + "')"
        : "__import__('" + module + "', fromlist=['" + module.substring(dot + 1) + "'])";
  }
}

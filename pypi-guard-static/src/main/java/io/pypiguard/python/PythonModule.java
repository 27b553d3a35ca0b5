package io.pypiguard.python;

import java.util.ArrayList;
import java.util.List;

/** A file. */
public final class PythonModule extends Node {

  PythonModule(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** {@return the statements of the file} */
  public List<Statement> body() {
    return list(Statement.class, 0, childCount());
  }

  /** {@return those of {@link #body} that import something} */
  public List<SimpleStatement> imports() {
    List<SimpleStatement> imports = new ArrayList<>();
    for (int slot = 0; slot < childCount(); slot++) {
      int child = tree().link(index(), slot);
      if (tree().isImport(child)) {
        imports.add((SimpleStatement) Nodes.view(tree(), child));
      }
    }
    return List.copyOf(imports);
  }
}

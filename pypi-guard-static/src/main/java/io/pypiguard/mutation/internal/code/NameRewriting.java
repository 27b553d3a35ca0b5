package io.pypiguard.mutation.internal.code;

import io.pypiguard.mutation.Mutation;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.SyntaxTree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Renames variables, functions, classes and imported modules.
 *
 * <p>Parameters, methods and attributes keep their names: callers know them. So does what another
 * file of the package imports or {@code setup()} is told by keyword.
 */
final class NameRewriting implements Mutation {

  @Override
  public String id() {
    return "renamed";
  }

  @Override
  public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
    Map<String, SyntaxTree> trees = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".py") && isPython(text)) {
            trees.put(path, PythonParser.parse(text));
          }
        });
    Names names = new Names(files.keySet());
    trees.values().forEach(tree -> tree.walk(names));
    names.bound.removeAll(names.kept);
    Map<String, String> renamed = new HashMap<>();
    for (String name : names.bound) {
      renamed.put(name, "v" + renamed.size() + Integer.toString(random.nextInt(1296), 36));
    }
    Map<String, String> result = new LinkedHashMap<>(files);
    trees.forEach((path, tree) -> result.put(path, rename(tree, renamed)));
    boolean python =
        result.entrySet().stream()
            .filter(file -> trees.containsKey(file.getKey()))
            .allMatch(file -> isPython(file.getValue()));
    return python ? result : files;
  }

  private static boolean isPython(String text) {
    return PythonParser.parse(text).errors().isEmpty();
  }

  private static String rename(SyntaxTree tree, Map<String, String> renamed) {
    SourceEdits edits = SourceEdits.of(tree);
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Expression.Name name && renamed.containsKey(name.name())) {
              edits.replace(node, renamed.get(name.name()));
            } else if (node instanceof Definition definition
                && renamed.containsKey(definition.name())) {
              String head = definition instanceof Definition.ClassDefinition ? "class " : "def ";
              int start = tree.source().indexOf(head, node.startOffset()) + head.length();
              int end = start + definition.name().length();
              edits.replace(start, end, renamed.get(definition.name()));
            } else if (node instanceof Clause.Alias alias
                && alias.asName().isEmpty()
                && renamed.containsKey(alias.name())) {
              edits.insert(node.endOffset(), " as " + renamed.get(alias.name()));
            }
            return true;
          }
        });
    return edits.apply();
  }

  /** What is bound somewhere, and what cannot be renamed. */
  private static final class Names implements NodeVisitor {

    private final Set<String> paths;
    private final Set<String> bound = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    Names(Set<String> paths) {
      this.paths = paths;
    }

    @Override
    public boolean enter(Node node) {
      if (node instanceof SimpleStatement.Assign assign) {
        assign.targets().forEach(this::bind);
      } else if (node instanceof Clause.WithItem item) {
        item.target().ifPresent(this::bind);
      } else if (node.kind() == NodeKind.FOR || node.kind() == NodeKind.COMPREHENSION) {
        bind((Expression) node.children().get(0));
      } else if (node instanceof Definition definition) {
        define(definition);
      } else if (node instanceof Clause.Parameter parameter) {
        parameter.name().ifPresent(kept::add);
      } else if (node instanceof SimpleStatement.Scope scope) {
        kept.addAll(scope.names());
      } else if (node instanceof Clause.Alias alias) {
        alias.asName().ifPresent(kept::add);
      } else if (node instanceof SimpleStatement.Import statement) {
        statement.names().forEach(alias -> importName(alias.name(), alias.name().contains(".")));
      } else if (node instanceof SimpleStatement.ImportFrom from) {
        boolean keep = Statements.isBuildImport(node) || from.level() > 0 || isOwn(from.module());
        from.names().forEach(alias -> importName(alias.name(), keep));
      }
      return true;
    }

    private void importName(String name, boolean keep) {
      int dot = name.indexOf('.');
      (keep || name.equals("*") ? kept : bound).add(dot < 0 ? name : name.substring(0, dot));
    }

    private void bind(Expression target) {
      if (target instanceof Expression.Name name) {
        bound.add(name.name());
      }
    }

    private void define(Definition definition) {
      bound.add(definition.name());
      if (definition instanceof Definition.ClassDefinition) {
        for (Node statement : definition.body().statements()) {
          if (statement instanceof Definition member) {
            kept.add(member.name());
          } else if (statement instanceof SimpleStatement.Assign assign) {
            assign.targets().forEach(target -> kept.add(target.text()));
          }
        }
      }
    }

    /** Returns whether a module may be one of the package. */
    private boolean isOwn(String module) {
      int dot = module.indexOf('.');
      String top = dot < 0 ? module : module.substring(0, dot);
      return paths.stream().anyMatch(path -> path.startsWith(top));
    }
  }
}

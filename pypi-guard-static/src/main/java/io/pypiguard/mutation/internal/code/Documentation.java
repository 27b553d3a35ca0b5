package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Clause;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Adds docstrings, comments and type hints. */
final class Documentation implements Rewriting {

  private static final List<String> MODULES =
      List.of(
          "Helpers for the other modules of this package.",
          "Implementation of the public interface.",
          "Small building blocks without state.",
          "Support code; see the documentation for examples.");

  private static final List<String> DEFINITIONS =
      List.of(
          "Handle %s.",
          "Take care of %s and return the result.",
          "Implement %s for the public interface.",
          "Wrap everything that belongs to %s.\n\n%sErrors are left to the caller.");

  private static final List<String> COMMENTS =
      List.of(
          "Keep the order stable for callers that rely on it.",
          "Older versions behave differently here.",
          "Nothing to do in the common case.",
          "See the changelog for the reason.",
          "The default works for most users.",
          "Avoids a second pass over the data.",
          "Covered by the tests.");

  private static final List<String> TYPES = List.of("str", "int", "object", "list", "dict", "bool");

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    SourceEdits edits = SourceEdits.of(tree);
    boolean hints = !Statements.isPython2(tree);
    documentModule(tree, edits, random);
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Definition definition) {
              document(definition, edits, random);
            }
            if (hints && node instanceof Definition.Function function) {
              annotate(function, edits, random);
            }
            if (node instanceof Statement && !Statements.isDocstring(node)) {
              comment(node, edits, random);
            }
            return true;
          }
        });
    return edits.apply();
  }

  private static void documentModule(SyntaxTree tree, SourceEdits edits, SplittableRandom random) {
    tree.root().body().stream()
        .findFirst()
        .filter(first -> !Statements.isDocstring(first))
        .ifPresent(
            first ->
                Statements.lineStart(first)
                    .ifPresent(at -> edits.insert(at, docstring("", pick(MODULES, random)))));
  }

  private static void document(Definition definition, SourceEdits edits, SplittableRandom random) {
    List<Statement> body = definition.body().statements();
    if (body.isEmpty() || Statements.isDocstring(body.get(0))) {
      return;
    }
    OptionalInt at = Statements.lineStart(body.get(0));
    if (at.isPresent()) {
      String indentation = indentation(body.get(0), at.getAsInt());
      String text = String.format(pick(DEFINITIONS, random), words(definition), indentation);
      edits.insert(at.getAsInt(), docstring(indentation, text));
    }
  }

  private static String docstring(String indentation, String text) {
    return indentation + "\"\"\"" + text + "\"\"\"\n";
  }

  /** Returns the words of a name. */
  private static String words(Definition definition) {
    String words =
        definition.name().replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').strip();
    return words.isEmpty() ? "it" : words.toLowerCase(Locale.ROOT);
  }

  private static void annotate(
      Definition.Function function, SourceEdits edits, SplittableRandom random) {
    String source = function.tree().source();
    int end = source.indexOf('(', function.startOffset());
    for (Clause.Parameter parameter : function.parameters().all()) {
      end = parameter.endOffset();
      String name = parameter.name().orElse("self");
      boolean plain = !parameter.isVariadic() && !parameter.isKeywordVariadic();
      if (plain
          && parameter.annotation().isEmpty()
          && !name.equals("self")
          && !name.equals("cls")
          && source.startsWith(name, parameter.startOffset())) {
        edits.insert(parameter.startOffset() + name.length(), ": " + pick(TYPES, random));
      }
    }
    int close = source.indexOf(')', end);
    if (function.returns().isEmpty() && close >= 0) {
      boolean gives = function.body().text().contains("return ");
      edits.insert(close + 1, gives ? " -> object" : " -> None");
    }
  }

  private static void comment(Node statement, SourceEdits edits, SplittableRandom random) {
    OptionalInt at = Statements.lineStart(statement);
    if (at.isPresent() && random.nextInt(4) == 0) {
      String indentation = indentation(statement, at.getAsInt());
      edits.insert(at.getAsInt(), indentation + "# " + pick(COMMENTS, random) + "\n");
    }
  }

  private static String indentation(Node statement, int lineStart) {
    String source = statement.tree().source();
    int end = lineStart;
    while (source.charAt(end) == ' ' || source.charAt(end) == '\t') {
      end++;
    }
    return source.substring(lineStart, end);
  }

  private static String pick(List<String> texts, SplittableRandom random) {
    return texts.get(random.nextInt(texts.size()));
  }
}

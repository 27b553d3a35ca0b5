package io.pypiguard.mutation.internal.cover;

import io.pypiguard.mutation.internal.code.PythonText;
import io.pypiguard.mutation.internal.code.SourceEdits;
import io.pypiguard.mutation.internal.code.Statements;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.SyntaxTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The call of {@code setup} in a {@code setup.py}.
 *
 * @param call the call
 */
record SetupCall(Expression.Call call) {

  /** Fields of core metadata and the keywords for them, where a keyword has one text. */
  private static final Map<String, String> KEYWORDS =
      Map.of(
          "Summary", "description",
          "Home-page", "url",
          "Author", "author",
          "Author-email", "author_email",
          "License", "license",
          "Keywords", "keywords",
          "Description-Content-Type", "long_description_content_type",
          "Classifier", "classifiers",
          "Project-URL", "project_urls",
          "Description", "long_description");

  /** Returns the call in a source, if that is Python and has one whose keywords are all named. */
  static Optional<SetupCall> in(String source) {
    SyntaxTree tree = PythonParser.parse(source);
    List<SetupCall> calls = new ArrayList<>();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (Statements.isSetup(node)
                && node instanceof SimpleStatement.ExpressionStatement statement
                && statement.value() instanceof Expression.Call call) {
              calls.add(new SetupCall(call));
            }
            return true;
          }
        });
    boolean plain = tree.errors().isEmpty() && calls.size() == 1 && calls.get(0).isPlain();
    return plain ? Optional.of(calls.get(0)) : Optional.empty();
  }

  private boolean isPlain() {
    return call.arguments().stream()
        .allMatch(node -> node instanceof Clause.Keyword keyword && keyword.name().isPresent());
  }

  /** Returns the text that a keyword has, empty if it is not there or no plain text. */
  String text(String name) {
    return keyword(name)
        .filter(keyword -> keyword.value() instanceof Literal.Text)
        .map(keyword -> ((Literal.Text) keyword.value()).value())
        .orElse("");
  }

  private Optional<Clause.Keyword> keyword(String name) {
    return call.arguments().stream()
        .map(Clause.Keyword.class::cast)
        .filter(keyword -> keyword.name().filter(name::equals).isPresent())
        .findFirst();
  }

  /** Returns the fields whose values are worked out, so that they must stay as they are. */
  Set<String> fixedFields() {
    Set<String> fixed = new HashSet<>();
    KEYWORDS.forEach(
        (field, name) -> {
          if (keyword(name).filter(keyword -> !isConstant(keyword.value())).isPresent()) {
            fixed.add(field);
          }
        });
    return fixed;
  }

  private static boolean isConstant(Node value) {
    boolean display =
        value.kind() == NodeKind.LIST
            || value.kind() == NodeKind.TUPLE
            || value.kind() == NodeKind.DICT;
    return value instanceof Literal
        || (display && value.children().stream().allMatch(Literal.class::isInstance));
  }

  /**
   * Returns the source with other values.
   *
   * @param values values by field of core metadata
   * @param kept fields that stay as they are
   */
  String with(Map<String, List<String>> values, Set<String> kept) {
    SourceEdits edits = SourceEdits.of(call.tree());
    StringBuilder added = new StringBuilder();
    values.forEach(
        (field, all) -> {
          String name = KEYWORDS.get(field);
          if (name == null || kept.contains(field)) {
            return;
          }
          String literal = literal(field, all);
          keyword(name)
              .ifPresentOrElse(
                  keyword -> edits.replace(keyword.value(), literal),
                  () ->
                      added.append("\n    ").append(name).append('=').append(literal).append(','));
        });
    int open = call.tree().source().indexOf('(', call.function().endOffset());
    edits.insert(open + 1, added.append("\n    ").toString());
    return edits.apply();
  }

  private static String literal(String field, List<String> values) {
    return switch (field) {
      case "Classifier" ->
          values.stream().map(PythonText::string).collect(Collectors.joining(", ", "[", "]"));
      case "Project-URL" ->
          values.stream()
              .map(value -> value.split(", ", 2))
              .map(pair -> PythonText.string(pair[0]) + ": " + PythonText.string(pair[1]))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> PythonText.string(values.get(0));
    };
  }
}

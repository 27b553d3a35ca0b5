package io.pypiguard.behavior.internal.feature;

import io.pypiguard.python.Clause;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Set;

/** How often things are written that hiding needs more of than other code does. */
final class NodeDensities implements SourceMeasure {

  private static final Set<String> EXECUTE = Set.of("exec", "eval", "compile", "__import__");
  private static final Set<String> REFLECT =
      Set.of("getattr", "setattr", "globals", "locals", "vars");
  private static final Set<String> RISKY =
      Set.of(
          "getattr",
          "connect",
          "read",
          "open",
          "exec",
          "eval",
          "compile",
          "__import__",
          "system",
          "popen",
          "Popen",
          "urlopen",
          "b64decode",
          "loads",
          "decompress");

  private static final int LONG_LIST = 32;

  private long nodes;
  private long calls;
  private long risky;
  private long execute;
  private long reflect;
  private long lambdas;
  private long silentHandlers;
  private long listedNumbers;
  private long statements;
  private long unparsed;

  @Override
  public void node(Node node) {
    nodes++;
    if (node instanceof Statement) {
      statements++;
    }
    switch (node.kind()) {
      case CALL -> call((Expression.Call) node);
      case EXEC -> execute++;
      case LAMBDA -> lambdas++;
      case UNPARSED -> unparsed++;
      case EXCEPT_HANDLER -> {
        List<Statement> body = ((Clause.ExceptHandler) node).body().statements();
        silentHandlers += body.size() == 1 && body.get(0) instanceof SimpleStatement.Pass ? 1 : 0;
      }
      case LIST, TUPLE, SET -> listedNumbers += numbers(node.children());
      default -> {}
    }
  }

  private void call(Expression.Call call) {
    calls++;
    Expression function = call.function();
    if (function instanceof Expression.Name name) {
      execute += EXECUTE.contains(name.name()) ? 1 : 0;
      reflect += REFLECT.contains(name.name()) ? 1 : 0;
      risky += RISKY.contains(name.name()) ? 1 : 0;
    } else if (function instanceof Expression.Attribute attribute) {
      risky += RISKY.contains(attribute.name()) ? 1 : 0;
    }
  }

  private static long numbers(List<Node> items) {
    return items.size() < LONG_LIST
        ? 0
        : items.stream().filter(item -> item.kind() == NodeKind.NUMBER).count();
  }

  @Override
  public void measure(Measures measures) {
    measures.density("density-exec", execute, nodes);
    measures.density("density-getattr", reflect, nodes);
    measures.density("density-lambda", lambdas, nodes);
    measures.density("density-silent-except", silentHandlers, nodes);
    measures.share("numbers-listed-share", listedNumbers, nodes);
    measures.share("risky-api-share", risky, calls);
    measures.share("statements-unparsed-share", unparsed, statements);
  }
}

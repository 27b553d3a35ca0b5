package io.pypiguard.behavior.internal.feature;

import com.google.common.base.Splitter;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import io.pypiguard.statics.internal.Measures;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code setup.py} does beside describing the package. */
final class SetupFeatures implements NodeVisitor {

  private static final Set<String> USUAL =
      Set.of("setuptools", "distutils", "os", "sys", "io", "re", "codecs", "pathlib", "__future__");
  private static final Set<String> NETWORK =
      Set.of(
          "requests",
          "urllib",
          "urllib2",
          "urllib3",
          "http",
          "httplib",
          "httpx",
          "aiohttp",
          "socket",
          "ssl",
          "ftplib",
          "smtplib",
          "paramiko",
          "websocket",
          "websockets");
  private static final Set<String> PROCESS =
      Set.of("subprocess", "multiprocessing", "ctypes", "pty", "commands", "winreg", "_winreg");

  private final Set<String> modules = new HashSet<>();
  private boolean hasCommands;

  private SetupFeatures() {}

  static void measure(PackageArtifact artifact, List<Unit> units, Measures measures) {
    if (InstallPlace.of(artifact).isBuilt()) {
      return;
    }
    String path = artifact.root() + "setup.py";
    Optional<Unit> script =
        units.stream()
            .filter(unit -> unit.member().equals(path) && unit.layers().isEmpty())
            .findFirst();
    measures.flag("setup-script", script.isPresent());
    if (script.isPresent()) {
      SetupFeatures found = new SetupFeatures();
      script.get().tree().walk(found);
      found.measure(script.get().tree().root().body(), measures);
    }
  }

  @Override
  public boolean enter(Node node) {
    if (node instanceof SimpleStatement.Import statement) {
      statement.names().forEach(alias -> module(alias.name()));
    } else if (node instanceof SimpleStatement.ImportFrom statement) {
      module(statement.module());
    } else if (node instanceof Clause.Keyword keyword) {
      hasCommands |= keyword.name().filter("cmdclass"::equals).isPresent();
    }
    return true;
  }

  private void module(String name) {
    modules.add(Splitter.on('.').split(name).iterator().next());
  }

  private void measure(List<Statement> body, Measures measures) {
    measures.flag("setup-cmdclass", hasCommands);
    measures.log("setup-statements", body.stream().filter(SetupFeatures::isUnusual).count());
    measures.log(
        "setup-imports", modules.stream().filter(module -> !USUAL.contains(module)).count());
    measures.flag("setup-network-import", modules.stream().anyMatch(NETWORK::contains));
    measures.flag("setup-process-import", modules.stream().anyMatch(PROCESS::contains));
  }

  private static boolean isUnusual(Statement statement) {
    if (statement instanceof SimpleStatement.ExpressionStatement expression) {
      return !(expression.value() instanceof Literal) && !isSetup(expression.value());
    }
    return !(statement instanceof SimpleStatement.Import)
        && !(statement instanceof SimpleStatement.ImportFrom);
  }

  private static boolean isSetup(Expression expression) {
    if (!(expression instanceof Expression.Call call)) {
      return false;
    }
    Expression function = call.function();
    return (function instanceof Expression.Name name && name.name().equals("setup"))
        || (function instanceof Expression.Attribute attribute && attribute.name().equals("setup"));
  }
}

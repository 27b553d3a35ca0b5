package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Terms;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine is handed to somebody on the other side of a connection: a shell, or commands that
 * are received and run.
 *
 * <p>The honest twin is a server for its user, or a client that runs what its user types.
 */
final class RemoteControl implements Behavior {

  private static final ObservationType REVERSE_SHELL =
      ObservationType.of(
          "reverse-shell",
          Severity.CRITICAL,
          "A shell for another host",
          "The package connects a shell of this machine to another host, whose user can then do"
              + " whatever this user can.",
          "T1059.004",
          "T1095");

  private static final ObservationType REMOTE_CONTROL =
      ObservationType.of(
          "remote-control",
          Severity.HIGH,
          "Commands of another host that are run",
          "The package runs commands that another host sends, and may send back what they print.",
          "T1219",
          "T1059");

  @Override
  public List<ObservationType> types() {
    return List.of(REVERSE_SHELL, REMOTE_CONTROL);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    List<Effect> connections = facts.of(Role.NETWORK_CONNECT, Role.NETWORK_LISTEN);
    for (Effect run : facts.of(Role.RUN_COMMAND, Role.RUN_PROGRAM)) {
      if (startsShell(run)) {
        findings.report(REVERSE_SHELL, run, Severity.CRITICAL, "starts a shell for another host");
        continue;
      }
      Optional<Origin> socket = run.from("socket");
      if (socket.isPresent() && (run.isUnasked() || socket.get().sourceDetail().contains("recv"))) {
        findings.report(
            REMOTE_CONTROL,
            run,
            run.isUnasked() ? Severity.CRITICAL : Severity.HIGH,
            "runs commands that it receives",
            socket.get());
      }
    }
    for (Effect call : facts.all()) {
      String function = call.event().call().function();
      if ((function.equals("os.dup2") || function.equals("pty.spawn")) && !connections.isEmpty()) {
        findings.report(
            REVERSE_SHELL, call, Severity.CRITICAL, "connects a shell with another host");
      }
    }
  }

  private static boolean startsShell(Effect run) {
    return Stream.concat(
            run.targets().stream(), run.event().commands().stream().map(Action::target))
        .flatMap(text -> Terms.in(text).stream())
        .anyMatch(term -> term.kind().equals("reverse-shell"));
  }
}

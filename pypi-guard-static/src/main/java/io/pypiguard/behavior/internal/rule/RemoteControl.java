package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Terms;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The machine is handed to somebody on the other side of a connection: a shell that calls out, a
 * shell that waits to be called, or commands that are received and run.
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

  private static final ObservationType BIND_SHELL =
      ObservationType.of(
          "bind-shell",
          Severity.CRITICAL,
          "A shell that waits for whoever connects",
          "The package waits for connections and hands whoever connects a shell of this machine.",
          "T1059.004",
          "T1571");

  private static final ObservationType REMOTE_CONTROL =
      ObservationType.of(
          "remote-control",
          Severity.HIGH,
          "Commands of another host that are run",
          "The package runs commands that another host sends, and may send back what they print.",
          "T1219",
          "T1059");

  /** Netcat that hands a program to a connection, wherever the option stands. */
  private static final Pattern NETCAT =
      Pattern.compile(
          "\\b(?:nc|ncat|netcat)(?:\\.\\w+)? [^|;&]*(?<=\\s)(?:-\\w*[ec]|--exec|--sh-exec)\\s");

  /** Sources that others send to a machine: bytes of a connection, requests, messages of a chat. */
  private static final Set<String> RECEIVED = Set.of("socket", "request", "chat");

  @Override
  public List<ObservationType> types() {
    return List.of(REVERSE_SHELL, BIND_SHELL, REMOTE_CONTROL);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    List<Effect> calls = facts.of(Role.NETWORK_CONNECT);
    List<Effect> listens = facts.of(Role.NETWORK_LISTEN);
    for (Effect run : facts.of(Role.RUN_COMMAND, Role.RUN_PROGRAM)) {
      if (startsShell(run)) {
        boolean waits =
            listens.stream().anyMatch(listen -> listen.isInFileOf(run))
                && calls.stream().noneMatch(call -> call.isInFileOf(run));
        if (waits) {
          waits(findings, run);
        } else {
          findings.report(REVERSE_SHELL, run, Severity.CRITICAL, "starts a shell for another host");
        }
      } else if (!run.namesItsProgram()) {
        run.from(RECEIVED::contains)
            .or(() -> answered(facts, run))
            .ifPresent(source -> received(findings, run, source));
      }
    }
    for (Effect call : facts.all()) {
      String function = call.event().call().function();
      if (function.equals("os.dup2") || function.equals("pty.spawn")) {
        if (listens.stream().anyMatch(listen -> listen.isInFileOf(call))) {
          waits(findings, call);
        } else if (!calls.isEmpty()) {
          findings.report(
              REVERSE_SHELL, call, Severity.CRITICAL, "connects a shell with another host");
        }
      }
    }
  }

  /** Returns what a command is downloaded from if what it prints is sent away in the same file. */
  private static Optional<Origin> answered(Facts facts, Effect run) {
    return run.from("download")
        .filter(
            download ->
                facts.sends().stream()
                    .anyMatch(
                        send -> send.isInFileOf(run) && send.from("command-output").isPresent()));
  }

  private static void waits(Findings findings, Effect shell) {
    findings.report(
        BIND_SHELL, shell, Severity.CRITICAL, "hands a shell to whoever connects with it");
  }

  private static void received(Findings findings, Effect run, Origin source) {
    boolean made = source.source().equals("socket") && !source.sourceDetail().contains("recv");
    if (run.isUnasked() || !made) {
      findings.report(
          REMOTE_CONTROL,
          run,
          run.isUnasked() ? Severity.CRITICAL : Severity.HIGH,
          "runs commands that it receives",
          source);
    }
  }

  private static boolean startsShell(Effect run) {
    return run.targets().stream().anyMatch(text -> NETCAT.matcher(text).find())
        || Stream.concat(
                run.targets().stream(), run.event().commands().stream().map(Action::target))
            .flatMap(text -> Terms.in(text).stream())
            .anyMatch(term -> term.kind().equals("reverse-shell"));
  }
}

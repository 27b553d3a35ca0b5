package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something is downloaded and then run: in memory, by way of a file, or by a command such as {@code
 * curl … | sh}.
 *
 * <p>What the package does is then decided elsewhere, and can change after every review. The honest
 * twin downloads data and reads it, or an installer that a user started.
 */
final class DownloadAndExecute implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "download-and-execute",
          Severity.HIGH,
          "Code that is downloaded and run",
          "The package gets code or a program from another host and runs it, so that somebody else"
              + " decides what it does, and can decide anew each time.",
          "T1105",
          "T1059.006");

  private static final String SOCKET = "socket";
  private static final Set<String> DOWNLOADED = Set.of("download", SOCKET);

  /** Programs of Windows, which no portable package has to download. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "\\.(?:exe|scr|bat|cmd|ps1|vbs|hta|msi|pif|com)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SCRIPT = Pattern.compile("(?:\\S*/)?python[\\d.]* \\S+\\.py\\b.*");

  /** What begins a URL; a drive of Windows has one letter. */
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z+.-]+://");

  private static final Role[] RUNS = {
    Role.RUN_CODE,
    Role.MAKE_CODE,
    Role.RUN_COMMAND,
    Role.RUN_PROGRAM,
    Role.LOAD_NATIVE,
    Role.UNMARSHAL,
    Role.UNPICKLE
  };

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    Map<String, Effect> written = writtenFiles(facts);
    for (Effect made : facts.of(Role.FILE_MODE)) {
      if (made.action().isPresent() && takesFromNetwork(made)) {
        report(facts, findings, made, "a command makes a program of what it downloads");
      }
    }
    for (Effect run : facts.of(RUNS)) {
      Optional<Origin> origin =
          run.from(DOWNLOADED::contains).filter(each -> !isArgument(run, each));
      if (origin.isPresent()) {
        boolean received = origin.get().source().equals(SOCKET);
        report(
            facts,
            findings,
            run,
            "runs what it " + (received ? "receives" : "downloads"),
            origin.get());
      } else if (run.action().isPresent() && takesFromNetwork(run)) {
        report(facts, findings, run, "a command downloads and runs " + what(run));
      } else if (run.isUnasked() && runsOthersScript(facts, run) && clones(facts, run)) {
        report(facts, findings, run, "runs a script beside a repository that it downloads");
      } else if (run.role() != Role.UNMARSHAL && run.role() != Role.UNPICKLE) {
        file(run, written)
            .ifPresent(
                write -> report(facts, findings, run, "runs a file that it downloads", way(write)));
      }
    }
  }

  /** Tells whether Python is given a script that is none of the package. */
  private static boolean runsOthersScript(Facts facts, Effect run) {
    return run.action().isEmpty()
        && run.targets().stream()
            .anyMatch(
                command ->
                    SCRIPT.matcher(command).matches() && !OwnFiles.runs(facts.artifact(), command));
  }

  private static boolean clones(Facts facts, Effect run) {
    return facts.of(Role.NETWORK_RECEIVE).stream()
        .anyMatch(
            get ->
                get.isInFileOf(run)
                    && get.moment() == run.moment()
                    && (get.event().function().path().startsWith("git.")
                        || get.action()
                            .filter(action -> action.program().equals("git"))
                            .isPresent()));
  }

  /** What is received as an argument of a program is no program. */
  private static boolean isArgument(Effect run, Origin origin) {
    return origin.source().equals(SOCKET) && run.namesItsProgram();
  }

  private static boolean takesFromNetwork(Effect run) {
    return run.action().get().from().stream()
        .anyMatch(index -> isFromNetwork(run, index, new boolean[run.event().commands().size()]));
  }

  private static boolean isFromNetwork(Effect run, int index, boolean[] seen) {
    if (seen[index]) {
      return false;
    }
    seen[index] = true;
    Action action = run.event().commands().get(index);
    return action.role() == Role.NETWORK_RECEIVE
        || action.from().stream().anyMatch(earlier -> isFromNetwork(run, earlier, seen));
  }

  private static String what(Effect run) {
    return run.targets().isEmpty() ? "something" : Findings.quote(run.target());
  }

  /** Returns the writes of downloaded content, by the path that is written. */
  private static Map<String, Effect> writtenFiles(Facts facts) {
    Map<String, Effect> files = new HashMap<>();
    for (Effect write : facts.of(Role.FILE_WRITE, Role.ARCHIVE_UNPACK)) {
      boolean downloads =
          write.from(DOWNLOADED::contains).isPresent()
              || write.event().is(Role.NETWORK_RECEIVE)
              || (write.action().isPresent() && takesFromNetwork(write));
      if (downloads) {
        for (String path : write.targets()) {
          if (!URL.matcher(path).lookingAt()) {
            files.putIfAbsent(name(path), write);
          }
        }
      }
    }
    return files;
  }

  private static Optional<Effect> file(Effect run, Map<String, Effect> written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    for (String target : run.targets()) {
      for (Map.Entry<String, Effect> file : written.entrySet()) {
        if (file.getKey().length() > 2 && target.contains(file.getKey())) {
          return Optional.of(file.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static String name(String path) {
    int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String name = path.substring(end + 1);
    return name.equals("{}") || name.isEmpty() ? path : name;
  }

  private static Origin[] way(Effect write) {
    return write.from(DOWNLOADED::contains).stream().toArray(Origin[]::new);
  }

  private static void report(
      Facts facts, Findings findings, Effect run, String message, Origin... way) {
    boolean asked = !run.isUnasked();
    boolean suspicious =
        run.event().commands().stream().anyMatch(action -> isSuspicious(action.target()))
            || Arrays.stream(way).anyMatch(origin -> isSuspicious(facts, origin))
            || Arrays.stream(way).anyMatch(origin -> isCodeOfSomebody(facts, run, origin))
            || run.targets().stream().anyMatch(target -> PROGRAM.matcher(target).find());
    Severity severity = asked ? (suspicious ? Severity.HIGH : Severity.MEDIUM) : Severity.CRITICAL;
    findings.report(TYPE, run, severity, message, way);
  }

  private static boolean isSuspicious(String target) {
    return Destinations.of(target).filter(HostTrait.SUSPICIOUS::of).isPresent();
  }

  /** Python that a host which is always the same sends, and nobody knows the host. */
  private static boolean isCodeOfSomebody(Facts facts, Effect run, Origin download) {
    return run.role() == Role.RUN_CODE
        && run.action().isEmpty()
        && facts.at(download.sourcePlace()).stream()
            .anyMatch(
                get ->
                    !get.destinations().isEmpty()
                        && get.destinations().stream()
                            .noneMatch(host -> host.text().contains(Blend.HOLE))
                        && !facts.isExpected(get));
  }

  private static boolean isSuspicious(Facts facts, Origin download) {
    return facts.at(download.sourcePlace()).stream()
        .anyMatch(effect -> effect.goesTo(HostTrait.SUSPICIOUS));
  }
}

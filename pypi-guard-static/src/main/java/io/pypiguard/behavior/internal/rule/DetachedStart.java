package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * While it is installed or imported, a package starts code of its own that goes on by itself.
 *
 * <p>The installer or the importing program looks as if nothing had happened, and the code outlives
 * it. What shows it is a process that nobody waits for, with Python of the package or in a hidden
 * window. The honest twin waits for a helper and reads its output.
 */
final class DetachedStart implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "detached-start",
          Severity.HIGH,
          "A program that is left running in the background",
          "While it is installed or imported, the package starts a program that goes on by itself"
              + " and that nobody waits for.",
          "T1059.006",
          "T1564.003",
          "T1036.009");

  /** Commands that leave behind what they start. */
  private static final Pattern DETACHING =
      Pattern.compile(
          "\\bnohup\\b.*|\\bsetsid\\b.*|.*\\bpythonw(?:\\.exe)?\\b.*|.*\\bstart +(?:\"\" +)?/b\\b.*|.*[^&]& *$",
          Pattern.DOTALL);

  /** Flags of a new console, a detached process, a process group or a process without window. */
  private static final int HIDING = 0x08000000 | 0x00000008 | 0x00000200;

  private static final Set<String> HIDING_NAMES =
      Set.of(
          "subprocess.CREATE_NO_WINDOW",
          "subprocess.DETACHED_PROCESS",
          "subprocess.CREATE_NEW_PROCESS_GROUP");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect run : facts.of(Role.RUN_COMMAND, Role.RUN_PROGRAM)) {
      if (run.action().isEmpty() && run.isUnasked()) {
        started(facts, findings, run);
      }
    }
    for (Effect fork : facts.of(Role.BACKGROUND)) {
      boolean leaves =
          fork.isUnasked()
              && fork.event().function().path().equals("os.setsid")
              && facts.of(Role.BACKGROUND).stream()
                  .anyMatch(
                      other ->
                          other.event().function().path().equals("os.fork")
                              && other.event().place().unit().equals(fork.event().place().unit()));
      if (leaves) {
        findings.report(TYPE, fork, Severity.HIGH, "goes on in a process of its own");
      }
    }
  }

  private static void started(Facts facts, Findings findings, Effect run) {
    String command = run.targets().isEmpty() ? "" : run.targets().get(0);
    boolean leaves =
        run.event().is(Role.BACKGROUND)
            || DETACHING.matcher(command.toLowerCase(Locale.ROOT)).matches();
    boolean hides = isHidden(run);
    if ((!leaves && !hides) || isRead(run)) {
      return;
    }
    boolean code = run.event().commands().stream().anyMatch(action -> !action.python().isEmpty());
    boolean own = code || OwnFiles.runs(facts.artifact(), command);
    boolean build = run.moment() == Moment.INSTALL && command.contains("setup.py");
    if (own && !build) {
      findings.report(
          TYPE,
          run,
          Severity.HIGH,
          "starts code of the package in the background: " + Findings.quote(command));
    } else if (hides || !run.event().is(Role.BACKGROUND)) {
      findings.report(
          TYPE, run, Severity.HIGH, "leaves behind what it starts: " + Findings.quote(command));
    }
  }

  private static boolean isHidden(Effect run) {
    Optional<Value> session =
        Optional.ofNullable(run.event().call().keywords().get("start_new_session"));
    Optional<Value> flags = Optional.ofNullable(run.event().call().keywords().get("creationflags"));
    return session.filter(Constant.TRUE::equals).isPresent()
        || flags.filter(DetachedStart::hides).isPresent();
  }

  private static boolean hides(Value flags) {
    return flags instanceof Constant.Int number
        ? (number.value().intValue() & HIDING) != 0
        : flags instanceof Symbol symbol && HIDING_NAMES.contains(symbol.path());
  }

  /** Tells whether what the program prints is read, for which it is waited for. */
  private static boolean isRead(Effect run) {
    Map<String, Value> keywords = run.event().call().keywords();
    return run.event().function().path().endsWith(".check_output")
        || Constant.TRUE.equals(keywords.get("capture_output"))
        || (keywords.get("stdout") instanceof Symbol symbol
            && symbol.path().equals("subprocess.PIPE"));
  }
}

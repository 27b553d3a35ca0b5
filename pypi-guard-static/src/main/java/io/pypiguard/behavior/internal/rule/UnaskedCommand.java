package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Programs;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.shell.Action;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command is run while the package is installed or imported, or hidden from whoever sits there.
 *
 * <p>The honest twin runs a compiler, or asks git for a version.
 */
final class UnaskedCommand implements Behavior {

  private static final ObservationType UNASKED =
      ObservationType.of(
          "install-time-execution",
          Severity.MEDIUM,
          "Programs that are run while installing or importing",
          "The package starts other programs while it is installed or imported, before anybody has"
              + " used it.",
          "T1195.002",
          "T1059");

  private static final ObservationType HIDDEN =
      ObservationType.of(
          "hidden-command",
          Severity.HIGH,
          "A command that hides",
          "The package runs a command in a hidden window or in an encoded form, so that nobody sees"
              + " what it does.",
          "T1564.003",
          "T1059.001",
          "T1027.010");

  private static final Pattern HIDDEN_WINDOW = Pattern.compile("-w(?:i[a-z]*)? +hidden");
  private static final Pattern ENCODED =
      Pattern.compile("-e(?:n?c?|ncodedcommand)? +[a-z0-9+/=]{20,}");

  /** Files that Windows runs. */
  private static final Pattern PROGRAM =
      Pattern.compile("\\.(?:exe|scr|bat|cmd|ps1|vbs|hta|msi|pif|com)\\b");

  /** Roles of commands that no build has a need for. */
  private static final Set<Role> FOREIGN =
      Set.of(
          Role.NAME_LOOKUP,
          Role.USER_FACTS,
          Role.ADDRESS_FACTS,
          Role.PROCESS_LIST,
          Role.CREDENTIAL_READ,
          Role.NETWORK_SEND);

  @Override
  public List<ObservationType> types() {
    return List.of(UNASKED, HIDDEN);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect run : facts.of(Role.RUN_COMMAND, Role.RUN_PROGRAM)) {
      if (run.action().isPresent()) {
        continue;
      }
      if (isHidden(run)) {
        findings.report(
            HIDDEN,
            run,
            run.isUnasked() ? Severity.CRITICAL : Severity.HIGH,
            "runs a hidden command: " + Findings.quote(run.target()));
      } else if (run.isUnasked()) {
        findings.report(UNASKED, run, severity(run), "runs " + Findings.quote(run.target()));
      }
    }
  }

  private static Severity severity(Effect run) {
    if (run.moment() == Moment.INSTALL && isBuild(run)) {
      return Severity.LOW;
    }
    boolean program =
        run.targets().stream()
            .anyMatch(target -> !target.startsWith("{}") && PROGRAM.matcher(target).find());
    boolean grave =
        program
            || installsFromAnywhere(run)
            || isForeign(run)
            || run.isInHiddenLayer()
            || startsPython(run);
    return grave ? Severity.HIGH : Severity.MEDIUM;
  }

  private static boolean isHidden(Effect run) {
    String command = String.join(" ", run.targets()).toLowerCase(Locale.ROOT);
    boolean window =
        command.contains("powershell")
            && (HIDDEN_WINDOW.matcher(command).find() || ENCODED.matcher(command).find());
    List<Action> actions = run.event().commands();
    boolean decodes = actions.stream().anyMatch(action -> action.role() == Role.DECODE);
    boolean runs =
        actions.stream()
            .anyMatch(
                action -> action.role() == Role.RUN_COMMAND || action.role() == Role.RUN_CODE);
    return window
        || (decodes && runs)
        || actions.stream().anyMatch(action -> !action.codecs().isEmpty());
  }

  private static boolean installsFromAnywhere(Effect run) {
    return run.event().commands().stream()
        .anyMatch(
            action -> action.role() == Role.INSTALL_PACKAGE && action.target().contains("://"));
  }

  private static boolean isForeign(Effect run) {
    return run.event().commands().stream()
        .anyMatch(
            action -> FOREIGN.contains(action.role()) && !Programs.isOfBuild(action.program()));
  }

  /** An import has no need for a further Python that runs something else. */
  private static boolean startsPython(Effect run) {
    return run.moment() != Moment.INSTALL
        && run.event().commands().stream().anyMatch(action -> action.role() == Role.RUN_CODE);
  }

  private static boolean isBuild(Effect run) {
    List<Action> actions = run.event().commands();
    return !actions.isEmpty()
        && !isForeign(run)
        && actions.stream().allMatch(action -> Programs.isOfBuild(action.program()));
  }
}

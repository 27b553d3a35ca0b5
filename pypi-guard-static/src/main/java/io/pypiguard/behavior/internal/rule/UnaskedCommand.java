package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.shell.Action;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  private static final Set<String> BUILD =
      Set.of(
          "gcc",
          "g++",
          "cc",
          "clang",
          "make",
          "cmake",
          "ninja",
          "git",
          "hg",
          "svn",
          "pkg-config",
          "cython",
          "swig",
          "python",
          "python3",
          "pip",
          "pip3",
          "npm",
          "yarn",
          "node",
          "go",
          "cargo",
          "rustc",
          "javac",
          "mvn",
          "meson",
          "autoconf",
          "configure",
          "sphinx-build",
          "twine",
          "rm",
          "mkdir",
          "cp",
          "mv",
          "ln",
          "ls",
          "echo",
          "cat",
          "chmod",
          "uname",
          "which",
          "where",
          "pytest",
          "tox",
          "pkgconfig",
          "xcrun",
          "ldconfig",
          "sw_vers",
          "lsb_release",
          "nvcc");

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
      String command = String.join(" ", run.targets()).toLowerCase(Locale.ROOT);
      if (isHidden(command)
          || run.event().commands().stream().anyMatch(UnaskedCommand::isEncoded)) {
        findings.report(
            HIDDEN,
            run,
            run.isUnasked() ? Severity.CRITICAL : Severity.HIGH,
            "runs a hidden command: " + Findings.quote(run.target()));
      } else if (run.isUnasked()) {
        boolean build = run.moment() == Moment.INSTALL && isBuild(run);
        findings.report(
            UNASKED,
            run,
            build ? Severity.LOW : Severity.MEDIUM,
            "runs " + Findings.quote(run.target()));
      }
    }
  }

  private static boolean isHidden(String command) {
    return command.contains("powershell")
        && (command.matches("(?s).*-w(i[a-z]*)? +hidden.*")
            || command.matches("(?s).*-e(n?c?|ncodedcommand)? +[a-z0-9+/=]{20,}.*"));
  }

  private static boolean isEncoded(Action action) {
    return !action.codecs().isEmpty();
  }

  private static boolean isBuild(Effect run) {
    List<Action> actions = run.event().commands();
    return !actions.isEmpty()
        && actions.stream().allMatch(action -> BUILD.contains(action.program()));
  }
}

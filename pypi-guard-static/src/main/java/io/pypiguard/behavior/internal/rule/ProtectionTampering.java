package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Term;
import io.pypiguard.behavior.internal.knowledge.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Commands switch off what protects the machine, end it, or remove what could restore files.
 *
 * <p>What shows it are the options of such commands, and names of products in commands that end
 * processes. The honest twin is a program for administrators, which does so when it is asked to,
 * and a build that lets PowerShell run its scripts.
 */
final class ProtectionTampering implements Behavior {

  private static final Set<String> KINDS = Set.of("security-off", "recovery-off");

  /** What administrators and builds do as well. */
  private static final Set<String> COMMON =
      Set.of(
          "-ep bypass",
          "-executionpolicy bypass",
          "advfirewall set",
          "com.apple.quarantine",
          "history -c",
          "iptables -f",
          "setenforce 0",
          "state off",
          "systemctl stop firewalld",
          "ufw disable");

  @Override
  public List<ObservationType> types() {
    return List.of();
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect run : facts.of(Role.RUN_COMMAND, Role.RUN_PROGRAM)) {
      if (run.action().isEmpty()) {
        Optional<Term> term =
            run.targets().stream()
                .flatMap(command -> Terms.in(command).stream())
                .filter(each -> KINDS.contains(each.kind()))
                .findFirst();
        term.ifPresent(each -> report(findings, run, each, COMMON.contains(each.word())));
      }
    }
    for (Effect kill : facts.of(Role.PROCESS_KILL)) {
      Optional<Term> product =
          kill.targets().stream()
              .flatMap(target -> Terms.in(target).stream())
              .filter(each -> each.kind().equals("security-product"))
              .findFirst();
      product.ifPresent(each -> report(findings, kill, each, false));
    }
  }

  private static void report(Findings findings, Effect effect, Term term, boolean common) {
    Severity severity =
        effect.isUnasked()
            ? common ? Severity.MEDIUM : Severity.HIGH
            : common ? Severity.INFO : Severity.MEDIUM;
    findings.report(
        Persistence.TAMPERING, effect, severity, "uses " + term.word() + ": " + term.reason());
  }
}

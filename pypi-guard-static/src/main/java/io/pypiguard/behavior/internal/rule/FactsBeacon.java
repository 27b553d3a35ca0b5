package io.pypiguard.behavior.internal.rule;

import com.google.common.collect.Iterables;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about the machine and its user are sent away when the package is installed or imported.
 *
 * <p>So begin attacks that look for a build machine (dependency confusion). The honest twin is
 * telemetry that a user can read about, and that runs when the program does.
 */
final class FactsBeacon implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "host-fingerprint-beacon",
          Severity.HIGH,
          "Facts about the machine that are sent away",
          "The package tells another host the name, the user or the addresses of the machine"
              + " without being asked. That is how somebody learns where it was installed.",
          "T1082",
          "T1033",
          "T1041");

  private static final Set<String> FACTS =
      Set.of(
          "host-facts",
          "user-facts",
          "address-facts",
          "working-folder",
          "command-output",
          "environment-variable",
          "file-names",
          "process-list",
          "installed-packages");

  /** What commands tell that are run for it. */
  private static final Set<Role> COMMANDS =
      Set.of(
          Role.HOST_FACTS,
          Role.USER_FACTS,
          Role.ADDRESS_FACTS,
          Role.PROCESS_LIST,
          Role.ENVIRONMENT_READ,
          Role.FILE_LIST);

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect send : Iterables.concat(facts.sends(), facts.of(Role.NAME_LOOKUP))) {
      boolean ownQuestion = send.role() == Role.NAME_LOOKUP && send.destinations().isEmpty();
      if (ownQuestion || facts.isWellKnown(send) || (!send.isUnasked() && facts.isExpected(send))) {
        continue;
      }
      Optional<Origin> fact = send.from(FACTS::contains);
      if (fact.isPresent()) {
        boolean weak = fact.get().source().equals("environment-variable");
        findings.report(
            TYPE,
            send,
            severity(send, weak),
            "sends " + fact.get().sourceDetail() + " to " + Findings.quote(send.target()),
            fact.get());
      } else if (takesFactsOfCommands(send)) {
        findings.report(
            TYPE,
            send,
            severity(send, false),
            "a command sends facts about the machine to " + Findings.quote(send.target()));
      }
    }
  }

  private static boolean takesFactsOfCommands(Effect send) {
    return send.action().isPresent()
        && send.action().get().from().stream()
            .map(index -> send.event().commands().get(index).role())
            .anyMatch(COMMANDS::contains);
  }

  private static Severity severity(Effect send, boolean weak) {
    if (weak) {
      return send.isUnasked() ? Severity.MEDIUM : Severity.LOW;
    }
    return send.isUnasked() || send.goesTo(HostTrait.SUSPICIOUS) ? Severity.HIGH : Severity.LOW;
  }
}

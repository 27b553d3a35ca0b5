package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Autostart;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.KnownPath;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something is written to a place from which it is started later, or settings of the system are
 * changed.
 *
 * <p>The honest twin is a program that installs a hook or a service when its user asks for it; a
 * library has no business there.
 */
final class Persistence implements Behavior {

  private static final ObservationType PERSISTENCE =
      type(
          "persistence",
          "Something that starts by itself later",
          "The package writes to a place from which programs are started by themselves, so that it"
              + " stays even if it is uninstalled.",
          "T1547",
          "T1546",
          "T1053");

  static final ObservationType TAMPERING =
      type(
          "security-tool-tampering",
          "Protection that is turned off",
          "The package changes settings of the tools that protect the machine.",
          "T1562.001");

  private static final ObservationType INJECTION =
      type(
          "discord-client-injection",
          "Another program's files that are changed",
          "The package writes into the files of another program, which then runs its code.",
          "T1554");

  private static final Set<String> TAMPER =
      Set.of("security-setting", "hosts-file", "registry-change");
  private static final Set<String> CLIENTS = Set.of("discord-client", "wallet-client");

  private static ObservationType type(
      String id, String title, String description, String... techniques) {
    return ObservationType.of(id, Severity.HIGH, title, description, techniques);
  }

  @Override
  public List<ObservationType> types() {
    return List.of(PERSISTENCE, TAMPERING, INJECTION);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect write :
        facts.of(Role.FILE_WRITE, Role.FILE_COPY, Role.REGISTRY_WRITE, Role.HOOK, Role.FILE_OPEN)) {
      if (write.role() == Role.FILE_OPEN && !isForWriting(write)) {
        continue;
      }
      if (write.action().filter(action -> action.program().equals("crontab")).isPresent()) {
        findings.report(
            PERSISTENCE,
            write,
            write.isUnasked() ? Severity.HIGH : Severity.MEDIUM,
            "has cron run a command again and again");
        continue;
      }
      for (String target : write.targets()) {
        Optional<KnownPath> place = Autostart.path(target);
        if (place.isPresent()) {
          report(facts, findings, write, place.get(), target);
          break;
        }
      }
    }
  }

  private static boolean isForWriting(Effect open) {
    return open.event().argument("mode").stream()
        .flatMap(mode -> Texts.of(mode).stream())
        .anyMatch(mode -> mode.matches(".*[wax+].*"));
  }

  private static boolean contactsSuspicious(Facts facts, Effect write) {
    return facts.of(Role.NETWORK_SEND, Role.NETWORK_RECEIVE, Role.NETWORK_CONNECT).stream()
        .anyMatch(contact -> contact.goesTo(HostTrait.SUSPICIOUS) && contact.isInFileOf(write));
  }

  private static void report(
      Facts facts, Findings findings, Effect write, KnownPath place, String target) {
    ObservationType type =
        TAMPER.contains(place.kind())
            ? TAMPERING
            : CLIENTS.contains(place.kind()) ? INJECTION : PERSISTENCE;
    boolean grave =
        write.isUnasked()
            || type.equals(INJECTION)
            || !facts.hasScript()
            || contactsSuspicious(facts, write);
    findings.report(
        type,
        write,
        grave ? Severity.HIGH : Severity.MEDIUM,
        "writes to " + Findings.quote(target) + ": " + place.reason());
  }
}

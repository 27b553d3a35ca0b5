package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.List;

/**
 * Another host is contacted while the package is installed, or merely because it is imported.
 *
 * <p>The honest twin downloads what a build needs from a place that everybody knows.
 */
final class UnaskedNetwork implements Behavior {

  private static final ObservationType INSTALL =
      ObservationType.of(
          "install-time-network",
          Severity.MEDIUM,
          "Network access while installing",
          "The package contacts another host while it is installed, before anybody has used it.",
          "T1195.002",
          "T1071.001");

  private static final ObservationType IMPORT =
      ObservationType.of(
          "import-time-network",
          Severity.MEDIUM,
          "Network access while importing",
          "The package contacts another host merely because it is imported.",
          "T1195.002",
          "T1071.001");

  static final ObservationType DESTINATION =
      ObservationType.of(
          "suspicious-destination",
          Severity.MEDIUM,
          "A host that honest packages have little need for",
          "The package contacts a host of a kind that serves to hide who is behind it.",
          "T1102",
          "T1567");

  @Override
  public List<ObservationType> types() {
    return List.of(INSTALL, IMPORT, DESTINATION);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect contact :
        facts.of(
            Role.NETWORK_SEND,
            Role.NETWORK_RECEIVE,
            Role.NETWORK_CONNECT,
            Role.MAIL_SEND,
            Role.NAME_LOOKUP)) {
      boolean suspicious = contact.goesTo(Facts.SUSPICIOUS);
      if (contact.isUnasked()) {
        Severity severity =
            suspicious ? Severity.HIGH : facts.isExpected(contact) ? Severity.LOW : Severity.MEDIUM;
        boolean installs = contact.moment() == Moment.INSTALL;
        findings.report(
            installs ? INSTALL : IMPORT,
            contact,
            severity,
            "contacts "
                + Findings.quote(contact.target())
                + (installs ? " while it is installed" : ""));
      }
      if (suspicious) {
        Destination host =
            contact.destinations().stream()
                .filter(each -> Facts.SUSPICIOUS.stream().anyMatch(each::is))
                .findFirst()
                .orElseThrow();
        findings.report(
            DESTINATION,
            contact,
            contact.isUnasked() ? Severity.HIGH : Severity.LOW,
            "contacts " + Findings.quote(host.text()) + ": " + host.reason());
      }
    }
  }
}

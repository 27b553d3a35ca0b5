package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.AuthorSecrets;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
          "Network access at import or start",
          "The package contacts another host merely because it is imported, or Python starts.",
          "T1195.002",
          "T1071.001");

  static final ObservationType DESTINATION =
      ObservationType.of(
          "suspicious-destination",
          Severity.MEDIUM,
          "A host that honest packages have little need for",
          "The package contacts a host of a kind that serves to hide who is behind it.",
          "T1102",
          "T1090.004",
          "T1567");

  private static final Value HOST = Constant.of("Host");

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
      boolean suspicious = contact.goesTo(HostTrait.SUSPICIOUS);
      hidden(facts, contact, findings);
      fronted(contact)
          .ifPresent(
              host ->
                  findings.report(
                      DESTINATION,
                      contact,
                      Severity.HIGH,
                      "asks "
                          + Findings.quote(contact.target())
                          + " for another host, "
                          + Findings.quote(host)));
      if (contact.isUnasked()) {
        Severity severity = severity(contact, suspicious, facts.isExpected(contact));
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
                .filter(HostTrait.SUSPICIOUS::of)
                .findFirst()
                .orElseThrow();
        findings.report(
            DESTINATION,
            contact,
            contact.isUnasked()
                    || holdsToken(host)
                    || (sends(contact) && HostTrait.NAMELESS.of(host))
                ? Severity.HIGH
                : Severity.LOW,
            "contacts " + Findings.quote(host.text()) + ": " + host.reason());
      }
    }
  }

  /**
   * Returns the host that a request asks for in its header, if it is sent to another (T1090.004).
   */
  private static Optional<String> fronted(Effect contact) {
    return Stream.concat(
            contact.event().arguments("data").stream(),
            contact.event().arguments("url").stream().flatMap(UnaskedNetwork::ofRequest))
        .filter(Mapping.class::isInstance)
        .flatMap(headers -> Stream.ofNullable(((Mapping) headers).entries().get(HOST)))
        .flatMap(host -> Texts.of(host).stream())
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(host -> host.indexOf('.') > 0 && !host.contains(Blend.HOLE))
        .filter(host -> !contact.destinations().isEmpty())
        .filter(host -> contact.destinations().stream().noneMatch(to -> host.contains(to.host())))
        .findFirst();
  }

  private static Stream<Value> ofRequest(Value url) {
    return url instanceof Symbol request
        ? request.call().stream()
            .flatMap(
                made -> Stream.concat(made.arguments().stream(), made.keywords().values().stream()))
        : Stream.empty();
  }

  /** Nobody encodes the address of a host that may be known. */
  private static void hidden(Facts facts, Effect contact, Findings findings) {
    if (contact.destinations().isEmpty() || facts.isWellKnown(contact)) {
      return;
    }
    Stream.of("url", "host", "to")
        .flatMap(slot -> contact.event().arguments(slot).stream())
        .flatMap(address -> address.origins().all().stream())
        .filter(DecodeAndExecute::isHidden)
        .findFirst()
        .ifPresent(
            origin ->
                findings.report(
                    DESTINATION,
                    contact,
                    Severity.HIGH,
                    "contacts " + Findings.quote(contact.target()) + ", which it hides in its code",
                    origin));
  }

  private static Severity severity(Effect contact, boolean suspicious, boolean expected) {
    if (expected) {
      return Severity.LOW;
    }
    if (contact.destinations().isEmpty()) {
      return contact.action().isPresent() ? Severity.LOW : Severity.MEDIUM;
    }
    boolean grave = suspicious || contact.isInHiddenLayer() || contact.moment() == Moment.INSTALL;
    return grave ? Severity.HIGH : Severity.MEDIUM;
  }

  /** Who writes the token of a hook into a package means to be told something by its users. */
  private static boolean holdsToken(Destination host) {
    return AuthorSecrets.in(host.text()).isPresent();
  }

  private static boolean sends(Effect contact) {
    return contact.role() == Role.NETWORK_SEND && !contact.event().arguments("data").isEmpty();
  }
}

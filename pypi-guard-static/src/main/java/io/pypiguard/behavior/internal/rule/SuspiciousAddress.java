package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.AuthorSecrets;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.KnownName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code spells an address that serves to get data out unseen, whatever becomes of it.
 *
 * <p>A send that cannot be followed leaves at least its destination. What shows it is a string with
 * a webhook, a host that shows who asks for it, a tunnel or a text that anybody can put up. The
 * honest twin names the service in its documentation, or has its user enter the secret part.
 */
final class SuspiciousAddress implements Behavior {

  @Override
  public List<ObservationType> types() {
    return List.of();
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (RunText text : facts.texts()) {
      Map<String, RunText.Spelled> first = new LinkedHashMap<>();
      for (RunText.Spelled string : text.strings()) {
        message(string.text()).ifPresent(message -> first.putIfAbsent(message, string));
      }
      first.forEach(
          (message, string) ->
              findings.report(
                  UnaskedNetwork.DESTINATION,
                  string.place(),
                  text.zone(),
                  string.moment(),
                  AuthorSecrets.in(string.text()).isPresent() ? Severity.HIGH : Severity.LOW,
                  message,
                  List.of()));
    }
  }

  private static Optional<String> message(String text) {
    Optional<KnownName> secret = AuthorSecrets.in(text);
    if (secret.isPresent()) {
      return Optional.of("spells " + secret.get().reason());
    }
    if (text.indexOf('.') < 0) {
      return Optional.empty();
    }
    return Destinations.all(text).stream()
        .filter(HostTrait.TELLING::of)
        .findFirst()
        .map(SuspiciousAddress::message);
  }

  private static String message(Destination place) {
    return "spells " + Findings.quote(place.host()) + ": " + place.reason();
  }
}

package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code spells an address that serves to get data out unseen, whatever becomes of it.
 *
 * <p>A send that cannot be followed leaves at least its destination. What shows it is a string with
 * a webhook, a host that shows who asks for it, a tunnel or a text that anybody can put up. The
 * honest twin names the service in its documentation, or has its user enter the secret part.
 */
final class SuspiciousAddress implements Behavior {

  private static final List<String> CLASSES =
      List.of("webhook", "out-of-band", "tunnel", "paste", "ip-logger", "onion");

  /** A webhook with its secret: the address of a channel, or a bot's token. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?s).*(?:discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{15,}/[\\w-]{20,}"
              + "|api\\.telegram\\.org/bot\\d{6,}:[\\w-]{20,}"
              + "|hooks\\.slack\\.com/services/T\\w{6,}/B\\w{6,}/\\w{16,}).*");

  private static final Pattern BOT_TOKEN = Pattern.compile("\\d{8,11}:AA[\\w-]{33}");

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
                  severity(string),
                  message,
                  List.of()));
    }
  }

  private static Severity severity(RunText.Spelled string) {
    if (!hasSecret(string.text())) {
      return Severity.LOW;
    }
    return string.moment().compareTo(Moment.RUN) < 0 ? Severity.HIGH : Severity.MEDIUM;
  }

  private static boolean hasSecret(String text) {
    return SECRET.matcher(text).matches() || BOT_TOKEN.matcher(text).matches();
  }

  private static Optional<String> message(String text) {
    if (BOT_TOKEN.matcher(text).matches()) {
      return Optional.of("spells the token of a Telegram bot");
    }
    if (text.indexOf('.') < 0) {
      return Optional.empty();
    }
    return Destinations.all(text).stream()
        .filter(place -> CLASSES.stream().anyMatch(place::is))
        .findFirst()
        .map(SuspiciousAddress::message);
  }

  private static String message(Destination place) {
    return "spells " + Findings.quote(place.host()) + ": " + place.reason();
  }
}

package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.statics.internal.Measures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What kinds of hosts string literals name. */
final class HostLiterals implements SourceMeasure {

  /** The longest literal that is searched; a longer one is data. */
  private static final int LONGEST = 1 << 16;

  private static final int MOST_HOSTS = 10_000;

  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "hosts-webhook", Set.of("webhook", "messenger-api"),
          "hosts-drop", Set.of("paste", "file-drop"),
          "hosts-tunnel", Set.of("tunnel", "out-of-band", "ip-logger"),
          "hosts-raw-ip", Set.of("raw-ip"),
          "hosts-throw-away", Set.of("dynamic-dns", "free-domain", "cheap-domain", "free-hosting"),
          "hosts-shortener", Set.of("shortener"));

  private final Map<String, Destination> hosts = new LinkedHashMap<>();

  @Override
  public void node(Node node) {
    if (node instanceof Literal.Text text
        && hosts.size() < MOST_HOSTS
        && text.endOffset() - text.startOffset() <= LONGEST) {
      find(text.value());
    }
  }

  private void find(String value) {
    // Most strings name no host, and looking closely takes longer than finding that out.
    if (value.indexOf('.') < 0 && !value.contains("://")) {
      return;
    }
    List<Destination> found = Destinations.all(value);
    found.forEach(host -> hosts.putIfAbsent(host.host(), host));
  }

  @Override
  public void measure(Measures measures) {
    measures.log(
        "suspicious-url-literals",
        hosts.values().stream().filter(HostTrait.SUSPICIOUS::of).count());
    KINDS.forEach(
        (name, kinds) ->
            measures.log(
                name,
                hosts.values().stream().filter(host -> kinds.stream().anyMatch(host::is)).count()));
    measures.share(
        "hosts-unknown-share",
        hosts.values().stream().filter(host -> host.is("unknown")).count(),
        hosts.size());
  }
}

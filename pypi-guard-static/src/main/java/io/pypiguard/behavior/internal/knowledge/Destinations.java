package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What kind of place a URL or a host is: whom it belongs to, and who can put or read things there.
 */
public final class Destinations {

  private static final String SCHEME_END = "://";
  private static final String HOLE = "{}";
  private static final Splitter CLASSES = Splitter.on(',');
  private static final Splitter SEGMENTS = Splitter.on('/').omitEmptyStrings();
  private static final CharMatcher SCHEME =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("+-."));

  /** What separates the words of a text that may be hosts. */
  private static final CharMatcher BETWEEN =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\"'`<>|,;()\\=^@"));

  private static final Splitter WORDS = Splitter.on(BETWEEN).omitEmptyStrings();

  private static final KnownName UNKNOWN =
      new KnownName("unknown", "nothing is known of this host");
  private static final KnownName ODD_PORT =
      new KnownName("odd-port", "no common service listens on this port");

  /** What a host is below a path: no path stands for all of it. */
  private record Row(List<String> path, KnownName known) {

    boolean matches(List<String> segments) {
      if (segments.size() < path.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        String wanted = path.get(i);
        boolean open = wanted.endsWith("*");
        String start = open ? wanted.substring(0, wanted.length() - 1) : wanted;
        if (!(open ? segments.get(i).startsWith(start) : segments.get(i).equals(start))) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Map<String, List<Row>> HOSTS = hosts();

  private static final Set<String> USUAL_PORTS =
      ResourceTable.read(Destinations.class, "ports.tsv", 2).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private Destinations() {}

  /**
   * Returns where a text leads that is given to a client as a URL or a host.
   *
   * @param text a URL, a text with a URL in it, or {@code host}, {@code host:port} or {@code
   *     host/path}; {@code {}} stands for what is not known
   * @return the first URL or else the host; nothing if the text is neither
   */
  public static Optional<Destination> of(String text) {
    List<Address> urls = urls(text, 1);
    if (!urls.isEmpty()) {
      return Optional.of(classify(urls.get(0)));
    }
    return Address.bare(text).filter(Destinations::looksLikeHost).map(Destinations::classify);
  }

  /**
   * Returns where any text leads: all its URLs, and the hosts without a scheme that the tables know
   * to be anything but well known; each once, in order.
   */
  public static List<Destination> all(String text) {
    List<Destination> found = new ArrayList<>();
    urls(text, Integer.MAX_VALUE).forEach(address -> found.add(classify(address)));
    if (text.indexOf('.') >= 0) {
      for (String word : WORDS.split(text)) {
        if (word.indexOf('.') > 0 && !word.contains(SCHEME_END)) {
          Address.bare(word)
              .filter(Destinations::isListed)
              .map(Destinations::classify)
              .filter(place -> !isOrdinary(place))
              .ifPresent(found::add);
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /** Tells whether the table names a host; its last label alone could be an attribute. */
  private static boolean isListed(Address address) {
    String host = address.host();
    while (host.indexOf('.') >= 0) {
      if (HOSTS.containsKey(host)) {
        return true;
      }
      host = host.substring(host.indexOf('.') + 1);
    }
    return false;
  }

  private static boolean isOrdinary(Destination destination) {
    return destination.is("unknown") || destination.is("well-known") || destination.is("local");
  }

  private static List<Address> urls(String text, int most) {
    List<Address> urls = new ArrayList<>();
    int at = text.indexOf(SCHEME_END);
    while (at >= 0 && urls.size() < most) {
      int start = at;
      while (start > 0 && SCHEME.matches(text.charAt(start - 1))) {
        start--;
      }
      if (start < at) {
        Address.at(text, start, at + SCHEME_END.length()).ifPresent(urls::add);
      }
      at = text.indexOf(SCHEME_END, at + 1);
    }
    return urls;
  }

  private static boolean looksLikeHost(Address address) {
    String host = address.host();
    return Networks.of(host).isPresent()
        || HOSTS.containsKey(host)
        || (host.indexOf('.') > 0
            && (host.endsWith(HOLE) || Character.isLetter(host.charAt(host.length() - 1))));
  }

  private static Destination classify(Address address) {
    KnownName known = Networks.of(address.host()).or(() -> byName(address)).orElse(UNKNOWN);
    Set<String> classes = ImmutableSet.copyOf(CLASSES.split(known.kind()));
    String reason = known.reason();
    if (isOddPort(address) && !classes.contains("local")) {
      classes = ImmutableSet.<String>builder().addAll(classes).add(ODD_PORT.kind()).build();
      reason = reason + "; " + ODD_PORT.reason();
    }
    return new Destination(address.text(), address.host(), classes, reason);
  }

  private static boolean isOddPort(Address address) {
    String port = address.port();
    return !port.isEmpty() && !port.contains(HOLE) && !USUAL_PORTS.contains(port);
  }

  private static Optional<KnownName> byName(Address address) {
    List<String> segments = SEGMENTS.splitToList(address.path());
    String suffix = address.host();
    while (true) {
      Optional<KnownName> known = best(suffix, segments);
      int dot = suffix.indexOf('.');
      if (known.isPresent() || dot < 0) {
        return known;
      }
      suffix = suffix.substring(dot + 1);
    }
  }

  private static Optional<KnownName> best(String host, List<String> segments) {
    return HOSTS.getOrDefault(host, List.of()).stream()
        .filter(row -> row.matches(segments))
        .map(Row::known)
        .findFirst();
  }

  private static Map<String, List<Row>> hosts() {
    Map<String, List<Row>> hosts = new HashMap<>();
    for (List<String> cells : ResourceTable.read(Destinations.class, "hosts.tsv", 3)) {
      List<String> place = SEGMENTS.splitToList(cells.get(0));
      hosts
          .computeIfAbsent(place.get(0), host -> new ArrayList<>())
          .add(
              new Row(
                  List.copyOf(place.subList(1, place.size())),
                  new KnownName(cells.get(1), cells.get(2))));
    }
    Comparator<Row> longestFirst = Comparator.comparing((Row row) -> row.path().size()).reversed();
    hosts.values().forEach(rows -> rows.sort(longestFirst));
    return Map.copyOf(hosts);
  }
}

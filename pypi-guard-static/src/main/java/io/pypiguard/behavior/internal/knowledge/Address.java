package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.Optional;

/**
 * A host, a port and a path taken out of a URL (RFC 3986) or of {@code host:port/path}.
 *
 * @param text all of it as written
 * @param host the host in lower case, an IPv6 address without its brackets
 * @param port the port as written, or empty if none is given
 * @param path the beginning of the path in lower case, without query and fragment
 */
record Address(String text, String host, String port, String path) {

  private static final int MOST_HOST = 255;

  /** A URL is read so far; what it is shows at its beginning. */
  private static final int MOST_LENGTH = 512;

  /** Paths in the table of hosts are much shorter. */
  private static final int MOST_PATH = 128;

  /** What ends a URL in a text. */
  private static final CharMatcher OUTSIDE =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\"'`<>|,;()\\^"));

  private static final CharMatcher HOST =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-._{}"))
          .or(CharMatcher.inRange('\u00a1', '\uffff'));

  private static final CharMatcher IPV6 =
      CharMatcher.inRange('a', 'f').or(CharMatcher.inRange('0', '9')).or(CharMatcher.anyOf(":."));

  private static final CharMatcher AUTHORITY_END = CharMatcher.anyOf("/?#");

  private static final CharMatcher PATH_END = CharMatcher.anyOf("?#");

  private static final CharMatcher PORT = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf("{}"));

  /**
   * Reads what stands behind the {@code ://} of a URL.
   *
   * @param text a text with a URL in it
   * @param start where the URL begins
   * @param authority where its authority begins
   */
  static Optional<Address> at(String text, int start, int authority) {
    int end = Math.min(text.length(), start + MOST_LENGTH);
    String url = text.substring(start, end);
    int outside = OUTSIDE.indexIn(url);
    String within = outside < 0 ? url : url.substring(0, outside);
    int skip = authority - start;
    return skip > within.length() ? Optional.empty() : parse(within, within.substring(skip));
  }

  /** Reads a text that is nothing but a host, perhaps with port and path. */
  static Optional<Address> bare(String text) {
    String address = text.strip();
    return OUTSIDE.matchesNoneOf(address) ? parse(address, address) : Optional.empty();
  }

  private static Optional<Address> parse(String text, String rest) {
    int pathStart = AUTHORITY_END.indexIn(rest);
    String authority = pathStart < 0 ? rest : rest.substring(0, pathStart);
    String path =
        pathStart < 0
            ? ""
            : rest.substring(pathStart, Math.min(rest.length(), pathStart + MOST_PATH));
    int pathEnd = PATH_END.indexIn(path);
    authority = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int colon = authority.lastIndexOf(':');
    int bracket = authority.lastIndexOf(']');
    boolean hasPort = colon > bracket;
    String host = hasPort ? authority.substring(0, colon) : authority;
    String port = hasPort ? authority.substring(colon + 1) : "";
    boolean isIpv6 = host.startsWith("[") && bracket == host.length() - 1;
    host = isIpv6 ? host.substring(1, bracket) : CharMatcher.is('.').trimTrailingFrom(host);
    if (host.isEmpty()
        || host.length() > MOST_HOST
        || !(isIpv6 ? IPV6 : HOST).matchesAllOf(host)
        || !PORT.matchesAllOf(port)) {
      return Optional.empty();
    }
    return Optional.of(
        new Address(
            text,
            host,
            port,
            (pathEnd < 0 ? path : path.substring(0, pathEnd)).toLowerCase(Locale.ROOT)));
  }
}

package io.pypiguard.metadata.internal.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A URL of the metadata.
 *
 * @param text the URL as written
 * @param host its host in lower case; empty if the URL is not valid
 * @param path its path; empty if it has none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>
 */
record WebAddress(String text, String host, String path) {

  private static final int MOST_LENGTH = 2_048;

  private static final Set<String> SCHEMES = Set.of("http", "https", "git", "git+https", "ftp");

  /** Hosts of source code, below which each user and each project has a path. */
  private static final Set<String> CODE_HOSTS =
      Set.of(
          "github.com",
          "www.github.com",
          "gitlab.com",
          "bitbucket.org",
          "codeberg.org",
          "git.sr.ht",
          "gitee.com",
          "sourceforge.net",
          "launchpad.net");

  private static final WordTable PLACEHOLDERS = WordTable.read("placeholders.tsv");

  /** Reads a URL. Without a scheme it is taken for one of the web. */
  static WebAddress of(String text) {
    String plain = text.strip();
    try {
      URI uri = new URI(plain.contains("://") ? plain : "http://" + plain);
      String host = uri.getHost();
      if (plain.length() <= MOST_LENGTH
          && host != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          && (HostName.isPublic(host) || HostName.isReserved(host))) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return new WebAddress(text, host.toLowerCase(Locale.ROOT), path);
      }
      return new WebAddress(text, "", "");
    } catch (URISyntaxException e) {
      return new WebAddress(text, "", "");
    }
  }

  /** Tells whether it has the form of an address of the web. */
  boolean isValid() {
    return !host.isEmpty();
  }

  /** Tells whether it is of a host of source code. */
  boolean isCodeHost() {
    return CODE_HOSTS.contains(host);
  }

  /** Returns why it stands for another, if it does. */
  Optional<String> placeholder() {
    if (!isValid()) {
      return Optional.empty();
    }
    if (HostName.isReserved(host)) {
      return Optional.of("its host is reserved for examples and tests (RFC 2606)");
    }
    if (isCodeHost() && path.replace("/", "").isEmpty()) {
      return Optional.of("it is the start page of a host of source code");
    }
    return PLACEHOLDERS
        .reason("host", host)
        .or(() -> PLACEHOLDERS.reasonWithin("path", path + "/"));
  }
}

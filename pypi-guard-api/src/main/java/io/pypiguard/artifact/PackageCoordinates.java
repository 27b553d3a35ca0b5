package io.pypiguard.artifact;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.net.PercentEscaper;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The name and version of a package.
 *
 * @param name project name as its author writes it; empty if not known
 * @param version version as its author writes it; empty if not known
 */
public record PackageCoordinates(String name, String version) {

  private static final PackageCoordinates UNKNOWN = new PackageCoordinates("", "");
  private static final CharMatcher SEPARATOR = CharMatcher.anyOf("-_.");
  private static final PercentEscaper PURL_ESCAPER = new PercentEscaper("-._~:", false);

  /** Checks the components. */
  public PackageCoordinates {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
  }

  /**
   * Returns the coordinates of a package that does not say what it is.
   *
   * @return empty name and version
   */
  public static PackageCoordinates unknown() {
    return UNKNOWN;
  }

  /**
   * Returns the name in the form in which names are compared: lower case, with each run of hyphens,
   * underscores and dots as one hyphen.
   *
   * @return the normalized name
   * @see <a href="https://peps.python.org/pep-0503/#normalized-names">PEP 503</a>
   */
  public String normalizedName() {
    return Ascii.toLowerCase(SEPARATOR.collapseFrom(name, '-'));
  }

  /**
   * Returns the package URL, for example {@code pkg:pypi/django@5.0}.
   *
   * @return a purl of type {@code pypi}, without version if that is not known; empty if the name is
   *     not known
   * @see <a href="https://github.com/package-url/purl-spec">purl specification</a>
   */
  public String purl() {
    if (name.isEmpty()) {
      return "";
    }
    String purl = "pkg:pypi/" + escape(normalizedName());
    return version.isEmpty() ? purl : purl + "@" + escape(version);
  }

  /** Half a surrogate pair has no UTF-8 form; the JDK puts a question mark in its place. */
  private static String escape(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return PURL_ESCAPER.escape(new String(bytes, StandardCharsets.UTF_8));
  }
}

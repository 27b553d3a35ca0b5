package io.pypiguard.metadata;

import io.pypiguard.analysis.SourceLocation;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package requires.
 *
 * @param requirement the requirement as written, best as PEP 508 has it, with its marker
 * @param use what for
 * @param location where it is said
 * @see <a href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">
 *     Dependency specifiers</a> (PEP 508)
 */
public record Dependency(String requirement, Use use, SourceLocation location) {

  private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*+))");
  private static final Pattern EXTRA = Pattern.compile(";.*\\bextra\\s*==");

  /** What something is required for. */
  public enum Use {
    /** To run: it is installed with the package. */
    RUN,
    /** For an extra, which somebody has to ask for. */
    EXTRA,
    /** To build: it is installed, and run, before the package is built. */
    BUILD,
    /** An address where old installers look for packages: {@code dependency_links}. */
    LINK;

    /**
     * Returns the stable lower-case name.
     *
     * @return the wire value
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks the components. */
  public Dependency {
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(location, "location");
  }

  /**
   * Reads a value of a field.
   *
   * @param field a value of {@code Requires-Dist}, {@link ProjectMetadata#BUILD_REQUIRES} or {@link
   *     ProjectMetadata#DEPENDENCY_LINK}
   * @return the dependency
   */
  public static Dependency of(MetadataField field) {
    String text = field.value();
    Use use =
        switch (field.name()) {
          case ProjectMetadata.BUILD_REQUIRES -> Use.BUILD;
          case ProjectMetadata.DEPENDENCY_LINK -> Use.LINK;
          default -> EXTRA.matcher(text).find() ? Use.EXTRA : Use.RUN;
        };
    return new Dependency(text, use, field.location());
  }

  /**
   * Returns the name of the project that is required, in the form in which names are compared.
   *
   * @return the normalized name (PEP 503); empty if the requirement is nothing but an address
   */
  public String projectName() {
    Matcher matcher = NAME.matcher(requirement);
    if (use == Use.LINK || !matcher.lookingAt() || isScheme(matcher.end())) {
      return "";
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    return name.replaceAll("[-_.]+", "-").replaceAll("-$", "");
  }

  /**
   * Returns the address that the requirement is to be had from.
   *
   * @return the URL, with what stands in front of it, as {@code git+https://…}; empty if an index
   *     is to be asked
   */
  public String url() {
    int scheme = requirement.indexOf("://");
    if (scheme < 0) {
      return "";
    }
    int start = scheme;
    while (start > 0 && isSchemeLetter(requirement.charAt(start - 1))) {
      start--;
    }
    int end = scheme;
    while (end < requirement.length() && !Character.isWhitespace(requirement.charAt(end))) {
      end++;
    }
    return requirement.substring(start, end);
  }

  private boolean isScheme(int end) {
    return requirement.startsWith("://", end) || requirement.startsWith("+", end);
  }

  private static boolean isSchemeLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+';
  }
}

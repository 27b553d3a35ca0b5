package io.pypiguard.metadata.internal.impersonation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project on a host of source code.
 *
 * @param host the host, in lower case
 * @param owner who it belongs to, in lower case
 * @param name its name, in lower case
 */
public record Repository(String host, String owner, String name) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:git\\+)?(?:https?|ssh|git)://(?:[^/@\\s]{1,64}@)?(?:www\\.)?"
              + "(github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)[:/]"
              + "([\\w.-]{1,100})/([\\w.-]{1,100}?)(?:\\.git)?(?:[/?#].*)?$",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 2_000;

  /**
   * Reads an address.
   *
   * @param address a URL
   * @return the project that it is of; nothing if it is none of a project
   */
  public static Optional<Repository> of(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = ADDRESS.matcher(address.strip());
    return matcher.matches()
        ? Optional.of(
            new Repository(
                lower(matcher.group(1)), lower(matcher.group(2)), lower(matcher.group(3))))
        : Optional.empty();
  }

  /** Returns the address without its scheme. */
  @Override
  public String toString() {
    return host + "/" + owner + "/" + name;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

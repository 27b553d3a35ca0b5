package io.pypiguard.artifact;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of Python packages, as far as telling whether two are the same.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">Version
 *     specifiers</a> (PEP 440)
 */
public final class PythonVersion {

  private static final Pattern VERSION =
      Pattern.compile(
          "v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
              + "(?:[-_.]?(?<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<preN>\\d*))?"
              + "(?:-(?<implicitPost>\\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postN>\\d*))?"
              + "(?:[-_.]?(?<dev>dev)[-_.]?(?<devN>\\d*))?"
              + "(?:[+](?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?");

  /** Longer texts are no versions: the pattern needs stack for each part of a release. */
  private static final int LONGEST = 200;

  private PythonVersion() {}

  /**
   * Tells whether a text is a version, in any of the ways of writing one that installers take.
   *
   * @param version the text
   * @return true if PEP 440 has a normal form for it
   */
  public static boolean isValid(String version) {
    return version.length() <= LONGEST
        && VERSION.matcher(version.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Returns a form that equal versions share: {@code 1.0}, {@code v1} and {@code 1.0.0} are equal.
   *
   * @param version the version
   * @return the form; of what is no version, the text in lower case
   */
  public static String canonical(String version) {
    String text = version.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = VERSION.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      return text;
    }
    StringBuilder canonical = new StringBuilder();
    String epoch = group(matcher, "epoch");
    if (!number(epoch).equals("0")) {
      canonical.append(number(epoch)).append('!');
    }
    canonical.append(release(group(matcher, "release")));
    String pre = group(matcher, "pre");
    if (!pre.isEmpty()) {
      canonical.append(preName(pre)).append(number(group(matcher, "preN")));
    }
    String implicitPost = group(matcher, "implicitPost");
    if (!implicitPost.isEmpty()) {
      canonical.append(".post").append(number(implicitPost));
    } else if (!group(matcher, "post").isEmpty()) {
      canonical.append(".post").append(number(group(matcher, "postN")));
    }
    if (!group(matcher, "dev").isEmpty()) {
      canonical.append(".dev").append(number(group(matcher, "devN")));
    }
    String local = group(matcher, "local");
    if (!local.isEmpty()) {
      canonical.append('+').append(local.replace('-', '.').replace('_', '.'));
    }
    return canonical.toString();
  }

  private static String release(String release) {
    StringBuilder canonical = new StringBuilder();
    int kept = 0;
    for (String part : release.split("\\.", -1)) {
      canonical.append(canonical.length() > 0 ? "." : "").append(number(part));
      if (!number(part).equals("0")) {
        kept = canonical.length();
      }
    }
    return kept == 0 ? "0" : canonical.substring(0, kept);
  }

  private static String preName(String word) {
    return switch (word) {
      case "alpha", "a" -> "a";
      case "beta", "b" -> "b";
      default -> "rc";
    };
  }

  /** Takes leading zeros off; nothing at all counts as zero. */
  private static String number(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.isEmpty() ? "0" : digits.substring(at);
  }

  private static String group(Matcher matcher, String name) {
    String value = matcher.group(name);
    return value == null ? "" : value;
  }
}

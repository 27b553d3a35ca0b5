package io.pypiguard.artifact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the file name of a package says about it.
 *
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention">Wheel
 *     file names</a>
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/source-distribution-format/#source-distribution-file-name">Source
 *     distribution file names</a>
 */
final class PackageFileName {

  private static final List<String> SDIST_EXTENSIONS =
      List.of(
          ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst", ".tar", ".zip");

  private static final Pattern WHEEL =
      Pattern.compile("(?<name>[^-]+)-(?<version>[^-]+)(?:-\\d[^-]*)?-[^-]+-[^-]+-[^-]+");

  private static final Pattern EGG =
      Pattern.compile("(?<name>[^-]+)-(?<version>[^-]+)(?:-py\\d[^-]*(?:-.+)?)?");

  private PackageFileName() {}

  /** Returns name and version, or empty ones if the name of the file is not like a package's. */
  static PackageCoordinates parse(String source) {
    String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    String lower = file.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".whl")) {
      return match(WHEEL, file.substring(0, file.length() - 4));
    }
    if (lower.endsWith(".egg")) {
      return match(EGG, file.substring(0, file.length() - 4));
    }
    for (String extension : SDIST_EXTENSIONS) {
      if (lower.endsWith(extension)) {
        return sdist(file.substring(0, file.length() - extension.length()));
      }
    }
    return PackageCoordinates.unknown();
  }

  /** The name of a folder such as {@code demo-1.0} is like that of a source distribution. */
  static PackageCoordinates ofFolder(String folder) {
    PackageCoordinates coordinates = sdist(folder);
    return coordinates.version().isEmpty() ? PackageCoordinates.unknown() : coordinates;
  }

  private static PackageCoordinates match(Pattern pattern, String stem) {
    Matcher matcher = pattern.matcher(stem);
    return matcher.matches()
        ? new PackageCoordinates(matcher.group("name"), matcher.group("version").replace('_', '+'))
        : PackageCoordinates.unknown();
  }

  /** Names may have hyphens and digits: the version begins at the first hyphen that leaves one. */
  private static PackageCoordinates sdist(String stem) {
    int last = -1;
    for (int dash = stem.indexOf('-', 1); dash > 0; dash = stem.indexOf('-', dash + 1)) {
      String rest = stem.substring(dash + 1);
      if (PythonVersion.isValid(rest)) {
        return new PackageCoordinates(stem.substring(0, dash), rest);
      }
      if (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
        last = dash;
      }
    }
    return last < 0
        ? new PackageCoordinates(stem, "")
        : new PackageCoordinates(stem.substring(0, last), stem.substring(last + 1));
  }
}

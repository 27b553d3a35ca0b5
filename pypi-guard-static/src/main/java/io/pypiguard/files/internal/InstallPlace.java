package io.pypiguard.files.internal;

import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the members of a package lie once it is installed.
 *
 * <p>A wheel says it (its root is {@code site-packages}); a source distribution decides it while it
 * is built, so that there the place is only likely.
 *
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/binary-distribution-format/#the-data-directory">Binary
 *     distribution format, the .data directory</a>
 */
public final class InstallPlace {

  private static final Pattern DATA_FOLDER = Pattern.compile("[^/]+\\.data/([a-z]+)/(.*)");
  private static final Pattern SITE_PACKAGES =
      Pattern.compile("(?:.*/)?(?:site|dist)-packages/(.*)");
  private static final String SOURCE_FOLDER = "src/";

  private final PackageArtifact artifact;
  private final boolean built;

  private InstallPlace(PackageArtifact artifact, boolean built) {
    this.artifact = artifact;
    this.built = built;
  }

  /**
   * Finds out how a package is installed.
   *
   * @param artifact the package
   * @return the places of its members
   */
  public static InstallPlace of(PackageArtifact artifact) {
    boolean built =
        artifact.kind() == ArtifactKind.WHEEL
            || artifact
                .metadataMember()
                .filter(member -> member.path().contains(".dist-info/"))
                .isPresent();
    return new InstallPlace(artifact, built);
  }

  /** Tells whether the package is a wheel, packed or not, so that places are certain. */
  public boolean isBuilt() {
    return built;
  }

  /**
   * Returns the path of a member below {@code site-packages}.
   *
   * @param member a member of the package
   * @return the path, certain for a wheel and else likely; nothing if it lands elsewhere
   */
  public Optional<String> inSitePackages(Member member) {
    if (member.depth() > 0) {
      return Optional.empty();
    }
    String path = member.path();
    if (path.startsWith(artifact.root())) {
      path = path.substring(artifact.root().length());
    }
    if (!built) {
      return Optional.of(
          path.startsWith(SOURCE_FOLDER) ? path.substring(SOURCE_FOLDER.length()) : path);
    }
    Matcher data = DATA_FOLDER.matcher(path);
    if (!data.matches()) {
      return Optional.of(path);
    }
    return switch (data.group(1)) {
      case "purelib", "platlib" -> Optional.of(data.group(2));
      case "data" -> {
        Matcher sitePackages = SITE_PACKAGES.matcher(data.group(2));
        yield sitePackages.matches() ? Optional.of(sitePackages.group(1)) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}

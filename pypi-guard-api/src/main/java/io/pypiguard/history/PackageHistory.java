package io.pypiguard.history;

import io.pypiguard.artifact.PythonVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The past of a project, as an index knows it.
 *
 * @param releases the releases; sorted by time, and copied
 * @param maintainers accounts that may upload; empty if not known; copied
 * @param monthlyDownloads downloads in a month; -1 if not known
 * @param status what the index says of the project
 */
public record PackageHistory(
    List<PastRelease> releases,
    List<String> maintainers,
    long monthlyDownloads,
    ProjectStatus status) {

  private static final long NOT_KNOWN = -1;

  private static final PackageHistory UNKNOWN =
      new PackageHistory(List.of(), List.of(), NOT_KNOWN, ProjectStatus.ACTIVE);

  /**
   * Sorts and copies the releases.
   *
   * @throws IllegalArgumentException if the number of downloads is below -1
   */
  public PackageHistory {
    Objects.requireNonNull(status, "status");
    releases =
        releases.stream()
            .sorted(Comparator.comparing(PastRelease::uploaded).thenComparing(PastRelease::version))
            .toList();
    maintainers = List.copyOf(maintainers);
    if (monthlyDownloads < NOT_KNOWN) {
      throw new IllegalArgumentException(
          "monthly downloads must be at least -1, were " + monthlyDownloads);
    }
  }

  /**
   * Returns the history of a project of which nothing is known.
   *
   * @return a history without releases
   */
  public static PackageHistory unknown() {
    return UNKNOWN;
  }

  /**
   * Tells whether anything is known.
   *
   * @return false for {@link #unknown()} and its equals
   */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  /**
   * Returns a release by its version.
   *
   * @param version the version in any of the ways of writing it
   * @return the release, or nothing if the index does not have it
   */
  public Optional<PastRelease> release(String version) {
    String canonical = PythonVersion.canonical(version);
    return releases.stream()
        .filter(release -> PythonVersion.canonical(release.version()).equals(canonical))
        .findFirst();
  }
}

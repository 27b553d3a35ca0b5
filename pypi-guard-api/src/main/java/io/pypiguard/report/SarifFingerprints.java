package io.pypiguard.report;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.pypiguard.PackageReport;
import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.PackageCoordinates;
import java.util.HashMap;
import java.util.Map;

/**
 * Fingerprints of the observations of one package, by which a reader of SARIF knows a result again.
 *
 * <p>A fingerprint is a hash of rule, package, member and text, and the number of the observation
 * among those with the same hash: {@code 39fa2ee980eb94b0:1}. It stays the same when other lines of
 * the member change, when options change, and for the next version of the package, whose number is
 * left out of package and member.
 */
final class SarifFingerprints {

  private static final int HASH_DIGITS = 16;

  private final PackageReport report;
  private final Map<String, Integer> occurrences = new HashMap<>();

  SarifFingerprints(PackageReport report) {
    this.report = report;
  }

  /** Returns the fingerprint of the next observation; to be called in the report's order. */
  String next(Observation observation) {
    String text = observation.snippet().isBlank() ? observation.message() : observation.snippet();
    String hash =
        hash(
            observation.type().id(),
            packageWithoutVersion(),
            withoutVersion(observation.location().member()),
            CharMatcher.whitespace().trimAndCollapseFrom(SecretMask.mask(text), ' '));
    return hash + ":" + occurrences.merge(hash, 1, Integer::sum);
  }

  private String packageWithoutVersion() {
    PackageCoordinates coordinates = report.coordinates();
    return coordinates.name().isEmpty()
        ? SarifFinding.archiveName(report)
        : coordinates.normalizedName();
  }

  private String withoutVersion(String member) {
    String version = report.coordinates().version();
    return version.isEmpty() ? member : member.replace(version, "");
  }

  private static String hash(String... parts) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String part : parts) {
      // The length keeps two neighbours apart.
      hasher.putInt(part.length()).putUnencodedChars(part);
    }
    return hasher.hash().toString().substring(0, HASH_DIGITS);
  }
}

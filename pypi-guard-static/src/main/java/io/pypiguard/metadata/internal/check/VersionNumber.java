package io.pypiguard.metadata.internal.check;

import com.google.common.base.Splitter;
import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.PythonVersion;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a version is one, and one that an honest project comes to.
 *
 * <p>Dependency confusion needs a version that is higher than any internal one. The honest twins
 * count by years, or by the releases of a browser.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">Version
 *     specifiers</a> (PEP 440)
 */
final class VersionNumber implements Subject {

  private static final Pattern RELEASE =
      Pattern.compile("v?(?:\\d+!)?(\\d{1,30}(?:\\.\\d{1,30}){0,20})");
  private static final Splitter PARTS = Splitter.on('.');

  /** First numbers of projects that are released every month for a decade stay below. */
  private static final BigInteger HIGH = BigInteger.valueOf(90);

  /** From here on, a first number is a date or a serial number. */
  private static final BigInteger SERIAL = BigInteger.valueOf(100_000);

  /** First numbers that are years: {@code 2024.1}, or {@code 20240131}. */
  private static final BigInteger FIRST_YEAR = BigInteger.valueOf(1_990);

  private static final BigInteger LAST_YEAR = BigInteger.valueOf(2_100);
  private static final BigInteger FIRST_DATE = BigInteger.valueOf(19_900_000);
  private static final BigInteger LAST_DATE = BigInteger.valueOf(21_001_231);

  /** Numbers that are as high as their digits allow. */
  private static final Pattern NINES = Pattern.compile("9{2,}");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    String version = facts.artifact().coordinates().version();
    if (version.isEmpty()) {
      return;
    }
    if (!PythonVersion.isValid(version)) {
      observations.accept(
          Observation.of(
                  MetadataObservationTypes.VERSION_INVALID,
                  facts.location("Version"),
                  "installers cannot compare the version")
              .withSnippet(version));
    } else if (isImplausible(version)) {
      observations.accept(
          Observation.of(
                  MetadataObservationTypes.VERSION_IMPLAUSIBLE,
                  facts.location("Version"),
                  "the version is higher than projects come to")
              .withSnippet(version));
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    String version = facts.artifact().coordinates().version();
    if (version.isEmpty()) {
      return;
    }
    List<BigInteger> release = release(version);
    measures.flag("version-valid", PythonVersion.isValid(version));
    measures.flag("version-implausible", isImplausible(version));
    if (!release.isEmpty() && !isYear(release.get(0))) {
      measures.number("version-first", Math.log10(1 + release.get(0).doubleValue()));
    }
    if (!release.isEmpty()) {
      measures.number("version-parts", release.size());
      measures.flag("version-early", isEarly(release));
    }
  }

  /** Tells whether a version is one of those that outbid others. */
  static boolean isImplausible(String version) {
    List<BigInteger> release = release(version);
    if (release.isEmpty() || isYear(release.get(0))) {
      return false;
    }
    BigInteger first = release.get(0);
    boolean nines = NINES.matcher(first.toString()).matches();
    // A high number counts if no project can have come to it: nothing, or nines, behind it. A
    // number
    // that stands alone, or has many digits, may count releases or days.
    boolean high = first.compareTo(HIGH) >= 0 && first.compareTo(SERIAL) < 0 && release.size() > 1;
    return nines || (high && release.stream().skip(1).allMatch(VersionNumber::isBareOrNines));
  }

  private static boolean isBareOrNines(BigInteger part) {
    return part.signum() == 0 || isNines(part);
  }

  private static boolean isNines(BigInteger part) {
    return NINES.matcher(part.toString()).matches() || part.equals(BigInteger.valueOf(9));
  }

  private static boolean isYear(BigInteger first) {
    boolean year = first.compareTo(FIRST_YEAR) >= 0 && first.compareTo(LAST_YEAR) < 0;
    return year || (first.compareTo(FIRST_DATE) >= 0 && first.compareTo(LAST_DATE) <= 0);
  }

  /** Tells whether a version is one that projects begin with: below 0.2, or 1.0. */
  private static boolean isEarly(List<BigInteger> release) {
    BigInteger major = release.get(0);
    BigInteger minor = release.size() > 1 ? release.get(1) : BigInteger.ZERO;
    BigInteger patch = release.size() > 2 ? release.get(2) : BigInteger.ZERO;
    return major.signum() == 0
        ? minor.compareTo(BigInteger.ONE) <= 0
        : major.equals(BigInteger.ONE) && minor.signum() == 0 && patch.signum() == 0;
  }

  private static List<BigInteger> release(String version) {
    Matcher matcher = RELEASE.matcher(version.strip());
    Optional<String> release =
        matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    return release
        .map(text -> PARTS.splitToStream(text).map(BigInteger::new).toList())
        .orElse(List.of());
  }
}

package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.internal.check.UsedSyntax.Use;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Python that classifiers name, against those that the package asks for and the
 * syntax that it uses.
 *
 * <p>The honest twin has not touched its classifiers for years.
 */
final class PythonClassifiers implements Subject {

  private static final Pattern VERSION =
      Pattern.compile("Programming Language :: Python :: (\\d)(?:\\.(\\d{1,3}))?(?: :: Only)?");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    List<PythonRelease> named = named(facts);
    unreadable(facts, named)
        .map(use -> use.member() + " needs Python " + use.version() + ", no classifier names that")
        .ifPresent(
            message ->
                report(
                    MetadataObservationTypes.PYTHON_CONTRADICTION, facts, message, observations));
    if (areExcluded(named, PythonVersions.lowest(facts))) {
      report(
          MetadataObservationTypes.CLASSIFIER_CONTRADICTION,
          facts,
          "the package does not install on any version of Python that classifiers name",
          observations);
    }
  }

  private static void report(
      ObservationType type,
      MetadataFacts facts,
      String message,
      Consumer<? super Observation> observations) {
    observations.accept(Observation.of(type, facts.location("Classifier"), message));
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    List<PythonRelease> named = named(facts);
    Optional<PythonRelease> readable = facts.syntax().newest().map(Use::version);
    Optional<PythonRelease> lowest = PythonVersions.lowest(facts);
    measures.share(
        "python-classifiers-unfit-share",
        named.stream().filter(each -> isBelow(each, readable) || isBelow(each, lowest)).count(),
        named.size());
  }

  /** Returns the versions; a classifier without a second number stands for the last of these. */
  private static List<PythonRelease> named(MetadataFacts facts) {
    return facts.metadata().classifiers().stream()
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .map(PythonClassifiers::release)
        .toList();
  }

  private static PythonRelease release(Matcher matcher) {
    int minor = matcher.group(2) == null ? PythonRelease.LAST : Integer.parseInt(matcher.group(2));
    return new PythonRelease(Integer.parseInt(matcher.group(1)), minor);
  }

  /** Returns syntax that no version of those named can read. */
  private static Optional<Use> unreadable(MetadataFacts facts, List<PythonRelease> named) {
    return facts
        .syntax()
        .newest()
        .filter(use -> !named.isEmpty())
        .filter(use -> named.stream().allMatch(each -> each.compareTo(use.version()) < 0));
  }

  /** Tells whether the package does not install on any version. */
  private static boolean areExcluded(List<PythonRelease> named, Optional<PythonRelease> lowest) {
    return !named.isEmpty() && named.stream().allMatch(each -> isBelow(each, lowest));
  }

  private static boolean isBelow(PythonRelease release, Optional<PythonRelease> bound) {
    return bound.filter(least -> release.compareTo(least) < 0).isPresent();
  }
}

package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.internal.check.UsedSyntax.Use;
import io.pypiguard.statics.internal.Measures;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Python that a package asks for, against the syntax that it uses.
 *
 * <p>The honest twin keeps a module for newer versions apart and imports it only there.
 */
final class PythonVersions implements Subject {

  /** A lower bound: {@code >=3.8}, {@code ~=3.8}, Poetry's {@code ^3.8}. */
  private static final Pattern LOWER =
      Pattern.compile("(?:>=|~=|\\^|==)\\s*(\\d)(?:\\.(\\d{1,3}))?");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    Optional<MetadataField> field = facts.metadata().firstField("Requires-Python");
    Optional<PythonRelease> lowest = lowest(facts);
    if (field.isPresent() && lowest.isPresent()) {
      contradiction(facts, lowest.get())
          .map(
              use ->
                  Observation.of(
                          MetadataObservationTypes.PYTHON_CONTRADICTION,
                          field.get().location(),
                          use.member() + " needs Python " + use.version())
                      .withSnippet(field.get().value()))
          .ifPresent(observations);
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    UsedSyntax syntax = facts.syntax();
    if (syntax.newest().isPresent() || syntax.former().isPresent()) {
      lowest(facts)
          .ifPresent(
              lowest ->
                  measures.flag("python-contradiction", contradiction(facts, lowest).isPresent()));
    }
  }

  /** Returns the lowest version that the package asks for; nothing if it does not say. */
  static Optional<PythonRelease> lowest(MetadataFacts facts) {
    Matcher matcher = LOWER.matcher(facts.metadata().first("Requires-Python"));
    Optional<PythonRelease> lowest = Optional.empty();
    while (matcher.find()) {
      int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      PythonRelease bound = new PythonRelease(Integer.parseInt(matcher.group(1)), minor);
      if (lowest.filter(known -> known.compareTo(bound) <= 0).isEmpty()) {
        lowest = Optional.of(bound);
      }
    }
    return lowest;
  }

  /** Returns syntax that the lowest version does not have yet, or no more. */
  private static Optional<Use> contradiction(MetadataFacts facts, PythonRelease lowest) {
    return facts
        .syntax()
        .newest()
        .filter(use -> use.version().compareTo(lowest) > 0)
        .or(() -> facts.syntax().former().filter(use -> use.version().compareTo(lowest) < 0));
  }
}

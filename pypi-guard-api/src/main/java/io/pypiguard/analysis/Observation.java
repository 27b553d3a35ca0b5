package io.pypiguard.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A located fact about a package: what was found, where, how bad it is and when it takes effect.
 *
 * <p>Make one with {@link #of} and refine it with the {@code with…} methods:
 *
 * <pre>{@code
 * Observation.of(STARTUP_CODE, SourceLocation.of("evil.pth", 1, 1), "runs code at every start")
 *     .withMoment(Moment.INTERPRETER_START)
 *     .withConfidence(0.9);
 * }</pre>
 *
 * <p>Messages may quote text of the package; it is hostile, so whoever shows it escapes it.
 *
 * @param type what kind of fact it is
 * @param location where it was found
 * @param message what was found, in one plain sentence without the location
 * @param severity how much harm it stands for
 * @param confidence how sure the analyzer is, from 0 (a guess) to 1 (a fact)
 * @param moment when it takes effect
 * @param snippet the source text at the location as it stands there, or empty; at most {@value
 *     #MAX_SNIPPET_LENGTH} characters are kept
 * @param steps the way from cause to effect, in order; may be empty; copied
 */
public record Observation(
    ObservationType type,
    SourceLocation location,
    String message,
    Severity severity,
    double confidence,
    Moment moment,
    String snippet,
    List<EvidenceStep> steps)
    implements Comparable<Observation> {

  /** The longest snippet that is kept, in characters. */
  public static final int MAX_SNIPPET_LENGTH = 400;

  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::severity, Comparator.reverseOrder())
          .thenComparing(Observation::location)
          .thenComparing(o -> o.type().id())
          .thenComparing(Observation::moment)
          .thenComparing(Observation::confidence, Comparator.reverseOrder())
          .thenComparing(Observation::message)
          .thenComparing(Observation::snippet)
          .thenComparing(o -> o.steps().toString());

  /**
   * Checks the components and cuts a snippet that is too long.
   *
   * @throws IllegalArgumentException if the confidence is not a number from 0 to 1, or the message
   *     is empty
   */
  public Observation {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(moment, "moment");
    if (message.isEmpty()) {
      throw new IllegalArgumentException("message of " + type.id() + " must not be empty");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence of " + type.id() + " must be from 0 to 1, was " + confidence);
    }
    if (snippet.length() > MAX_SNIPPET_LENGTH) {
      snippet = cut(snippet);
    }
    steps = List.copyOf(steps);
  }

  /**
   * Returns an observation with its type's severity, confidence 1, unknown moment, no snippet and
   * no steps.
   *
   * @param type what kind of fact it is
   * @param location where it was found
   * @param message what was found, in one plain sentence
   * @return the observation
   */
  public static Observation of(ObservationType type, SourceLocation location, String message) {
    return new Observation(
        type, location, message, type.severity(), 1.0, Moment.UNKNOWN, "", List.of());
  }

  /**
   * Returns this observation with another severity.
   *
   * @param newSeverity the severity
   * @return a changed copy
   */
  public Observation withSeverity(Severity newSeverity) {
    return new Observation(
        type, location, message, newSeverity, confidence, moment, snippet, steps);
  }

  /**
   * Returns this observation with another confidence.
   *
   * @param newConfidence from 0 (a guess) to 1 (a fact)
   * @return a changed copy
   * @throws IllegalArgumentException if the confidence is not a number from 0 to 1
   */
  public Observation withConfidence(double newConfidence) {
    return new Observation(
        type, location, message, severity, newConfidence, moment, snippet, steps);
  }

  /**
   * Returns this observation with another moment.
   *
   * @param newMoment when it takes effect
   * @return a changed copy
   */
  public Observation withMoment(Moment newMoment) {
    return new Observation(
        type, location, message, severity, confidence, newMoment, snippet, steps);
  }

  /**
   * Returns this observation with the source text at its location.
   *
   * @param newSnippet the text as it stands there; cut to {@value #MAX_SNIPPET_LENGTH} characters
   * @return a changed copy
   */
  public Observation withSnippet(String newSnippet) {
    return new Observation(
        type, location, message, severity, confidence, moment, newSnippet, steps);
  }

  /**
   * Returns this observation with the steps from cause to effect.
   *
   * @param newSteps the steps in order
   * @return a changed copy
   */
  public Observation withSteps(List<EvidenceStep> newSteps) {
    return new Observation(
        type, location, message, severity, confidence, moment, snippet, newSteps);
  }

  /**
   * Orders by severity, the gravest first, then location, type and all else that reports show, so
   * that a sorted list does not depend on the order in which analyzers ran.
   */
  @Override
  public int compareTo(Observation other) {
    return ORDER.compare(this, other);
  }

  private static String cut(String text) {
    int end = MAX_SNIPPET_LENGTH - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}

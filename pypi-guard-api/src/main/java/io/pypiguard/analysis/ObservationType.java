package io.pypiguard.analysis;

import io.pypiguard.internal.Ids;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of fact that analyzers report, for example {@code path-traversal}.
 *
 * <p>Types are constants of the analyzer that reports them. The id is what policies, weights and
 * suppressions refer to; it never changes its meaning.
 *
 * @param id stable id: lower-case words joined by {@code -}
 * @param title what was found, in a few words, for a list of rules
 * @param description what it means and why it matters, in one to three plain sentences
 * @param severity the severity of an observation of this type unless the observation says otherwise
 * @param attack ids of the MITRE ATT&amp;CK techniques it is evidence of, for example {@code
 *     T1195.002}; may be empty; copied
 * @param limit whether it says that the analysis stopped short, so that what lies behind it is not
 *     known: a package with such an observation is never called benign
 */
public record ObservationType(
    String id,
    String title,
    String description,
    Severity severity,
    List<String> attack,
    boolean limit) {

  private static final Pattern TECHNIQUE = Pattern.compile("T\\d{4}(\\.\\d{3})?");

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the id or a technique id is malformed, or a text is empty
   */
  public ObservationType {
    Ids.requireId("observation type id", id);
    requireText(id, "title", title);
    requireText(id, "description", description);
    Objects.requireNonNull(severity, "severity");
    attack = List.copyOf(attack);
    for (String technique : attack) {
      if (!TECHNIQUE.matcher(technique).matches()) {
        throw new IllegalArgumentException(
            "ATT&CK technique of " + id + " must look like T1027 or T1027.010, was " + technique);
      }
    }
  }

  /**
   * Returns a type of fact about the package.
   *
   * @param id stable id: lower-case words joined by {@code -}
   * @param severity the usual severity
   * @param title what was found, in a few words
   * @param description what it means and why it matters
   * @param attack ids of MITRE ATT&amp;CK techniques
   * @return the type
   */
  public static ObservationType of(
      String id, Severity severity, String title, String description, String... attack) {
    return new ObservationType(id, title, description, severity, List.of(attack), false);
  }

  /**
   * Returns a type that says that the analysis stopped short.
   *
   * @param id stable id: lower-case words joined by {@code -}
   * @param severity the usual severity
   * @param title what was found, in a few words
   * @param description what is not known because of it
   * @return the type
   */
  public static ObservationType ofLimit(
      String id, Severity severity, String title, String description) {
    return new ObservationType(id, title, description, severity, List.of(), true);
  }

  private static void requireText(String id, String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " of observation type " + id + " is empty");
    }
  }
}

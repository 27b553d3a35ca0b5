package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Code that is stored encoded is decoded and run.
 *
 * <p>Nobody encodes code to have it read. The honest twin runs a template or a version file that
 * stands in the package as plain text.
 */
final class DecodeAndExecute implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "decode-and-execute",
          Severity.HIGH,
          "Code that is decoded and run",
          "The package decodes, decompresses or decrypts text and runs it as code. Code is stored"
              + " like that to keep people and tools from reading it.",
          "T1027.013",
          "T1140");

  /** Steps that put ordinary text together as well. */
  private static final Set<String> PLAIN = Set.of("join", "replace", "translate", "str", "decode");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect run : facts.of(Role.RUN_CODE, Role.RUN_COMMAND, Role.RUN_PROGRAM, Role.UNMARSHAL)) {
      Optional<Origin> decoded = decoded(run);
      if (decoded.isPresent()
          && run.action().isEmpty()
          && !run.event().function().has(Role.DECODE)) {
        boolean stored = decoded.get().source().equals("constant");
        findings.report(
            TYPE,
            run,
            severity(run, stored),
            "decodes " + (stored ? "hidden code" : "something") + " and runs it",
            decoded.get());
      }
    }
  }

  private static Severity severity(Effect run, boolean stored) {
    if (run.role() == Role.UNMARSHAL) {
      return stored ? Severity.HIGH : Severity.LOW;
    }
    if (run.isUnasked()) {
      return stored ? Severity.CRITICAL : Severity.HIGH;
    }
    return stored ? Severity.HIGH : Severity.MEDIUM;
  }

  private static Optional<Origin> decoded(Effect run) {
    for (Origin origin : run.data().all()) {
      for (Origin step : origin.steps()) {
        if (step.kind() == Origin.Kind.DECODE && !PLAIN.contains(step.what())) {
          return Optional.of(origin);
        }
      }
    }
    return Optional.empty();
  }
}

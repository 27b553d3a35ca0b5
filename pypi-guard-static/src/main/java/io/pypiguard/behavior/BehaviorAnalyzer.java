package io.pypiguard.behavior;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.rule.Behaviors;
import io.pypiguard.behavior.internal.rule.Facts;
import io.pypiguard.behavior.internal.run.Trace;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reports what the code of a package does: downloads and runs something, sends away what it should
 * not have, stays on the machine, hides.
 *
 * <p>The package is run in the mind, from what an installer runs to what nobody calls; nothing of
 * it is executed. Each behaviour is told with the moment at which it takes effect and the steps
 * that lead to it, through decoded layers too.
 */
public final class BehaviorAnalyzer implements PackageAnalyzer {

  /** Not all of the code could be followed. */
  public static final ObservationType EVALUATION_LIMIT =
      ObservationType.ofLimit(
          "evaluation-limit",
          Severity.LOW,
          "Code that was not followed to its end",
          "The code takes more steps, is nested more deeply or is decoded more often than any honest"
              + " code, so that not all that it does is known.");

  /** Makes one; it keeps no state. */
  public BehaviorAnalyzer() {}

  @Override
  public String id() {
    return "behavior";
  }

  @Override
  public List<ObservationType> types() {
    return Stream.concat(Behaviors.types().stream(), Stream.of(EVALUATION_LIMIT)).toList();
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    Facts facts = context.get(Facts.DERIVATION);
    Behaviors.find(facts, observations);
    for (Trace.Limit limit : facts.trace().limits()) {
      observations.accept(
          Observation.of(
              EVALUATION_LIMIT,
              SourceLocation.wholePackage(),
              "not followed to the end: " + limit.reason()));
    }
  }
}

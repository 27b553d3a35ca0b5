package io.pypiguard.examples.cli;

import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.Severity;
import io.pypiguard.models.data.LabeledPackage;
import java.util.function.Function;

/** Tells what a malicious package does by the gravest finding in it. */
final class StrongestFinding implements Function<LabeledPackage, String> {

  private final PypiGuard guard;
  private final CorpusOptions corpus;

  StrongestFinding(PypiGuard guard, CorpusOptions corpus) {
    this.guard = guard;
    this.corpus = corpus;
  }

  /** Returns the type of the first grave finding; empty of benign packages and if there is none. */
  @Override
  public String apply(LabeledPackage about) {
    if (!about.malicious()) {
      return "";
    }
    return guard.analyze(corpus.archive(about)).observations().stream()
        .filter(found -> found.severity().compareTo(Severity.HIGH) >= 0)
        .findFirst()
        .map(found -> found.type().id())
        .orElse("");
  }
}

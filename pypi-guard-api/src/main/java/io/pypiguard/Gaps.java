package io.pypiguard;

import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.ArchiveFinding;
import io.pypiguard.artifact.PackageArtifact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scan left unlooked at and why, a plain sentence each, in the order in which it was met.
 */
final class Gaps {

  /** More reasons than anybody reads; an archive can give a hundred thousand. */
  static final int MAX_REASONS = 20;

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  void addFrom(PackageArtifact artifact) {
    for (ArchiveFinding finding : artifact.findings()) {
      if (finding.type().isLimit()) {
        add(sentence(finding.type().id(), finding.member(), finding.detail()));
      }
    }
  }

  void addFrom(Observation observation) {
    if (observation.type().limit()) {
      add(
          sentence(
              observation.type().id(), observation.location().member(), observation.message()));
    }
  }

  void addFrom(ComponentOutcome outcome) {
    switch (outcome.status()) {
      case COMPLETED -> {}
      case FAILED -> add(outcome.component() + " failed: " + outcome.message());
      case TIMED_OUT -> add(outcome.component() + " did not finish: " + outcome.message());
      case SKIPPED -> add(outcome.component() + " did not run: " + outcome.message());
    }
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** Returns the first {@value #MAX_REASONS} sentences and how many more there are. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>(sentences.stream().limit(MAX_REASONS).toList());
    if (sentences.size() > MAX_REASONS) {
      reasons.add("and " + (sentences.size() - MAX_REASONS) + " more");
    }
    return reasons;
  }

  private static String sentence(String type, String member, String detail) {
    return member.isEmpty() ? type + ": " + detail : type + " in " + member + ": " + detail;
  }
}

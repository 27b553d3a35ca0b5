package io.pypiguard.text;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.rule.Effect;
import io.pypiguard.text.internal.InvisibleText;
import io.pypiguard.text.internal.Phrase;
import io.pypiguard.text.internal.TextFacts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports what the texts of a package give away: that it shows an attack, that nobody wrote
 * anything, that it sells something else, that it does what it does not say, that there is text
 * which nobody sees.
 *
 * <p>Its honest twins are first projects, tools for testers of security, and text copied from
 * pages; so alone none of it makes a package more than worth a look.
 */
public final class TextAnalyzer implements PackageAnalyzer {

  /** Makes one; it keeps no state. */
  public TextAnalyzer() {}

  @Override
  public String id() {
    return "text";
  }

  @Override
  public List<ObservationType> types() {
    return TextObservationTypes.all();
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    TextFacts facts = context.get(TextFacts.DERIVATION);
    SourceLocation place =
        artifact
            .metadataMember()
            .map(member -> SourceLocation.of(member.path()))
            .orElse(SourceLocation.wholePackage());
    reportDescription(facts, place, observations);
    facts.phrases().forEach(phrase -> report(phrase, place, observations));
    for (TextFacts.Disclaimer disclaimer : facts.disclaimers()) {
      String member = disclaimer.member().path();
      SourceLocation at =
          disclaimer.line() == 0
              ? SourceLocation.of(member)
              : SourceLocation.of(member, disclaimer.line(), 0);
      report(disclaimer.phrase(), at, observations);
    }
    reportMismatch(facts, observations);
    reportInvisible(facts, place, observations);
  }

  private static void reportDescription(
      TextFacts facts, SourceLocation place, Consumer<? super Observation> observations) {
    if (facts.text().isBlank() && facts.summary().isBlank()) {
      observations.accept(
          Observation.of(
              TextObservationTypes.NO_DESCRIPTION, place, "the package does not say what it is"));
    }
    if (facts.isUnreadable()) {
      observations.accept(
          Observation.of(
              TextObservationTypes.UNREADABLE_DESCRIPTION,
              place,
              "the description holds characters that are no text"));
    }
    if (facts.isCut()) {
      observations.accept(
          Observation.of(
              TextObservationTypes.TEXT_UNREAD,
              place,
              "not all of description and source were looked at, which are too long"));
    }
  }

  private static void report(
      Phrase phrase, SourceLocation place, Consumer<? super Observation> observations) {
    type(phrase.kind())
        .ifPresent(
            type ->
                observations.accept(
                    Observation.of(
                            type,
                            place,
                            "the text \"" + phrase.text() + "\" stands there: " + phrase.reason())
                        .withSeverity(phrase.severity())
                        .withSnippet(phrase.text())));
  }

  /** Honest projects ask for followers and say how to install: that is no observation. */
  private static Optional<ObservationType> type(Phrase.Kind kind) {
    return switch (kind) {
      case PLACEHOLDER -> Optional.of(TextObservationTypes.PLACEHOLDER_TEXT);
      case TEMPLATE -> Optional.of(TextObservationTypes.TEMPLATE_LEFTOVER);
      case SPAM -> Optional.of(TextObservationTypes.SPAM_TEXT);
      case RESEARCH -> Optional.of(TextObservationTypes.RESEARCH_DISCLAIMER);
      case PROMOTION, INSTALL -> Optional.empty();
    };
  }

  private static void reportMismatch(TextFacts facts, Consumer<? super Observation> observations) {
    Map<String, Effect> unclaimed = facts.claims().unclaimed();
    if (unclaimed.isEmpty()) {
      return;
    }
    Effect first = unclaimed.values().iterator().next();
    Observation observation =
        Observation.of(
                TextObservationTypes.CLAIM_MISMATCH,
                first.event().place().location(),
                "a package for "
                    + String.join(", ", facts.claims().claims())
                    + " uses unasked: "
                    + String.join(", ", unclaimed.keySet()))
            .withMoment(first.event().moment())
            .withSnippet(facts.summary());
    observations.accept(observation);
  }

  private static void reportInvisible(
      TextFacts facts, SourceLocation place, Consumer<? super Observation> observations) {
    report(facts.invisible(), place, observations);
    for (Map.Entry<Member, InvisibleText> found : facts.code().invisible().entrySet()) {
      report(found.getValue(), SourceLocation.of(found.getKey().path()), observations);
    }
    int names = facts.code().rateNames().mixed();
    if (names > 0) {
      observations.accept(
          mixed(SourceLocation.wholePackage(), names + " names mix Latin with Cyrillic letters"));
    }
    if (facts.mixedWords() > 0) {
      observations.accept(
          mixed(place, facts.mixedWords() + " words mix Latin with Cyrillic or Greek letters"));
    }
  }

  private static Observation mixed(SourceLocation place, String message) {
    return Observation.of(TextObservationTypes.MIXED_ALPHABET_NAME, place, message);
  }

  private static void report(
      InvisibleText text, SourceLocation place, Consumer<? super Observation> observations) {
    if (text.count() > 0) {
      observations.accept(
          Observation.of(
              text.holdsMessage()
                  ? TextObservationTypes.HIDDEN_MESSAGE
                  : TextObservationTypes.INVISIBLE_CHARACTERS,
              place,
              "the text has "
                  + text.count()
                  + " invisible characters, "
                  + text.longestRun()
                  + " of them together at most"));
    }
  }
}

package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Term;
import io.pypiguard.behavior.internal.knowledge.Terms;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The code tells its victim that files were encrypted.
 *
 * <p>What shows it are the words of such notes beside code that encrypts. The honest twin, which
 * looks for such notes, encrypts nothing.
 */
final class RansomNote implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "ransom-note",
          Severity.HIGH,
          "Files that are held to ransom",
          "The package has the words with which victims are told that their files were encrypted,"
              + " and encrypts.",
          "T1486");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (RunText text : facts.texts()) {
      boolean encrypts = text.events().stream().anyMatch(event -> event.is(Role.ENCRYPT));
      note(text)
          .ifPresent(
              note ->
                  findings.report(
                      TYPE,
                      note.place(),
                      text.zone(),
                      note.moment(),
                      encrypts ? Severity.HIGH : Severity.LOW,
                      "tells that files were encrypted" + (encrypts ? ", and encrypts" : ""),
                      List.of()));
    }
  }

  /** Returns a note that is handed to something, or else one that is spelled. */
  private static Optional<RunText.Spelled> note(RunText text) {
    for (Event event : text.events()) {
      for (Value argument : event.call().arguments()) {
        for (String given : Texts.of(argument)) {
          if (isRansom(Terms.in(given))) {
            return Optional.of(new RunText.Spelled(given, event.place(), event.moment()));
          }
        }
      }
    }
    return isRansom(text.terms())
        ? text.strings().stream().filter(string -> isRansom(Terms.in(string.text()))).findFirst()
        : Optional.empty();
  }

  private static boolean isRansom(List<Term> terms) {
    return terms.stream().anyMatch(term -> term.kind().equals("ransom"));
  }
}

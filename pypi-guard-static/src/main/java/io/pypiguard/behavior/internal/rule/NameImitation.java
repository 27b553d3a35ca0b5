package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.statics.internal.name.Imitation;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of the package is a misspelling of a popular one, and it does things unasked.
 *
 * <p>Who mistypes a name gets this package, which hands on to the real one so that nobody notices.
 * What shows it are a name one letter off, the real project among imports or requirements, and an
 * effect that nobody asked for. The honest twin has a name of its own that happens to be near, or
 * guards the name for its owner, and does nothing.
 */
final class NameImitation implements Behavior {

  private static final ObservationType NAME =
      ObservationType.of(
          "popular-name-imitation",
          Severity.LOW,
          "A name that is nearly that of a popular project",
          "Who mistypes the name of the popular project gets this package.",
          "T1036.005");

  private static final ObservationType FORWARDING =
      ObservationType.of(
          "typosquat-forwarding",
          Severity.HIGH,
          "A misspelt package that hands on to the real one",
          "The package is nearly called like a popular project, imports or requires that, and does"
              + " something else unasked.",
          "T1195.002",
          "T1036.005");

  private static final Role[] EFFECTS = {
    Role.NETWORK_SEND,
    Role.NETWORK_RECEIVE,
    Role.NETWORK_CONNECT,
    Role.RUN_COMMAND,
    Role.RUN_PROGRAM,
    Role.RUN_CODE
  };

  @Override
  public List<ObservationType> types() {
    return List.of(NAME, FORWARDING);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    Optional<Imitation> imitation =
        NameSearch.popular()
            .find(facts.artifact().coordinates().name())
            .filter(found -> found.isStrong() && found.changes() <= 1);
    if (imitation.isEmpty()) {
      return;
    }
    String real = imitation.get().imitated();
    List<Effect> unasked =
        facts.of(EFFECTS).stream()
            .filter(effect -> effect.isUnasked() && effect.action().isEmpty())
            .toList();
    if (unasked.isEmpty()) {
      findings.report(
          NAME,
          SourceLocation.wholePackage(),
          Moment.UNKNOWN,
          Severity.LOW,
          "is nearly called " + real);
    } else if (handsOn(facts, real)) {
      findings.report(
          FORWARDING,
          unasked.get(0),
          Severity.HIGH,
          "is nearly called " + real + ", uses that, and does this unasked");
    } else {
      findings.report(
          NAME,
          unasked.get(0),
          Severity.HIGH,
          "is nearly called " + real + ", and does this unasked");
    }
  }

  private static boolean handsOn(Facts facts, String real) {
    if (Requirement.names(Requirement.of(facts), real)) {
      return true;
    }
    Pattern imports =
        Pattern.compile(
            "(?m)^\\s*(?:import|from)\\s+" + Pattern.quote(real.replace('-', '_')) + "\\b");
    return facts.units().stream().anyMatch(unit -> imports.matcher(unit.tree().source()).find());
  }
}

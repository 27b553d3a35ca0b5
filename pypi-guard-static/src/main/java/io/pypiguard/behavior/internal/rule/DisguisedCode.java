package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.value.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Code runs from a file whose name says that it is something else.
 *
 * <p>Reviewers and scanners read {@code .py} files. What shows it is a text of another file of the
 * package that is run, and reaches the network, runs commands or more code; and a place for modules
 * that is no folder and no archive. The honest twin runs a file with a version in it.
 */
final class DisguisedCode implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "disguised-code",
          Severity.HIGH,
          "Code in a file that does not look like code",
          "The package runs Python from a file that is called something else, where nobody looks"
              + " for it.",
          "T1036.008",
          "T1027.009");

  private static final Pattern PYTHON = Pattern.compile(".*\\.(?:py|pyw|pyx|pyi|pth|ipynb)|[^.]*");

  private static final Pattern NO_PLACE_FOR_MODULES =
      Pattern.compile(".*\\.(?:txt|dat|png|jpe?g|gif|bin|log|ico|bmp|pdf|tmp|db|json|wav)");

  private static final Set<Role> GRAVE =
      Set.of(
          Role.NETWORK_SEND,
          Role.NETWORK_RECEIVE,
          Role.NETWORK_CONNECT,
          Role.RUN_CODE,
          Role.RUN_COMMAND,
          Role.RUN_PROGRAM,
          Role.INJECT,
          Role.UNMARSHAL);

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (RunText text : facts.texts()) {
      String member = text.unit().member();
      if (!PYTHON.matcher(name(member)).matches()) {
        report(
            text, findings, "runs " + Findings.quote(member) + ", whose name is not one of code");
      }
    }
    for (Effect effect : facts.of(Role.IMPORT)) {
      boolean disguised =
          effect.event().function().path().startsWith("sys.path.")
              && effect.targets().stream()
                  .anyMatch(path -> NO_PLACE_FOR_MODULES.matcher(name(path)).matches());
      if (disguised) {
        findings.report(
            TYPE,
            effect,
            effect.isUnasked() ? Severity.HIGH : Severity.MEDIUM,
            "imports modules from " + Findings.quote(effect.target()));
      }
    }
  }

  private static void report(RunText text, Findings findings, String message) {
    Event grave =
        text.events().stream()
            .filter(event -> event.function().roles().stream().anyMatch(GRAVE::contains))
            .findFirst()
            .orElse(null);
    Moment moment = text.moment();
    boolean unasked = moment.compareTo(Moment.RUN) < 0;
    findings.report(
        TYPE,
        grave == null ? new Place(text.unit(), text.unit().tree().root()) : grave.place(),
        text.zone(),
        moment,
        grave == null ? Severity.LOW : unasked ? Severity.HIGH : Severity.MEDIUM,
        message,
        List.of());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}

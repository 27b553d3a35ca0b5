package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Term;
import io.pypiguard.behavior.internal.knowledge.Terms;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The code looks whether somebody is looking: for virtual machines, debuggers, sandboxes and the
 * tools of analysts, for the language of the machine, or it waits until a sandbox gives up.
 *
 * <p>What shows it are the words that such a search needs, of several subjects, and checks that end
 * the program. The honest twin lists machines and hardware for their owner: it knows the names of
 * virtual machines, but not those of the tools of analysts.
 */
final class AntiAnalysis implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "anti-analysis",
          Severity.MEDIUM,
          "Code that hides from who examines it",
          "The package finds out whether it runs in a virtual machine, a sandbox or a debugger, or"
              + " waits longer than these do, so that it shows what it does to victims only.",
          "T1497.001",
          "T1497.003",
          "T1622",
          "T1614.001");

  private static final Set<String> KINDS =
      Set.of(
          "virtual-machine",
          "virtual-address",
          "sandbox",
          "debugger",
          "debugger-check",
          "analysis-tool",
          "machine-identity");

  private static final Set<String> TOOLS = Set.of("debugger", "analysis-tool", "sandbox");

  private static final int FEW_WORDS = 3;
  private static final int MANY_WORDS = 6;
  private static final int LONG_SLEEP = 60;

  /** Languages whose speakers are spared by those who live among them. */
  private static final Pattern SPARED =
      Pattern.compile(
          "(?:ru|uk|be|kk|hy|az|uz|tg)[_-](?:RU|UA|BY|KZ|AM|AZ|UZ|TJ)\\b.*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (RunText text : facts.texts()) {
      words(text, findings);
    }
    for (Effect check : facts.of(Role.DEBUGGER_CHECK)) {
      if (check.isUnasked() && exits(facts, check)) {
        findings.report(
            TYPE, check, Severity.MEDIUM, "ends if " + check.event().function().reason());
      }
    }
    for (Effect asked : facts.of(Role.USER_FACTS)) {
      if (asked.event().function().path().startsWith("locale.") && exits(facts, asked)) {
        spared(asked, findings);
      }
    }
    for (Effect sleep : facts.of(Role.SLEEP)) {
      if (sleep.isUnasked()
          && sleep.event().argument("time").filter(AntiAnalysis::isLong).isPresent()) {
        findings.report(TYPE, sleep, Severity.MEDIUM, "waits for a minute or longer");
      }
    }
  }

  private static void words(RunText text, Findings findings) {
    if (ofKinds(text.terms()).size() < FEW_WORDS) {
      return;
    }
    Map<Term, RunText.Spelled> found = new LinkedHashMap<>();
    for (RunText.Spelled string : text.strings()) {
      ofKinds(Terms.in(string.text())).forEach(term -> found.putIfAbsent(term, string));
    }
    Set<String> kinds = found.keySet().stream().map(Term::kind).collect(Collectors.toSet());
    if (found.size() < FEW_WORDS || kinds.size() < 2) {
      return;
    }
    long tools = found.keySet().stream().filter(term -> TOOLS.contains(term.kind())).count();
    RunText.Spelled first = found.values().iterator().next();
    Moment moment =
        found.values().stream()
            .map(RunText.Spelled::moment)
            .min(Moment::compareTo)
            .orElse(Moment.UNKNOWN);
    findings.report(
        TYPE,
        first.place(),
        text.zone(),
        moment,
        found.size() >= MANY_WORDS && tools >= 2 ? Severity.HIGH : Severity.MEDIUM,
        "looks for "
            + found.keySet().stream()
                .limit(MANY_WORDS)
                .map(Term::word)
                .collect(Collectors.joining(", "))
            + (found.size() > MANY_WORDS ? " …" : ""),
        List.of());
  }

  private static List<Term> ofKinds(List<Term> terms) {
    return terms.stream().filter(term -> KINDS.contains(term.kind())).toList();
  }

  private static boolean exits(Facts facts, Effect check) {
    return facts.of(Role.EXIT).stream()
        .anyMatch(exit -> exit.event().place().unit().equals(check.event().place().unit()));
  }

  private static void spared(Effect asked, Findings findings) {
    RunText text = RunText.around(asked.event());
    if (text.strings().stream().anyMatch(string -> SPARED.matcher(string.text()).matches())) {
      findings.report(
          TYPE, asked, Severity.MEDIUM, "spares machines that speak the language of its author");
    }
  }

  private static boolean isLong(Value time) {
    return time instanceof Constant.Int number
        ? number.value().bitLength() > Integer.SIZE || number.value().intValue() >= LONG_SLEEP
        : time instanceof Constant.Real real && real.value() >= LONG_SLEEP;
  }
}

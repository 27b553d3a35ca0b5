package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.KnownName;
import io.pypiguard.behavior.internal.knowledge.Obfuscators;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unit;
import java.util.List;
import java.util.Set;

/**
 * The source bears the signature of a tool that makes code unreadable.
 *
 * <p>The honest twin is a product whose maker protects it, and says so.
 */
final class ObfuscatedCode implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "obfuscated-code",
          Severity.MEDIUM,
          "Code that was made unreadable",
          "The source was rewritten by a tool so that people and scanners cannot read it.",
          "T1027.010");

  /** Tools and habits that honest products know as well. */
  private static final Set<String> PROTECTORS =
      Set.of(
          "pyarmor",
          "pyminifier",
          "opy",
          "oxyry",
          "intensio",
          "sourcedefender",
          "pyconcrete",
          "compressed-chain",
          "encoded-chain",
          "builtins-rename",
          "marshal-chain",
          "self-declared",
          "symbols-only");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Unit unit : facts.units()) {
      List<KnownName> found = Obfuscators.in(unit.tree().source());
      if (!found.isEmpty()) {
        findings.report(
            TYPE,
            new Place(unit, unit.tree().root()),
            Zone.LIBRARY,
            Moment.UNKNOWN,
            isProtector(found, unit) ? Severity.MEDIUM : Severity.HIGH,
            found.get(0).reason() + " (" + found.get(0).kind() + ")",
            List.of());
      }
    }
  }

  /** No product has to protect how it is installed. */
  private static boolean isProtector(List<KnownName> found, Unit unit) {
    boolean setup = unit.member().endsWith("/setup.py");
    return found.stream()
        .allMatch(
            tool -> PROTECTORS.contains(tool.kind()) && !(setup && tool.kind().equals("pyarmor")));
  }
}

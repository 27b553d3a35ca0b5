package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.CoreMetadata;
import io.pypiguard.behavior.internal.knowledge.KnownName;
import io.pypiguard.behavior.internal.knowledge.Obfuscators;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  /** How makers of products say that what they sell is not to be read. */
  private static final Pattern PRODUCT =
      Pattern.compile("proprietary|commercial|all rights reserved|eula|obfuscat|licen[cs]e key");

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
            facts.trace().moment(unit),
            isHonest(facts, found, unit) ? Severity.MEDIUM : Severity.HIGH,
            found.get(0).reason() + " (" + found.get(0).kind() + ")",
            List.of());
      }
    }
  }

  /** No product has to protect how it is installed. */
  private static boolean isHonest(Facts facts, List<KnownName> found, Unit unit) {
    boolean product = isProduct(facts) && !unit.member().endsWith("/setup.py");
    return found.stream()
        .map(KnownName::kind)
        .allMatch(tool -> Obfuscators.isHabit(tool) || (product && Obfuscators.isOfProducts(tool)));
  }

  private static boolean isProduct(Facts facts) {
    CoreMetadata metadata = facts.artifact().metadata();
    String text =
        String.join(
            " ",
            metadata.first("License"),
            String.join(" ", metadata.all("Classifier")),
            metadata.first("Summary"),
            metadata.description());
    return PRODUCT.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}

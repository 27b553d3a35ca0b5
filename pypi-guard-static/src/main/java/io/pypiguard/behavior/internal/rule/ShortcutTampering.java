package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Shortcuts that lie on the machine are looked for and rewritten.
 *
 * <p>A browser then starts with what the package put there, an extension for example. What shows it
 * are shortcuts whose paths come from a list of the machine's files. The honest twin makes one
 * shortcut of its own, whose path it spells.
 */
final class ShortcutTampering implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "shortcut-tampering",
          Severity.HIGH,
          "Shortcuts of other programs that are rewritten",
          "The package looks for shortcuts on the machine and changes them, so that other programs"
              + " start with what it put there.",
          "T1547.009",
          "T1176.001");

  private static final String MAKES = "CreateShortcut";

  private static final String LISTED = "file-names";

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect write : facts.of(Role.FILE_WRITE)) {
      if (!write.event().function().path().contains(MAKES)) {
        continue;
      }
      Optional<Origin> listed =
          write.event().call().origins().all().stream()
              .filter(origin -> origin.source().equals(LISTED))
              .findFirst();
      if (listed.isPresent()) {
        findings.report(
            TYPE,
            write,
            write.isUnasked() ? Severity.CRITICAL : Severity.MEDIUM,
            "rewrites shortcuts that it finds on the machine",
            listed.get());
      }
    }
  }
}

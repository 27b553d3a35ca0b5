package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.value.Symbol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Code deletes the very file that it stands in, or others of the package.
 *
 * <p>Nobody can examine afterwards what ran. What shows it is a deletion of a source file that the
 * package ships. The honest twin cleans up what a build made: files and folders that the package
 * does not ship.
 */
final class SelfDeletion implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "self-deletion",
          Severity.HIGH,
          "Code that deletes itself",
          "The package deletes its own source once it has run, so that nobody can see what it did.",
          "T1070.004");

  private static final String RUNNING_PROGRAM = "sys.argv[]";

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect delete : facts.of(Role.FILE_DELETE)) {
      Optional<String> own = ownFile(facts.artifact(), delete);
      if (own.isPresent()) {
        boolean itself = leadsHere(own.get(), delete.event());
        findings.report(
            TYPE,
            delete,
            severity(delete, itself),
            "deletes " + (itself ? "the file that it stands in" : Findings.quote(own.get())));
      }
    }
  }

  /** Tells whether a file holds the call, or a call that leads there. */
  private static boolean leadsHere(String file, Event event) {
    return Stream.concat(Stream.of(event.place()), event.callers().stream())
        .anyMatch(place -> place.unit().member().equals(file));
  }

  private static Severity severity(Effect delete, boolean itself) {
    if (delete.isUnasked()) {
      return itself ? Severity.HIGH : Severity.MEDIUM;
    }
    return itself ? Severity.MEDIUM : Severity.LOW;
  }

  private static Optional<String> ownFile(PackageArtifact artifact, Effect delete) {
    for (String target : delete.targets()) {
      Optional<String> member = OwnFiles.member(target).filter(SelfDeletion::isSource);
      if (member.isPresent() && artifact.member(member.get()).isPresent()) {
        return member;
      }
    }
    boolean program =
        delete.event().arguments("path").stream()
            .anyMatch(
                path -> path instanceof Symbol symbol && symbol.path().startsWith(RUNNING_PROGRAM));
    return program ? Optional.of(delete.event().place().unit().member()) : Optional.empty();
  }

  private static boolean isSource(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".py") || lower.endsWith(".pyw") || lower.endsWith(".pth");
  }
}

package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.CoreMetadata;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.CompoundStatement;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The package is empty: somebody took the name and put nothing under it.
 *
 * <p>What comes later under a name that people already trust, nobody knows. What shows it is code
 * without a function beside metadata that says nothing. The honest twins are an owner who guards a
 * name and says so and who they are, a package that is nothing but its requirements, and one of
 * data.
 */
final class NamePlaceholder implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "name-placeholder",
          Severity.MEDIUM,
          "A name without anything under it",
          "The package has no code to speak of, and does not say what it is for.",
          "T1583",
          "T1036.005");

  private static final int MOST_STATEMENTS = 6;
  private static final int SHORT_TEXT = 30;

  /** What a setup script does that only describes its package. */
  private static final Set<Role> INNOCENT =
      Set.of(Role.SETUP, Role.FILE_OPEN, Role.FILE_READ, Role.FILE_LIST, Role.SELF_PATH);

  private static final Pattern GUARDED =
      Pattern.compile(
          "reserv|placeholder|parked|squat|defensive|dependency confusion|protect|prevent");

  private static final Pattern INERT =
      Pattern.compile("(?:.*/)?(?:[^/.]+|[^/]+\\.(?:py|txt|toml|cfg|md|rst|in|ini|lock|yml|yaml))");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    PackageArtifact artifact = facts.artifact();
    CoreMetadata metadata = artifact.metadata();
    if (metadata.isEmpty() || !isEmpty(facts) || !Requirement.of(facts).isEmpty()) {
      return;
    }
    String text =
        (metadata.first("Summary") + " " + metadata.description()).toLowerCase(Locale.ROOT);
    boolean known =
        !(metadata.first("Home-page") + metadata.first("Project-URL")).isBlank()
            && metadata.first("Author-email").contains("@");
    boolean guarded = GUARDED.matcher(text).find();
    if (guarded || !known || text.strip().length() < SHORT_TEXT) {
      findings.report(
          TYPE,
          SourceLocation.wholePackage(),
          Moment.INSTALL,
          guarded && known ? Severity.LOW : Severity.MEDIUM,
          guarded && known
              ? "holds a name for its owner"
              : "has no code, and says nothing of itself");
    }
  }

  private static boolean isEmpty(Facts facts) {
    boolean data =
        facts.artifact().members().stream()
            .filter(Member::isFile)
            .map(member -> member.path().toLowerCase(Locale.ROOT))
            .anyMatch(
                path ->
                    !path.contains(".egg-info/")
                        && !path.contains(".dist-info/")
                        && !INERT.matcher(path).matches());
    boolean acts = facts.all().stream().anyMatch(effect -> !INNOCENT.contains(effect.role()));
    return !data && !acts && facts.units().stream().allMatch(NamePlaceholder::isTrivial);
  }

  private static boolean isTrivial(Unit unit) {
    List<Statement> body = unit.tree().root().body();
    return isSetup(unit)
        || (body.size() <= MOST_STATEMENTS
            && body.stream()
                .noneMatch(
                    statement ->
                        statement instanceof Definition || statement instanceof CompoundStatement));
  }

  private static boolean isSetup(Unit unit) {
    return unit.member().endsWith("setup.py");
  }
}

package io.pypiguard.files;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.files.internal.PathConfiguration;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reports code that Python runs whenever it starts, without any import: lines of {@code .pth} files
 * and the modules {@code sitecustomize} and {@code usercustomize}.
 *
 * <p>Such code outlives the program that was installed and runs in every other one. The honest
 * twins are few and of a fixed form: namespace packages, setuptools' own distutils, test coverage.
 *
 * @see <a href="https://docs.python.org/3/library/site.html">The site module</a>
 */
public final class StartupHookAnalyzer implements PackageAnalyzer {

  /** A line of a {@code .pth} file that is run. */
  public static final ObservationType STARTUP_CODE =
      ObservationType.of(
          "startup-code",
          Severity.MEDIUM,
          "Code that runs whenever Python starts",
          "A line of a .pth file that begins with \"import\" is executed at every start of the"
              + " interpreter, in every program, even if nothing imports the package.",
          "T1546.018");

  /** A module that is imported at every start. */
  public static final ObservationType STARTUP_MODULE =
      ObservationType.of(
          "startup-module",
          Severity.MEDIUM,
          "Module that runs whenever Python starts",
          "Python imports a module of this name at every start, and takes it from a package only if"
              + " the machine has none of its own.",
          "T1546.018");

  /** A start-up file that is too long to be looked at. */
  public static final ObservationType STARTUP_FILE_UNREAD =
      ObservationType.ofLimit(
          "startup-file-unread",
          Severity.MEDIUM,
          "Start-up file too long to be looked at",
          "A text file whose lines can run at every start of the interpreter is so long that its"
              + " lines were not looked at.");

  private static final int TEXT_SAMPLE = 4096;

  private static final Set<String> STARTUP_MODULES = Set.of("sitecustomize.py", "usercustomize.py");

  /** How likely a source distribution puts a file at its top into {@code site-packages}. */
  private static final double LIKELY = 0.8;

  /** How likely a file elsewhere gets there, which takes code that copies it. */
  private static final double UNLIKELY = 0.4;

  /** Makes one; it keeps no state. */
  public StartupHookAnalyzer() {}

  @Override
  public String id() {
    return "startup-hooks";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(STARTUP_CODE, STARTUP_MODULE, STARTUP_FILE_UNREAD);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    InstallPlace place = InstallPlace.of(artifact);
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (!member.isFile()) {
        continue;
      }
      if (FileNames.extension(member).equals("pth")) {
        reportLines(member, place, context, observations);
      } else if (isStartupModule(member, place)) {
        observations.accept(module(member, place, context));
      }
    }
  }

  private static void reportLines(
      Member member,
      InstallPlace place,
      ScanContext context,
      Consumer<? super Observation> observations)
      throws IOException {
    if (member.size() > PathConfiguration.MOST_BYTES) {
      if (isText(member)) {
        observations.accept(
            Observation.of(
                STARTUP_FILE_UNREAD,
                SourceLocation.of(member.path()),
                "the file has "
                    + member.size()
                    + " bytes, more than "
                    + PathConfiguration.MOST_BYTES));
      }
      return;
    }
    String text = context.get(MemberTexts.DERIVATION).of(member).text();
    for (PathConfiguration.Line line : PathConfiguration.codeLines(text)) {
      context.checkpoint();
      StartupCode code = StartupCode.ofLine(line.code());
      Observation observation =
          Observation.of(
                  STARTUP_CODE,
                  SourceLocation.of(member.path(), line.number(), 1),
                  "a line that runs whenever Python starts " + code.reason())
              .withSeverity(code.severity())
              .withSnippet(line.code());
      observations.accept(placed(observation, member, place));
    }
  }

  private static Observation module(Member member, InstallPlace place, ScanContext context)
      throws IOException {
    String text = context.get(MemberTexts.DERIVATION).of(member).text();
    StartupCode code = StartupCode.of(text);
    // Words far apart in a whole module prove less than in one line.
    Severity severity = code.severity() == Severity.CRITICAL ? Severity.HIGH : code.severity();
    int line = 1 + (int) text.substring(0, code.evidence()).chars().filter(c -> c == '\n').count();
    Observation observation =
        Observation.of(
                STARTUP_MODULE,
                SourceLocation.of(member.path(), line, 0),
                "a module that runs whenever Python starts " + code.reason())
            .withSeverity(severity)
            .withSnippet(text.lines().skip(line - 1L).findFirst().orElse(""));
    return placed(observation, member, place);
  }

  private static Observation placed(Observation observation, Member member, InstallPlace place) {
    boolean atTop = place.inSitePackages(member).filter(path -> !path.contains("/")).isPresent();
    if (atTop) {
      return observation
          .withMoment(Moment.INTERPRETER_START)
          .withConfidence(place.isBuilt() ? 1 : LIKELY);
    }
    Moment moment = place.isBuilt() ? Moment.UNKNOWN : Moment.INTERPRETER_START;
    return observation.withMoment(moment).withConfidence(UNLIKELY);
  }

  private static boolean isStartupModule(Member member, InstallPlace place) {
    Optional<String> path = place.inSitePackages(member);
    return path.filter(STARTUP_MODULES::contains).isPresent();
  }

  private static boolean isText(Member member) throws IOException {
    for (byte value : member.head(TEXT_SAMPLE)) {
      if (value == 0) {
        return false;
      }
    }
    return true;
  }
}

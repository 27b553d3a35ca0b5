package io.pypiguard.files;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports programs and scripts of other languages that a package carries, and above all those that
 * pretend to be something else.
 *
 * <p>Programs are recognised by their first bytes. Honest packages carry programs, too: extension
 * modules in a wheel for a platform are a mere fact, while a program in a source distribution or in
 * a wheel for any platform is worth a look. A program called {@code logo.png} has no honest twin
 * but the sample of a test.
 */
public final class EmbeddedExecutableAnalyzer implements PackageAnalyzer {

  /** Native code where it belongs: in a wheel for a platform. */
  public static final ObservationType NATIVE_MODULE =
      ObservationType.of(
          "native-module",
          Severity.INFO,
          "Native code in a wheel for a platform",
          "The wheel carries machine code, as its tag says. What it does cannot be read from source.");

  /** Native code in a package that should have none. */
  public static final ObservationType EMBEDDED_EXECUTABLE =
      ObservationType.of(
          "embedded-executable",
          Severity.MEDIUM,
          "Program in a source package",
          "A source distribution or a wheel for any platform carries machine code, which nobody can"
              + " read and which is not built from the source beside it.",
          "T1027.009");

  /** A program under the name of something else. */
  public static final ObservationType DISGUISED_EXECUTABLE =
      ObservationType.of(
          "disguised-executable",
          Severity.HIGH,
          "Program under a false name",
          "The file's extension says text, image or archive, its first bytes say program. The name"
              + " keeps it from being noticed until code in the package renames and starts it.",
          "T1036.008");

  /** Bytecode of another language. */
  public static final ObservationType FOREIGN_BYTECODE =
      ObservationType.of(
          "foreign-bytecode",
          Severity.INFO,
          "Bytecode of another language",
          "The package carries Java, Android or WebAssembly code, which Python analysis does not see.");

  /** A Windows shortcut. */
  public static final ObservationType WINDOWS_SHORTCUT =
      ObservationType.of(
          "windows-shortcut",
          Severity.MEDIUM,
          "Windows shortcut",
          "A shortcut starts any command when somebody opens it, under an icon of its own choice. A"
              + " Python package has no use for one.",
          "T1204.002");

  /** An installer of the operating system. */
  public static final ObservationType INSTALLER_PACKAGE =
      ObservationType.of(
          "installer-package",
          Severity.MEDIUM,
          "Installer inside the package",
          "An installer of the operating system inside a Python package puts further software on the"
              + " machine, past any package index.",
          "T1546.016");

  /** A script of a Unix shell. */
  public static final ObservationType SHELL_SCRIPT =
      script("shell-script", Severity.INFO, "Shell script", "T1059.004");

  /** A script of the Windows command processor. */
  public static final ObservationType BATCH_SCRIPT =
      script("batch-script", Severity.INFO, "Batch file", "T1059.003");

  /** A script of PowerShell. */
  public static final ObservationType POWERSHELL_SCRIPT =
      script("powershell-script", Severity.LOW, "PowerShell script", "T1059.001");

  /** A script of the Windows Script Host. */
  public static final ObservationType WINDOWS_SCRIPT =
      script("windows-script", Severity.MEDIUM, "Windows script", "T1059.005");

  /** A script of macOS. */
  public static final ObservationType APPLESCRIPT =
      script("applescript", Severity.LOW, "AppleScript", "T1059.002");

  private static final List<String> LAUNCHERS =
      ResourceTable.read(EmbeddedExecutableAnalyzer.class, "known-launchers.tsv", 2).stream()
          .map(row -> "/" + row.get(0))
          .toList();

  private static final String WHEEL_FILE = ".dist-info/WHEEL";

  /** Makes one; it keeps no state. */
  public EmbeddedExecutableAnalyzer() {}

  @Override
  public String id() {
    return "embedded-executables";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(
        NATIVE_MODULE,
        EMBEDDED_EXECUTABLE,
        DISGUISED_EXECUTABLE,
        FOREIGN_BYTECODE,
        WINDOWS_SHORTCUT,
        INSTALLER_PACKAGE,
        SHELL_SCRIPT,
        BATCH_SCRIPT,
        POWERSHELL_SCRIPT,
        WINDOWS_SCRIPT,
        APPLESCRIPT);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    boolean forPlatform = isForPlatform(artifact, context);
    ObservationGroups facts = new ObservationGroups();
    for (FileFact file : context.get(FileFacts.DERIVATION).files()) {
      context.checkpoint();
      Member member = file.member();
      if (member.size() == 0) {
        continue;
      }
      Optional<ProgramFormat> format = file.program();
      Optional<Observation> observation =
          format.isPresent()
              ? Optional.of(program(member, format.get(), forPlatform))
              : script(member);
      observation.ifPresent(
          found -> {
            if (found.severity().compareTo(Severity.MEDIUM) < 0) {
              facts.add(found.type().id() + found.severity(), found);
            } else {
              observations.accept(found);
            }
          });
    }
    facts.deliver(observations);
  }

  private static Observation program(Member member, ProgramFormat format, boolean forPlatform) {
    Optional<FileUse> use = FileUse.byExtension(member);
    if (use.filter(FileUse::hidesPrograms).isPresent()) {
      return at(
          DISGUISED_EXECUTABLE,
          member,
          "a " + format.displayName() + " is called ." + FileNames.extension(member));
    }
    boolean library = use.filter(known -> known == FileUse.LIBRARY).isPresent();
    return switch (format.family()) {
      case NATIVE -> nativeCode(member, format, library, forPlatform);
      case BYTECODE ->
          // Wheels for Pyodide hold WebAssembly as extension modules.
          library && forPlatform
              ? nativeCode(member, format, true, true)
              : at(FOREIGN_BYTECODE, member, "the package carries a " + format.displayName());
      case SHORTCUT ->
          at(WINDOWS_SHORTCUT, member, "the package carries a " + format.displayName());
      case INSTALLER ->
          at(INSTALLER_PACKAGE, member, "the package carries a " + format.displayName());
    };
  }

  private static Observation nativeCode(
      Member member, ProgramFormat format, boolean library, boolean forPlatform) {
    Moment moment = library ? Moment.IMPORT : Moment.RUN;
    if (forPlatform && member.depth() == 0) {
      return at(NATIVE_MODULE, member, "the wheel carries a " + format.displayName())
          .withMoment(moment);
    }
    Observation observation =
        at(
                EMBEDDED_EXECUTABLE,
                member,
                "a " + format.displayName() + " comes without a platform tag")
            .withMoment(moment);
    String path = "/" + FileNames.innerPath(member);
    return LAUNCHERS.stream().anyMatch(path::endsWith)
        ? observation.withSeverity(Severity.LOW)
        : observation;
  }

  private static Optional<Observation> script(Member member) throws IOException {
    Optional<FileUse> use = FileUse.byExtension(member);
    if (use.isEmpty()) {
      use = FileUse.byInterpreter(member);
    }
    return use.flatMap(EmbeddedExecutableAnalyzer::scriptType)
        .map(type -> at(type, member, "the package carries a script: " + type.title()))
        .map(observation -> observation.withMoment(Moment.RUN));
  }

  private static Optional<ObservationType> scriptType(FileUse use) {
    return switch (use) {
      case SHELL -> Optional.of(SHELL_SCRIPT);
      case BATCH -> Optional.of(BATCH_SCRIPT);
      case POWERSHELL -> Optional.of(POWERSHELL_SCRIPT);
      case WINDOWS_SCRIPT -> Optional.of(WINDOWS_SCRIPT);
      case APPLESCRIPT -> Optional.of(APPLESCRIPT);
      case INSTALLER -> Optional.of(INSTALLER_PACKAGE);
      case LIBRARY, PROGRAM, BYTECODE, SHORTCUT, TEXT, MEDIA, ARCHIVE -> Optional.empty();
    };
  }

  /** Tells whether a tag of the wheel names a platform; eggs do not say it. */
  private static boolean isForPlatform(PackageArtifact artifact, ScanContext context)
      throws IOException {
    if (artifact.kind() == ArtifactKind.EGG) {
      return true;
    }
    for (Member member : artifact.members()) {
      if (member.depth() == 0 && member.isFile() && member.path().endsWith(WHEEL_FILE)) {
        return context
            .get(MemberTexts.DERIVATION)
            .of(member)
            .text()
            .lines()
            .anyMatch(line -> line.startsWith("Tag:") && !line.strip().endsWith("-any"));
      }
    }
    return false;
  }

  private static Observation at(ObservationType type, Member member, String message) {
    return Observation.of(type, SourceLocation.of(member.path()), message);
  }

  private static ObservationType script(
      String id, Severity severity, String title, String technique) {
    return ObservationType.of(
        id,
        severity,
        title,
        "The package carries a script that Python analysis does not see. It takes effect only if"
            + " somebody or something runs it.",
        technique);
  }
}

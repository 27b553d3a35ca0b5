package io.pypiguard.behavior;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.python.bytecode.CallFact;
import io.pypiguard.python.bytecode.PickleOpcodes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reports pickles, of models too, that run code when they are loaded. None is loaded.
 *
 * <p>A pickle is a program that names functions and calls them. What shows a payload are the names
 * of functions that run commands or code. The honest twin names the classes of the objects that it
 * holds.
 */
public final class PickleAnalyzer implements PackageAnalyzer {

  /** A pickle that calls what runs code. */
  public static final ObservationType UNSAFE_PICKLE =
      ObservationType.of(
          "unsafe-pickle",
          Severity.HIGH,
          "A pickle that runs code when it is loaded",
          "Loading the file calls functions that run commands or code. Pickles that hold data or"
              + " models have no need of them.",
          "T1059.006",
          "T1204.002");

  private static final long MOST_BYTES = 32L << 20;

  private static final Set<String> PICKLES = Set.of("pkl", "pickle", "joblib", "pt", "pth", "p");
  private static final int PROTO = 0x80;

  private static final Pattern RUNS =
      Pattern.compile(
          "(?:os|posix|nt|subprocess|pty|runpy|commands)\\..*"
              + "|(?:builtins|__builtin__)\\.(?:eval|exec|execfile|compile|__import__)"
              + "|importlib\\.import_module|shutil\\.rmtree|socket\\..*");

  /** Of modules that run commands, what only names a path or a type. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?:os|posix|nt)\\.(?:PathLike|stat_result)");

  private static final Pattern TESTS = Pattern.compile("(?:.*/)?tests?(?:_[^/]*)?/.*");

  /** Makes one; it keeps no state. */
  public PickleAnalyzer() {}

  @Override
  public String id() {
    return "pickle";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(UNSAFE_PICKLE);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    for (Member member : artifact.members()) {
      context.checkpoint();
      boolean candidate =
          member.isFile()
              && member.size() <= MOST_BYTES
              && PICKLES.contains(FileNames.extension(member));
      if (candidate && isPickle(member.head(1))) {
        pickle(member).ifPresent(observations);
      }
    }
  }

  private static boolean isPickle(byte[] head) {
    return head.length > 0 && ((head[0] & 0xff) == PROTO || head[0] == 'c' || head[0] == '(');
  }

  private static Optional<Observation> pickle(Member member) throws IOException {
    return PickleOpcodes.read(member.bytes()).calls().stream()
        .map(CallFact::qualifiedName)
        .filter(name -> RUNS.matcher(name).matches() && !HARMLESS.matcher(name).matches())
        .findFirst()
        .map(
            name ->
                Observation.of(
                        UNSAFE_PICKLE,
                        SourceLocation.of(member.path()),
                        "calls " + name + " when it is loaded")
                    .withSeverity(
                        TESTS.matcher(member.path()).matches() ? Severity.LOW : Severity.HIGH));
  }
}

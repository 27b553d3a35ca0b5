package io.pypiguard.files;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.BytecodeHeader;
import io.pypiguard.files.internal.FileNames;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reports Python modules that come as bytecode without their source.
 *
 * <p>Python imports {@code x.pyc} where no {@code x.py} stands beside it, so that what runs cannot
 * be read. Leftovers in {@code __pycache__} beside their source are the honest twin and a mere
 * fact; closed-source products are another.
 */
public final class CompiledOnlyAnalyzer implements PackageAnalyzer {

  /** A module that can be imported and has no source. */
  public static final ObservationType COMPILED_ONLY =
      ObservationType.of(
          "compiled-only-module",
          Severity.MEDIUM,
          "Module without source",
          "The module comes as bytecode alone. Importing it runs code that nobody can read.",
          "T1027");

  /** Bytecode under another extension. */
  public static final ObservationType DISGUISED_BYTECODE =
      ObservationType.of(
          "disguised-bytecode",
          Severity.HIGH,
          "Python bytecode under a false name",
          "The file holds compiled Python code, and its extension says something else, which keeps it"
              + " from being noticed until code in the package loads it.",
          "T1027",
          "T1036.008");

  /** Bytecode that Python prefers to its source without comparing them. */
  public static final ObservationType UNCHECKED_BYTECODE =
      ObservationType.of(
          "unchecked-bytecode",
          Severity.MEDIUM,
          "Bytecode that hides its source",
          "The header of the file tells Python to run it in place of the source beside it without"
              + " comparing the two, so that the source may say something else than what runs.",
          "T1027",
          "T1036");

  /** Bytecode beside its source. */
  public static final ObservationType BYTECODE_LEFTOVER =
      ObservationType.of(
          "bytecode-leftover",
          Severity.INFO,
          "Compiled file left in the package",
          "Bytecode that Python wrote while the author tried the package.");

  private static final String CACHE = "__pycache__/";
  private static final Set<String> BYTECODE_EXTENSIONS = Set.of("pyc", "pyo");

  /** Makes one; it keeps no state. */
  public CompiledOnlyAnalyzer() {}

  @Override
  public String id() {
    return "compiled-only";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(COMPILED_ONLY, DISGUISED_BYTECODE, UNCHECKED_BYTECODE, BYTECODE_LEFTOVER);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    Set<String> sources =
        artifact.members().stream()
            .filter(Member::isFile)
            .filter(FileNames::isPythonSource)
            .map(member -> withoutExtension(member.path()))
            .collect(Collectors.toSet());
    ObservationGroups leftovers = new ObservationGroups();
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (!member.isFile()) {
        continue;
      }
      Optional<BytecodeHeader> bytecode = BytecodeHeader.read(member.head(BytecodeHeader.ENOUGH));
      if (bytecode.isEmpty()) {
        continue;
      }
      Observation observation = observation(member, bytecode.get(), sources);
      if (observation.type().equals(BYTECODE_LEFTOVER)) {
        leftovers.add(observation.severity().id(), observation);
      } else {
        observations.accept(observation);
      }
    }
    leftovers.deliver(observations);
  }

  private static Observation observation(
      Member member, BytecodeHeader bytecode, Set<String> sources) {
    String what = "bytecode of Python " + bytecode.version();
    if (!BYTECODE_EXTENSIONS.contains(FileNames.extension(member))) {
      return at(DISGUISED_BYTECODE, member, what + " is called " + member.name());
    }
    boolean cached = member.path().contains(CACHE);
    boolean hasSource = sources.contains(sourceOf(member.path()));
    if (hasSource && cached && bytecode.unchecked()) {
      return at(UNCHECKED_BYTECODE, member, what + " runs in place of the source beside it")
          .withMoment(Moment.IMPORT);
    }
    if (hasSource) {
      return at(BYTECODE_LEFTOVER, member, what + " lies beside its source");
    }
    if (cached) {
      // Python does not import from the cache without a source; only a loader of its own does.
      return at(BYTECODE_LEFTOVER, member, what + " lies in a cache without its source")
          .withSeverity(Severity.LOW);
    }
    return at(COMPILED_ONLY, member, what + " comes without its source").withMoment(Moment.IMPORT);
  }

  private static Observation at(ObservationType type, Member member, String message) {
    return Observation.of(type, SourceLocation.of(member.path()), message);
  }

  /**
   * Returns the path of the source without extension, for {@code p/__pycache__/x.cpython-311.pyc}
   * {@code p/x}.
   */
  private static String sourceOf(String path) {
    int cache = path.lastIndexOf(CACHE);
    if (cache < 0) {
      return withoutExtension(path);
    }
    String file = path.substring(cache + CACHE.length());
    int dot = file.indexOf('.');
    return path.substring(0, cache) + (dot < 0 ? file : file.substring(0, dot));
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}

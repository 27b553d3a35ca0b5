package io.pypiguard.behavior;

import com.google.common.collect.Sets;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.knowledge.Libraries;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.files.internal.BytecodeHeader;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.python.bytecode.CallFact;
import io.pypiguard.python.bytecode.CompiledPython;
import io.pypiguard.python.bytecode.Value;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reports what compiled code without source would do, which nobody who reviews a package can read.
 * None of it is executed.
 *
 * <p>What shows a payload are calls that decode and run something, or that reach both the network
 * and a way to run things. The honest twin is a product whose source is closed.
 */
public final class CompiledCodeAnalyzer implements PackageAnalyzer {

  /** Bytecode without source that runs what it decodes or gets. */
  public static final ObservationType COMPILED_PAYLOAD =
      ObservationType.of(
          "compiled-payload",
          Severity.HIGH,
          "Compiled code that runs what it decodes or downloads",
          "The module comes without source, and its bytecode decodes or downloads something and runs"
              + " it.",
          "T1027.009",
          "T1059.006");

  private static final long MOST_BYTES = 32L << 20;

  /** Makes one; it keeps no state. */
  public CompiledCodeAnalyzer() {}

  @Override
  public String id() {
    return "compiled-code";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(COMPILED_PAYLOAD);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    Set<String> sources =
        artifact.members().stream()
            .filter(FileNames::isPythonSource)
            .map(member -> member.path().substring(0, member.path().lastIndexOf('.')))
            .collect(Collectors.toSet());
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (!member.isFile() || member.size() == 0 || member.size() > MOST_BYTES) {
        continue;
      }
      if (BytecodeHeader.read(member.head(BytecodeHeader.ENOUGH)).isPresent()
          && !hasSource(member.path(), sources)) {
        bytecode(member).ifPresent(observations);
      }
    }
  }

  /** Tells whether source lies beside bytecode, for {@code p/__pycache__/x.cpython-311.pyc} too. */
  private static boolean hasSource(String path, Set<String> sources) {
    String beside = path.replace("__pycache__/", "");
    int name = beside.lastIndexOf('/') + 1;
    int dot = beside.indexOf('.', name);
    return dot > 0 && sources.contains(beside.substring(0, dot));
  }

  private static Optional<Observation> bytecode(Member member) throws IOException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (CallFact call : CompiledPython.read(member.bytes()).calls()) {
      Set<Role> ofCall = roles(call);
      roles.addAll(ofCall);
      if (ofCall.contains(Role.RUN_CODE)
          && call.arguments().stream().anyMatch(CompiledCodeAnalyzer::isDecoded)) {
        return Optional.of(
            at(
                    COMPILED_PAYLOAD,
                    member,
                    call.line(),
                    "runs what it decodes with " + call.qualifiedName())
                .withMoment(Moment.IMPORT));
      }
    }
    boolean downloads = roles.contains(Role.NETWORK_RECEIVE);
    boolean runs = !Sets.intersection(roles, Set.of(Role.RUN_CODE, Role.RUN_COMMAND)).isEmpty();
    return downloads && runs
        ? Optional.of(
            at(COMPILED_PAYLOAD, member, 0, "gets something from the network and runs something")
                .withSeverity(Severity.MEDIUM)
                .withMoment(Moment.IMPORT))
        : Optional.empty();
  }

  private static boolean isDecoded(Value value) {
    if (!(value instanceof CallFact call)) {
      return false;
    }
    Set<Role> roles = roles(call);
    return roles.contains(Role.DECODE)
        || roles.contains(Role.DECOMPRESS)
        || roles.contains(Role.DECRYPT)
        || roles.contains(Role.UNMARSHAL)
        || roles.contains(Role.NETWORK_RECEIVE)
        || call.arguments().stream().anyMatch(CompiledCodeAnalyzer::isDecoded);
  }

  private static Set<Role> roles(CallFact call) {
    return Libraries.function(call.qualifiedName())
        .or(() -> Libraries.function("builtins." + call.qualifiedName()))
        .map(Function::roles)
        .orElse(Set.of());
  }

  private static Observation at(ObservationType type, Member member, int line, String message) {
    return Observation.of(type, SourceLocation.of(member.path(), line, 0), message);
  }
}

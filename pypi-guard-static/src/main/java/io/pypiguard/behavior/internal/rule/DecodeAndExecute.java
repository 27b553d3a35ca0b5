package io.pypiguard.behavior.internal.rule;

import com.google.common.base.CharMatcher;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Code that is stored encoded is decoded and run.
 *
 * <p>Nobody encodes code to have it read. The honest twin runs a template or a version file that
 * stands in the package as plain text.
 */
final class DecodeAndExecute implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "decode-and-execute",
          Severity.HIGH,
          "Code that is decoded and run",
          "The package decodes, decompresses or decrypts text and runs it as code. Code is stored"
              + " like that to keep people and tools from reading it.",
          "T1027.013",
          "T1140");

  private static final int PIECE = 8;
  private static final int FEW_PIECES = 3;
  private static final int MANY_PIECES = 50;

  /** Steps that put ordinary text together as well. */
  private static final Set<String> PLAIN = Set.of("join", "replace", "translate", "str", "decode");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect run : facts.of(Role.RUN_CODE, Role.RUN_COMMAND, Role.RUN_PROGRAM, Role.UNMARSHAL)) {
      if (run.role() == Role.RUN_CODE && isSpelledNowhere(facts, run)) {
        findings.report(
            TYPE, run, severity(run, true), "works out code that it spells nowhere, and runs it");
        continue;
      }
      Optional<Origin> decoded = decoded(run);
      if (decoded.isPresent()
          && run.action().isEmpty()
          && !run.event().function().has(Role.DECODE)) {
        boolean stored = decoded.get().source().equals("constant");
        findings.report(
            TYPE,
            run,
            severity(run, stored),
            "decodes " + (stored ? "hidden code" : "something") + " and runs it",
            decoded.get());
      }
    }
  }

  private static Severity severity(Effect run, boolean stored) {
    if (run.role() == Role.UNMARSHAL) {
      return stored ? Severity.HIGH : Severity.LOW;
    }
    if (run.isUnasked()) {
      return stored ? Severity.CRITICAL : Severity.HIGH;
    }
    return stored ? Severity.HIGH : Severity.MEDIUM;
  }

  /**
   * Tells whether hardly anything of a code that is known stands in the file, as if arithmetic over
   * its characters had made it.
   */
  private static boolean isSpelledNowhere(Facts facts, Effect run) {
    String member = run.event().place().unit().member();
    List<String> sources =
        facts.units().stream()
            .filter(unit -> unit.member().equals(member))
            .map(unit -> unit.tree().source())
            .toList();
    return run.event().arguments("code").stream()
        .filter(code -> code.origins().all().stream().allMatch(DecodeAndExecute::isOfProgram))
        .flatMap(code -> Texts.of(code).stream())
        .anyMatch(code -> isSpelledNowhere(code, sources));
  }

  private static boolean isOfProgram(Origin origin) {
    return origin.source().equals("constant");
  }

  private static boolean isSpelledNowhere(String code, List<String> sources) {
    List<String> pieces = pieces(code);
    List<String> others = sources.stream().filter(source -> !source.equals(code)).toList();
    return pieces.size() >= FEW_PIECES
        && pieces.stream()
                    .filter(piece -> others.stream().anyMatch(source -> source.contains(piece)))
                    .count()
                * 4
            < pieces.size();
  }

  /** Returns pieces of the lines of a code, from all over it. */
  private static List<String> pieces(String code) {
    int step = Math.max(PIECE, code.length() / MANY_PIECES);
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at + PIECE <= code.length(); at += step) {
      String piece = code.substring(at, at + PIECE);
      if (CharMatcher.breakingWhitespace().countIn(piece) < 3 && piece.indexOf('\n') < 0) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static Optional<Origin> decoded(Effect run) {
    return run.data().all().stream().filter(DecodeAndExecute::isDecoded).findFirst();
  }

  /** Tells whether a text that the program spells was encoded. */
  static boolean isHidden(Origin origin) {
    return origin.source().equals("constant") && isDecoded(origin);
  }

  private static boolean isDecoded(Origin origin) {
    return origin.steps().stream()
        .anyMatch(step -> step.kind() == Origin.Kind.DECODE && !PLAIN.contains(step.what()));
  }
}

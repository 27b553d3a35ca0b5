package io.pypiguard.metadata.internal.impersonation;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.program.Program;
import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.python.SyntaxTrees;
import io.pypiguard.python.TokenRuns;
import io.pypiguard.statics.internal.VendoredCode;
import java.io.IOException;

/** The runs of tokens of a package's own library, without tests and copies of other projects. */
final class CodeRuns {

  /** Runs that are looked at: a package of fifty thousand lines. */
  private static final int MOST_RUNS = 400_000;

  private CodeRuns() {}

  /** Is told of runs. */
  @FunctionalInterface
  interface Visitor {

    /** Comes to a run of tokens in a module. */
    void visit(Member module, int hash);
  }

  /** Visits the runs of the package of a scan, and returns how many there were. */
  static int forEach(ScanContext context, Visitor visitor) throws IOException {
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    int[] count = {0};
    for (ProgramModule module : context.get(Program.DERIVATION).modules()) {
      Member member = module.member();
      if (count[0] < MOST_RUNS
          && member.size() > 0
          && module.zone() == Zone.LIBRARY
          && !VendoredCode.isAt(member.path())) {
        context.checkpoint();
        TokenRuns.forEach(
            trees.of(member),
            hash -> {
              count[0]++;
              visitor.visit(member, hash);
            });
      }
    }
    return count[0];
  }
}

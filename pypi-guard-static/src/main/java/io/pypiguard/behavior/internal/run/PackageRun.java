package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.program.Entry;
import io.pypiguard.behavior.internal.program.EntryPoints;
import io.pypiguard.behavior.internal.program.Program;
import io.pypiguard.behavior.internal.program.ProgramModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs a package in the mind, from what an installer runs first to what nobody calls. */
public final class PackageRun {

  /** The trace of a package. */
  public static final Derivation<Trace> TRACE = PackageRun::run;

  private PackageRun() {}

  private static Trace run(PackageArtifact artifact, ScanContext context) throws IOException {
    Program program = context.get(Program.DERIVATION);
    Trace.Builder trace = new Trace.Builder();
    long characters = 0;
    for (ProgramModule module : program.modules()) {
      characters += module.member().size();
    }
    Interpreter run =
        new Interpreter(
            context, program, trace, Limits.STEPS + Limits.STEPS_PER_CHARACTER * characters);
    try {
      for (Entry entry : context.get(EntryPoints.DERIVATION).entries()) {
        run.at(entry.moment(), () -> start(run, entry));
      }
      run.packageCalls().runTheRest();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return trace.build();
  }

  private static void start(Interpreter run, Entry entry) {
    boolean main = entry.moment() == Moment.INSTALL || entry.moment() == Moment.RUN;
    if (main) {
      run.imports().modules().main(entry.module());
    } else {
      run.imports().modules().value(entry.module());
    }
  }
}

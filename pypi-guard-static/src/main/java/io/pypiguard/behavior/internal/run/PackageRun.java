package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.program.Entry;
import io.pypiguard.behavior.internal.program.EntryPoints;
import io.pypiguard.behavior.internal.program.Program;
import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.program.StartupLine;
import io.pypiguard.behavior.internal.program.Zone;
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
      EntryPoints entryPoints = context.get(EntryPoints.DERIVATION);
      for (Entry entry : entryPoints.entries()) {
        run.at(moment(entry), () -> start(run, entry));
      }
      for (StartupLine line : entryPoints.startupLines()) {
        run.at(Moment.INTERPRETER_START, () -> run.imports().modules().run(line));
      }
      run.packageCalls().runTheRest();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return trace.build();
  }

  /** A file that no import is known to find takes effect when somebody imports it all the same. */
  private static Moment moment(Entry entry) {
    boolean elsewhere = entry.moment() == Moment.UNKNOWN && entry.module().zone() == Zone.OTHER;
    return elsewhere ? Moment.IMPORT : entry.moment();
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

package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.Moment;
import java.util.List;

/**
 * Where code of a package begins to run, and when.
 *
 * <p>What runs because other code imports or calls it follows from there. What the arguments of
 * {@code setup()} name is not among them, since they can be computed.
 *
 * @param entries the beginnings in the order in which they take effect; the start-up lines come
 *     between those of {@link Moment#INSTALL} and of {@link Moment#INTERPRETER_START}
 * @param startupLines lines of {@code .pth} files that Python executes at every start
 */
public record EntryPoints(List<Entry> entries, List<StartupLine> startupLines) {

  /** The entry points of the package that a context belongs to. */
  public static final Derivation<EntryPoints> DERIVATION =
      (artifact, context) -> new EntryPointsReader(artifact, context).read();

  /** Copies the lists. */
  public EntryPoints {
    entries = List.copyOf(entries);
    startupLines = List.copyOf(startupLines);
  }
}

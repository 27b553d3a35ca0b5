package io.pypiguard.analysis;

import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks at one aspect of a package and reports what it finds.
 *
 * <p>An analyzer is one class with a public no-argument constructor, named in {@code
 * META-INF/services/io.pypiguard.analysis.PackageAnalyzer} (class path) and in a {@code provides}
 * clause of its module (module path).
 *
 * <p>Its life:
 *
 * <ol>
 *   <li>Made once when the engine is built, and then used by many threads at once: it keeps no
 *       state between calls.
 *   <li>For each package {@link #analyze} is called once. It may read every member, ask the context
 *       for derived values, and hands over each observation as soon as it has it.
 *   <li>Long loops call {@link ScanContext#checkpoint()}, which ends the call when time is up. What
 *       was handed over before that counts.
 *   <li>An exception costs what this analyzer had still to say and nothing else; the report names
 *       the analyzer and the reason.
 * </ol>
 *
 * <p>Whatever the package contains is hostile: it is never executed, imported or written to disk.
 * What an analyzer reports depends on the package alone, not on time, place, or other analyzers.
 */
public interface PackageAnalyzer {

  /**
   * Returns the id by which this analyzer is switched off, replaced and named in reports.
   *
   * @return lower-case words joined by {@code -}, the same at each call
   */
  String id();

  /**
   * Returns every type that {@link #analyze} can report, for lists of rules and for checks.
   *
   * @return the types in a stable order
   */
  List<ObservationType> types();

  /**
   * Analyzes a package.
   *
   * @param artifact the package
   * @param context what analyzers of this scan share, and the time that is left
   * @param observations takes each observation; may be called from this thread only
   * @throws IOException if a member cannot be read
   */
  void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException;
}

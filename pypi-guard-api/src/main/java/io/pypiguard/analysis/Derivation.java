package io.pypiguard.analysis;

import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;

/**
 * A way to work something out of a package that several analyzers need: its decoded texts, its
 * syntax trees, its call graph.
 *
 * <p>A derivation is a constant; the object itself is the key under which {@link
 * ScanContext#get(Derivation)} keeps its value for the length of one scan. So it must be the same
 * object at each call:
 *
 * <pre>{@code
 * public static final Derivation<CallGraph> CALL_GRAPH = CallGraph::build;
 * }</pre>
 *
 * @param <T> what is worked out; immutable or thread-safe
 */
@FunctionalInterface
public interface Derivation<T> {

  /**
   * Works the value out. Called at most once a scan, unless the scan's deadline cut it short.
   *
   * @param artifact the package
   * @param context the scan; other derivations may be asked for, but not, on any way, this one
   * @return the value; not null
   * @throws IOException if a member cannot be read
   */
  T derive(PackageArtifact artifact, ScanContext context) throws IOException;
}

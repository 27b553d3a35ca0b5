package io.pypiguard.history;

import io.pypiguard.artifact.PackageCoordinates;
import java.io.IOException;

/**
 * Tells the past of a project. An embedder gives one to {@link
 * io.pypiguard.PypiGuard.Builder#history}; it may ask its own index, or a document that was saved.
 *
 * <p>It is called once a scan, on a worker thread, under the time limit of a component, by many
 * scans at once.
 */
@FunctionalInterface
public interface PackageHistorySource {

  /**
   * Tells the past of a project.
   *
   * @param coordinates name and version of the package that is scanned
   * @return its history; {@link PackageHistory#unknown()} if there is none
   * @throws IOException if it cannot be read, which the report then says
   */
  PackageHistory history(PackageCoordinates coordinates) throws IOException;
}

package io.pypiguard.analysis;

import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.history.PackageHistory;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * What the analyzers and extractors of one scan share: derived values, each computed once, and the
 * time that is left.
 *
 * <p>A context belongs to one artifact and may be used by several threads.
 */
public final class ScanContext {

  private final DerivedValues values;
  private final PackageHistory history;
  private final long deadlineNanos;

  private ScanContext(DerivedValues values, PackageHistory history, long deadlineNanos) {
    this.values = values;
    this.history = history;
    this.deadlineNanos = deadlineNanos;
  }

  /**
   * Starts the context of a scan.
   *
   * @param artifact the package that is scanned
   * @param timeLeft how long work that uses this context may take from now on; positive
   * @return a context without derived values
   */
  public static ScanContext start(PackageArtifact artifact, Duration timeLeft) {
    return start(artifact, timeLeft, PackageHistory.unknown());
  }

  /**
   * Starts the context of a scan of a package whose past is known.
   *
   * @param artifact the package that is scanned
   * @param timeLeft how long work that uses this context may take from now on; positive
   * @param history what the index of the embedder knows of the project
   * @return a context without derived values
   */
  public static ScanContext start(
      PackageArtifact artifact, Duration timeLeft, PackageHistory history) {
    return new ScanContext(
        new DerivedValues(artifact),
        Objects.requireNonNull(history, "history"),
        deadline(timeLeft));
  }

  /**
   * Returns the past of the project.
   *
   * @return what the embedder's index knows; {@link PackageHistory#unknown()} if it gave nothing
   */
  public PackageHistory history() {
    return history;
  }

  /**
   * Returns a context with the same derived values and a time limit of its own.
   *
   * @param timeLeft how long work that uses the new context may take from now on; what this context
   *     has left is the most it gets
   * @return a context that shares its values with this one
   */
  public ScanContext within(Duration timeLeft) {
    long requested = deadline(timeLeft);
    return new ScanContext(
        values, history, requested - deadlineNanos < 0 ? requested : deadlineNanos);
  }

  /**
   * Returns the value of a derivation, which is worked out when it is first asked for.
   *
   * @param <T> type of the value
   * @param derivation the constant that says how to work it out, and is its key
   * @return the value; the same object at each call
   * @throws IOException if a member could not be read while working it out
   * @throws ScanInterruptedException if time is used up
   * @throws IllegalStateException if the derivation asks for itself, directly or through others
   */
  public <T> T get(Derivation<T> derivation) throws IOException {
    return values.get(Objects.requireNonNull(derivation, "derivation"), this);
  }

  /**
   * Ends the work if its time is used up or the thread was interrupted. To be called in every loop
   * whose length the package decides; a call costs some tens of nanoseconds.
   *
   * @throws ScanInterruptedException if the work should end
   */
  public void checkpoint() {
    if (Thread.currentThread().isInterrupted()) {
      throw new ScanInterruptedException("the scan was cancelled");
    }
    if (System.nanoTime() - deadlineNanos >= 0) {
      throw new ScanInterruptedException("the time for this work is used up");
    }
  }

  private static long deadline(Duration timeLeft) {
    if (timeLeft.isNegative() || timeLeft.isZero()) {
      throw new IllegalArgumentException("time must be positive, was " + timeLeft);
    }
    // A quarter of the clock's range keeps differences of two deadlines free of overflow.
    long most = Long.MAX_VALUE / 4;
    long nanos = timeLeft.compareTo(Duration.ofNanos(most)) < 0 ? timeLeft.toNanos() : most;
    return System.nanoTime() + nanos;
  }
}

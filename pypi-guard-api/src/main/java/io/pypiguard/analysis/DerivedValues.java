package io.pypiguard.analysis;

import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The values of one scan, each worked out by the first thread that asks for it. */
final class DerivedValues {

  private final PackageArtifact artifact;
  private final IdentityHashMap<Derivation<?>, Computation> computations = new IdentityHashMap<>();

  DerivedValues(PackageArtifact artifact) {
    this.artifact = artifact;
  }

  @SuppressWarnings("unchecked") // a computation is kept under the derivation that typed it
  <T> T get(Derivation<T> derivation, ScanContext context) throws IOException {
    Computation fresh = new Computation(derivation, artifact, context);
    Computation known;
    synchronized (computations) {
      known = computations.putIfAbsent(derivation, fresh);
    }
    if (known == null) {
      fresh.run();
    } else if (known.isRunByThisThread()) {
      // Not named: the name of a lambda changes from run to run, and this text reaches reports.
      throw new IllegalStateException("a derivation asks for itself");
    }
    Computation computation = known == null ? fresh : known;
    try {
      return (T) computation.value();
    } catch (IOException | RuntimeException e) {
      if (e instanceof ScanInterruptedException || Thread.currentThread().isInterrupted()) {
        // Cut short by one caller's deadline: the next caller has time of its own.
        synchronized (computations) {
          computations.remove(derivation, computation);
        }
      }
      throw e;
    }
  }

  private static final class Computation extends FutureTask<Object> {

    private final Thread runner = Thread.currentThread();

    Computation(Derivation<?> derivation, PackageArtifact artifact, ScanContext context) {
      super(() -> derivation.derive(artifact, context));
    }

    boolean isRunByThisThread() {
      return !isDone() && runner == Thread.currentThread();
    }

    Object value() throws IOException {
      try {
        return get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ScanInterruptedException("the scan was cancelled");
      } catch (ExecutionException e) {
        throw rethrow(Objects.requireNonNullElse(e.getCause(), e));
      }
    }

    private static IOException rethrow(Throwable cause) {
      if (cause instanceof IOException failure) {
        return failure;
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error failure) {
        throw failure;
      }
      return new IOException("a derivation failed", cause);
    }
  }
}

package io.pypiguard.models.data;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several pieces of work at once. */
final class Tasks {

  private Tasks() {}

  /**
   * Does pieces of work, and waits for all of them. The first that fails ends the others.
   *
   * @throws IOException if a piece of work throws one
   */
  static <T> void run(List<Callable<T>> tasks, int threads) throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            new ThreadFactoryBuilder().setDaemon(true).setNameFormat("pypi-guard-%d").build());
    try {
      CompletionService<T> done = new ExecutorCompletionService<>(pool);
      tasks.forEach(done::submit);
      for (int i = 0; i < tasks.size(); i++) {
        done.take().get();
      }
    } catch (ExecutionException e) {
      Throwable failure = Objects.requireNonNullElse(e.getCause(), e);
      Throwables.throwIfInstanceOf(failure, IOException.class);
      Throwables.throwIfUnchecked(failure);
      throw new IllegalStateException(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("measuring was interrupted");
    } finally {
      pool.shutdownNow();
    }
  }
}

package io.pypiguard;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's threads. All are daemons and end when they are idle for some seconds, so that nobody
 * has to close an engine.
 */
final class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** How long work that was interrupted may take to end before its thread is left behind. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final long IDLE_SECONDS = 10;

  private final ExecutorService components =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          daemons("pypi-guard-component-%d"));

  private final ExecutorService scans;

  Workers(int scansAtOnce) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            scansAtOnce,
            scansAtOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemons("pypi-guard-scan-%d"));
    pool.allowCoreThreadTimeOut(true);
    scans = pool;
  }

  /** Returns the threads that carry the scans of batches, as many as may run at once. */
  ExecutorService scans() {
    return scans;
  }

  /**
   * Does a piece of work on a thread of its own and waits for it. Work that overruns its time is
   * interrupted, and left behind with its thread if it does not heed that. Interrupting the caller
   * ends the work in the same way and leaves the caller interrupted.
   *
   * @param name names the work in logs
   * @param limit how long it may take; positive
   * @param work what to do
   * @return how it ended; never throws what the work throws, errors included
   */
  <T> Attempt<T> attempt(String name, Duration limit, Callable<T> work) {
    Task<T> task = new Task<>(work);
    try {
      components.execute(task);
      return Attempt.completed(task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      Throwable failure = Objects.requireNonNullElse(e.getCause(), e);
      LOG.debug("{} failed", name, failure);
      return Attempt.failed(failure);
    } catch (TimeoutException e) {
      stop(name, task);
      return Attempt.timedOut(Attempt.OVERRUN);
    } catch (InterruptedException e) {
      stop(name, task);
      Thread.currentThread().interrupt();
      return Attempt.timedOut(Attempt.CANCELLED);
    } catch (OutOfMemoryError e) {
      // The system has no more threads to give.
      LOG.debug("{} could not be started", name, e);
      return Attempt.failed(e);
    }
  }

  private static void stop(String name, Task<?> task) {
    task.cancel(true);
    if (!Uninterruptibles.awaitUninterruptibly(task.ended, GRACE)) {
      LOG.warn("{} does not heed that it was interrupted; its thread is left behind", name);
    }
  }

  private static ThreadFactory daemons(String nameFormat) {
    return new ThreadFactoryBuilder().setDaemon(true).setNameFormat(nameFormat).build();
  }

  /** A future that tells when its thread is done with it, which cancelling alone does not. */
  private static final class Task<T> extends FutureTask<T> {

    private final CountDownLatch ended = new CountDownLatch(1);

    Task(Callable<T> work) {
      super(work);
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        ended.countDown();
      }
    }
  }
}

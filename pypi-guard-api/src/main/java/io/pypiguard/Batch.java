package io.pypiguard;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Scans many packages at once and gives the reports in the order of the paths. It runs ahead of its
 * consumer by a bounded number of packages, finished ones included, and no further.
 */
final class Batch extends Spliterators.AbstractSpliterator<PackageReport> {

  private static final String CANCELLED = "the batch was cancelled";

  private final Iterator<Path> paths;
  private final Function<Path, PackageReport> scan;
  private final ExecutorService threads;
  private final int mostAhead;

  /** Scans that run, wait for a thread, or wait to be consumed, in the order of the paths. */
  private final Queue<Future<PackageReport>> ahead = new ConcurrentLinkedQueue<>();

  private boolean exhausted;

  /**
   * What the stream of paths threw; thrown on once the reports on the paths before are consumed.
   */
  private @Nullable RuntimeException failure;

  private volatile boolean cancelled;

  private Batch(
      Iterator<Path> paths,
      Function<Path, PackageReport> scan,
      ExecutorService threads,
      int mostAhead) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.paths = paths;
    this.scan = scan;
    this.threads = threads;
    this.mostAhead = mostAhead;
  }

  /**
   * Returns the reports on packages, lazily. Closing the stream cancels the scans that run and
   * closes the stream of paths.
   *
   * @param paths where the packages are; pulled by the thread that consumes the reports
   * @param scan scans one package and throws nothing
   * @param threads carry the scans, as many as may run at once
   * @param mostAhead how many scans are begun before the first report is consumed
   */
  static Stream<PackageReport> stream(
      Stream<Path> paths,
      Function<Path, PackageReport> scan,
      ExecutorService threads,
      int mostAhead) {
    Batch batch = new Batch(paths.iterator(), scan, threads, mostAhead);
    return StreamSupport.stream(batch, false).onClose(batch::cancel).onClose(paths::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super PackageReport> action) {
    if (cancelled) {
      throw new CancellationException(CANCELLED);
    }
    runAhead();
    Future<PackageReport> next = ahead.peek();
    if (next == null) {
      if (failure != null) {
        throw failure;
      }
      return false;
    }
    PackageReport report = await(next);
    ahead.remove();
    action.accept(report);
    return true;
  }

  private void runAhead() {
    while (!exhausted && ahead.size() < mostAhead) {
      try {
        exhausted = !paths.hasNext();
        if (!exhausted) {
          Path path = Objects.requireNonNull(paths.next(), "path");
          begin(threads.submit(() -> scan.apply(path)));
        }
      } catch (RuntimeException e) {
        exhausted = true;
        failure = e;
      }
    }
  }

  private void begin(Future<PackageReport> report) {
    ahead.add(report);
    if (cancelled) {
      report.cancel(true);
    }
  }

  private PackageReport await(Future<PackageReport> report) {
    try {
      return report.get();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new CancellationException(CANCELLED);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a scan threw an exception", e);
    }
  }

  private void cancel() {
    cancelled = true;
    ahead.forEach(report -> report.cancel(true));
  }
}

package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.ScanListener;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far a scan is, on a line that is written over and over. Safe for many
 * threads.
 */
final class Progress implements ScanListener {

  private static final String ERASE_LINE = "\r\u001b[K";
  private static final int BAR_WIDTH = 30;

  /** Short scans show nothing, so that nothing flickers. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final PrintStream terminal;
  private final long expected;
  private final LongSupplier nanoTime;
  private final long started;
  private long nextDrawing;
  private long done;
  private boolean drawn;

  private Progress(PrintStream terminal, long expected, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.expected = expected;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.nextDrawing = started + PATIENCE.toNanos();
  }

  /**
   * Starts to show progress.
   *
   * @param terminal where to show it
   * @param expected number of packages to come, or 0 if it is not known
   * @param nanoTime the clock, in nanoseconds from any moment on
   * @return the progress
   */
  static Progress on(PrintStream terminal, long expected, LongSupplier nanoTime) {
    return new Progress(terminal, expected, nanoTime);
  }

  /**
   * Returns a progress that nobody sees.
   *
   * @return a progress that shows nothing
   */
  static Progress hidden() {
    return on(new PrintStream(OutputStream.nullOutputStream()), 0, System::nanoTime);
  }

  @Override
  public synchronized void finished(PackageReport report, Duration elapsed) {
    done++;
    long now = nanoTime.getAsLong();
    if (now - nextDrawing >= 0) {
      terminal.print(ERASE_LINE + line(now));
      terminal.flush();
      drawn = true;
      nextDrawing = now + BETWEEN.toNanos();
    }
  }

  /**
   * Returns a stream that takes the progress off the screen before it writes, for output that goes
   * to the same terminal.
   *
   * @param out the output
   * @return a stream that writes to it
   */
  OutputStream around(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (Progress.this) {
          erase();
          out.write(bytes, offset, length);
        }
      }

      @Override
      public void flush() throws IOException {
        synchronized (Progress.this) {
          erase();
          out.flush();
        }
      }
    };
  }

  /** Takes the progress off the screen and says how fast the scan was. */
  synchronized void end() {
    erase();
    double seconds = (nanoTime.getAsLong() - started) / 1e9;
    if (done > 1) {
      terminal.printf(
          Locale.ROOT, "%s in %.1f s, %s%n", Tally.packages(done), seconds, speed(seconds));
    }
    terminal.flush();
  }

  private void erase() {
    if (drawn) {
      terminal.print(ERASE_LINE);
      terminal.flush();
      drawn = false;
    }
  }

  private String line(long now) {
    String speed = speed((now - started) / 1e9);
    if (expected <= 0) {
      return Tally.packages(done) + ", " + speed;
    }
    int filled = (int) Math.min(BAR_WIDTH, BAR_WIDTH * done / expected);
    return String.format(
        Locale.ROOT,
        "[%s%s] %,d of %s, %s",
        "#".repeat(filled),
        " ".repeat(BAR_WIDTH - filled),
        done,
        Tally.packages(expected),
        speed);
  }

  private String speed(double seconds) {
    return String.format(Locale.ROOT, "%,.1f a second", done / Math.max(seconds, 1e-3));
  }
}

package io.pypiguard.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One measured pass over all archives.
 *
 * @param threadNanos CPU time of this thread, for the measured part only
 * @param processNanos CPU time of the whole process, other threads, preparation and garbage
 *     collection included; in steps of some ten milliseconds
 * @param wallNanos wall time of each archive, in their order
 * @param bytes what the work said it was about
 */
record Pass(long threadNanos, long processNanos, List<Long> wallNanos, long bytes) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /**
   * Does the work on every archive.
   *
   * @param step the work
   * @param archives paths of the archives
   * @return what it cost
   * @throws IOException if an archive cannot be read
   */
  static Pass over(List<Path> archives, Step step) throws IOException {
    long processStart = cpuOfProcess();
    long[] wall = new long[archives.size()];
    long thread = 0;
    long bytes = 0;
    for (int i = 0; i < wall.length; i++) {
      Step.Measured work = step.work().prepare(archives.get(i));
      long wallStart = System.nanoTime();
      long threadStart = THREADS.getCurrentThreadCpuTime();
      bytes += work.run();
      thread += THREADS.getCurrentThreadCpuTime() - threadStart;
      wall[i] = System.nanoTime() - wallStart;
    }
    long process = cpuOfProcess() - processStart;
    return new Pass(thread, process, Arrays.stream(wall).boxed().toList(), bytes);
  }

  /** Returns the CPU time of the process until now. */
  static long cpuOfProcess() {
    return PROCESS.getProcessCpuTime();
  }
}

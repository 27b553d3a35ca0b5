package io.pypiguard.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap that was in use since a moment, garbage that was not collected yet included. */
final class HeapPeak {

  private static final double MEGABYTE = 1 << 20;

  private final List<MemoryPoolMXBean> pools;

  private HeapPeak(List<MemoryPoolMXBean> pools) {
    this.pools = pools;
  }

  /**
   * Collects garbage and starts to watch.
   *
   * @return the peak from now on
   */
  static HeapPeak start() {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    return new HeapPeak(pools);
  }

  /**
   * Returns the peak.
   *
   * @return mebibytes; the peaks of all generations together, so rather too many than too few
   */
  double megabytes() {
    return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  /**
   * Returns how much heap there may be.
   *
   * @return mebibytes
   */
  static double limitMegabytes() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }
}

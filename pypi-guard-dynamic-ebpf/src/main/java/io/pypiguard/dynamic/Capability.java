package io.pypiguard.dynamic;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Linux capabilities that decide on tracing, with their bits (linux/capability.h). */
enum Capability {
  SYS_ADMIN(21),
  PERFMON(38),
  BPF(39);

  private static final Pattern EFFECTIVE =
      Pattern.compile("^CapEff:\\s*(\\p{XDigit}{1,16})\\s*$", Pattern.MULTILINE);

  private final long mask;

  Capability(int bit) {
    this.mask = 1L << bit;
  }

  String kernelName() {
    return "CAP_" + name();
  }

  /**
   * Returns what a process must still be given to load and attach kernel programs.
   *
   * @param processStatus text of {@code /proc/PID/status} (man proc, 5); a text without effective
   *     capabilities counts as a process without any
   * @return empty if it has both BPF and PERFMON, or SYS_ADMIN, which stands for both
   */
  static Set<Capability> missingForTracing(String processStatus) {
    long effective = effective(processStatus);
    Set<Capability> missing = EnumSet.noneOf(Capability.class);
    if (SYS_ADMIN.isIn(effective)) {
      return missing;
    }
    for (Capability needed : EnumSet.of(PERFMON, BPF)) {
      if (!needed.isIn(effective)) {
        missing.add(needed);
      }
    }
    return missing;
  }

  private boolean isIn(long set) {
    return (set & mask) != 0;
  }

  private static long effective(String processStatus) {
    Matcher line = EFFECTIVE.matcher(processStatus);
    return line.find() ? Long.parseUnsignedLong(line.group(1), 16) : 0;
  }
}

package io.pypiguard.files;

import com.google.common.collect.ImmutableMap;
import io.pypiguard.files.internal.program.ByteEntropy;
import io.pypiguard.files.internal.program.ProgramLayout;
import io.pypiguard.files.internal.program.Section;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.Map;
import java.util.Optional;

/**
 * What the layout of a program tells.
 *
 * @param entropy how random its most random section is that is run, in bits a byte
 * @param overlay how many bytes stand behind what its header knows of
 * @param overlayEntropy how random these are, in bits a byte
 * @param packer the packer that its sections name; empty if none
 * @param damaged whether its header tells of sections or tables that the file does not have
 */
record ProgramFacts(
    double entropy, long overlay, double overlayEntropy, String packer, boolean damaged) {

  /** Machine code has 5 to 6.8 bits a byte; what is packed or encrypted has nearly 8. */
  private static final double PACKED = 7.2;

  /** Less than this is padding, or what a linker left. */
  private static final long NOTABLE_OVERLAY = 1024;

  private static final int MOST_SAMPLED = 1 << 20;

  private static final Map<String, String> PACKERS =
      ResourceTable.read(ProgramFacts.class, "packers.tsv", 3).stream()
          .collect(ImmutableMap.toImmutableMap(row -> row.get(0), row -> row.get(1)));

  /** Reads a program; nothing if it is of a format that has no sections, or broken. */
  static Optional<ProgramFacts> of(byte[] content) {
    return ProgramLayout.read(content).map(layout -> of(layout, content));
  }

  private static ProgramFacts of(ProgramLayout layout, byte[] content) {
    long overlay = layout.overlay(content.length);
    int from = content.length - (int) overlay;
    int to = (int) Math.min(content.length, from + (long) MOST_SAMPLED);
    return new ProgramFacts(
        layout.peakEntropy(content),
        overlay,
        ByteEntropy.of(content, from, to),
        layout.sections().stream()
            .map(ProgramFacts::packer)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(""),
        layout.damaged() && !layout.sections().isEmpty());
  }

  private static Optional<String> packer(Section section) {
    return PACKERS.entrySet().stream()
        .filter(known -> section.name().startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Tells whether the code cannot be read before it has unpacked itself. */
  boolean isPacked() {
    return !packer.isEmpty() || entropy >= PACKED;
  }

  boolean hasOverlay() {
    return overlay >= NOTABLE_OVERLAY;
  }
}

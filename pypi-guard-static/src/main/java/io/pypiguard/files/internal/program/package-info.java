/**
 * The headers of program files: where the parts of a PE, ELF or Mach-O file lie, how random their
 * bytes are, and what stands behind them.
 *
 * <p>Not exported. Start with {@code ProgramLayout}, which has a reader for each format. All
 * readers take hostile bytes: whatever a header says, no read leaves the file and no list is longer
 * than its bound.
 */
@NullMarked
package io.pypiguard.files.internal.program;

import org.jspecify.annotations.NullMarked;

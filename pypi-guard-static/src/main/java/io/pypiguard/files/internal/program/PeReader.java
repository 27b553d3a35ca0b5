package io.pypiguard.files.internal.program;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the headers of Windows programs.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/debug/pe-format">PE Format</a>
 */
final class PeReader {

  private static final int POINTER = 0x3c;
  private static final long SIGNATURE = 0x4550;
  private static final int COFF_HEADER = 24;
  private static final int SECTION_HEADER = 40;
  private static final int MAGIC_64 = 0x20b;

  /** Where the table of directories begins in the optional header, in 32 and 64 bits. */
  private static final int DIRECTORIES_32 = 96;

  private static final int DIRECTORIES_64 = 112;

  /** The fifth directory, the only one that gives a place in the file instead of in memory. */
  private static final int CERTIFICATES = 4;

  private static final long EXECUTE = 0x2000_0000L;
  private static final long WRITE = 0x8000_0000L;
  private static final int SYMBOL = 18;

  private final ByteView view;
  private final List<Section> sections = new ArrayList<>();
  private final long header;

  private PeReader(byte[] content) {
    this.view = new ByteView(content, ByteOrder.LITTLE_ENDIAN);
    this.header = view.u32(POINTER);
  }

  static boolean accepts(byte[] content) {
    PeReader reader = new PeReader(content);
    return reader.view.u16(0) == 0x5a4d && reader.view.u32(reader.header) == SIGNATURE;
  }

  static ProgramLayout read(byte[] content) {
    return new PeReader(content).read();
  }

  private ProgramLayout read() {
    int count = Math.min(view.u16(header + 6), ProgramLayout.MOST_SECTIONS);
    int optionalSize = view.u16(header + 20);
    long optional = header + COFF_HEADER;
    long table = optional + optionalSize;
    for (int i = 0; i < count; i++) {
      addSection(table + (long) i * SECTION_HEADER);
    }
    long end = table + (long) count * SECTION_HEADER;
    end = Math.max(end, Math.min(view.u32(optional + 60), view.size()));
    for (Section section : sections) {
      end = Math.max(end, section.end());
    }
    end = Math.max(end, symbolsEnd());
    end = Math.max(end, certificatesEnd(optional, optionalSize));
    return new ProgramLayout(sections, end, view.isCut() || end > view.size());
  }

  private void addSection(long at) {
    long flags = view.u32(at + 36);
    sections.add(
        new Section(
            view.name(at, 8),
            view.u32(at + 20),
            view.u32(at + 16),
            (flags & EXECUTE) != 0,
            (flags & WRITE) != 0));
  }

  /**
   * Compilers other than Microsoft's leave symbols and, behind them, the lengths of their names.
   */
  private long symbolsEnd() {
    long start = view.u32(header + 12);
    if (start == 0 || start >= view.size()) {
      return 0;
    }
    long end = start + view.u32(header + 16) * SYMBOL;
    return end + 4 > view.size() ? end : end + view.u32(end);
  }

  private long certificatesEnd(long optional, int optionalSize) {
    int directories = view.u16(optional) == MAGIC_64 ? DIRECTORIES_64 : DIRECTORIES_32;
    int at = directories + 8 * CERTIFICATES;
    if (optionalSize < at + 8 || view.u32(optional + directories - 4) <= CERTIFICATES) {
      return 0;
    }
    long start = view.u32(optional + at);
    return start == 0 ? 0 : start + view.u32(optional + at + 4);
  }
}

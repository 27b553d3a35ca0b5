package io.pypiguard.files.internal.program;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the headers of programs of Linux and other Unix systems.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">System V ABI, Object
 *     Files</a>
 */
final class ElfReader {

  private static final int NO_BITS = 8;
  private static final long WRITE = 1;
  private static final long EXECUTE = 4;

  /** Flags of a segment, which are those of a section the other way round. */
  private static final long SEGMENT_EXECUTE = 1;

  private static final long SEGMENT_WRITE = 2;
  private static final int LONGEST_NAME = 64;

  private final ByteView view;
  private final boolean wide;
  private final List<Section> sections = new ArrayList<>();
  private long end;

  private ElfReader(byte[] content) {
    ByteOrder order = content[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.view = new ByteView(content, order);
    this.wide = content[4] == 2;
  }

  static boolean accepts(byte[] content) {
    return content.length > 5
        && content[0] == 0x7f
        && content[1] == 'E'
        && content[2] == 'L'
        && content[3] == 'F'
        && (content[4] == 1 || content[4] == 2)
        && (content[5] == 1 || content[5] == 2);
  }

  static ProgramLayout read(byte[] content) {
    return new ElfReader(content).read();
  }

  private ProgramLayout read() {
    end = view.u16(wide ? 52 : 40);
    readSegments();
    readSections();
    return new ProgramLayout(sections, end, view.isCut() || end > view.size());
  }

  /** Packers leave segments alone, which then stand for the sections. */
  private void readSegments() {
    long table = view.word(wide ? 32 : 28, wide);
    int size = view.u16(wide ? 54 : 42);
    int count = Math.min(view.u16(wide ? 56 : 44), ProgramLayout.MOST_SECTIONS);
    boolean alone = view.word(wide ? 40 : 32, wide) == 0;
    for (int i = 0; i < count && table > 0; i++) {
      long at = add(table, (long) i * size);
      long flags = view.u32(at + (wide ? 4 : 24));
      Section segment =
          new Section(
              "",
              view.word(at + (wide ? 8 : 4), wide),
              view.word(at + (wide ? 32 : 16), wide),
              (flags & SEGMENT_EXECUTE) != 0,
              (flags & SEGMENT_WRITE) != 0);
      end = Math.max(end, segment.end());
      if (alone) {
        sections.add(segment);
      }
    }
    end = table > 0 ? Math.max(end, add(table, (long) count * size)) : end;
  }

  private void readSections() {
    long table = view.word(wide ? 40 : 32, wide);
    if (table == 0) {
      return;
    }
    int size = view.u16(wide ? 58 : 46);
    // Where there are too many for the header, the first section says how many.
    long stated = view.u16(wide ? 60 : 48);
    long all = stated == 0 ? view.word(table + (wide ? 32 : 20), wide) : stated;
    long count = Math.min(all, ProgramLayout.MOST_SECTIONS);
    long names = nameTable(table, size);
    for (int i = 0; i < count; i++) {
      addSection(add(table, (long) i * size), names);
    }
    long most = view.size() / Math.max(1, size);
    end = Math.max(end, add(table, Math.min(all, most) * size));
  }

  private long nameTable(long table, int size) {
    int index = view.u16(wide ? 62 : 50);
    return view.word(add(table, (long) index * size) + (wide ? 24 : 16), wide);
  }

  private void addSection(long at, long names) {
    long type = view.u32(at + 4);
    long flags = view.word(at + 8, wide);
    Section section =
        new Section(
            view.name(add(names, view.u32(at)), LONGEST_NAME),
            view.word(at + (wide ? 24 : 16), wide),
            type == NO_BITS ? 0 : view.word(at + (wide ? 32 : 20), wide),
            (flags & EXECUTE) != 0,
            (flags & WRITE) != 0);
    sections.add(section);
    if (type != NO_BITS) {
      end = Math.max(end, section.end());
    }
  }

  /** Adds to an offset; what would overflow lies beyond any file. */
  private static long add(long offset, long more) {
    return offset > Integer.MAX_VALUE ? Integer.MAX_VALUE : offset + more;
  }
}

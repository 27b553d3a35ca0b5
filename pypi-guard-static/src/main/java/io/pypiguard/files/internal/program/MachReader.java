package io.pypiguard.files.internal.program;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the headers of programs of macOS: those for one architecture, and universal ones that hold
 * several of them.
 *
 * @see <a
 *     href="https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h">mach-o/loader.h</a>
 * @see <a
 *     href="https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/fat.h">mach-o/fat.h</a>
 */
final class MachReader {

  private static final int UNIVERSAL = 0xcafebabe;
  private static final int THIN_32 = 0xfeedface;
  private static final int THIN_64 = 0xfeedfacf;

  /** No universal program holds more; a Java class has its version at this place, 45 or more. */
  private static final int MOST_ARCHITECTURES = 44;

  private static final int MOST_COMMANDS = 1024;
  private static final int SEGMENT_32 = 0x1;
  private static final int SYMBOLS = 0x2;
  private static final int SEGMENT_64 = 0x19;

  /**
   * Commands that give an offset and a size in the file: signature, functions, exports and such.
   */
  private static final List<Long> LINK_DATA =
      List.of(0x1dL, 0x1eL, 0x26L, 0x29L, 0x2bL, 0x2eL, 0x8000_0033L, 0x8000_0034L);

  private static final long WRITE = 2;
  private static final long EXECUTE = 4;

  /** Types of sections that have no bytes in the file. */
  private static final List<Long> ZERO_FILLED = List.of(0x1L, 0xcL, 0x12L);

  private final byte[] content;
  private final List<Section> sections = new ArrayList<>();
  private long end;
  private boolean damaged;

  private MachReader(byte[] content) {
    this.content = content;
  }

  static boolean accepts(byte[] content) {
    if (content.length < 8) {
      return false;
    }
    int magic = ByteBuffer.wrap(content).getInt();
    int architectures = ByteBuffer.wrap(content).getInt(4);
    return isThin(magic)
        || isThin(Integer.reverseBytes(magic))
        || (magic == UNIVERSAL && architectures > 0 && architectures <= MOST_ARCHITECTURES);
  }

  private static boolean isThin(int magic) {
    return magic == THIN_32 || magic == THIN_64;
  }

  static ProgramLayout read(byte[] content) {
    MachReader reader = new MachReader(content);
    ByteView view = new ByteView(content, ByteOrder.BIG_ENDIAN);
    if ((int) view.u32(0) == UNIVERSAL) {
      reader.readUniversal(view);
    } else {
      reader.readThin(0);
    }
    boolean beyond = reader.damaged || reader.end > content.length;
    return new ProgramLayout(reader.sections, reader.end, beyond);
  }

  private void readUniversal(ByteView view) {
    long count = Math.min(view.u32(4), MOST_ARCHITECTURES);
    end = 8 + 20 * count;
    for (long i = 0; i < count; i++) {
      long offset = view.u32(8 + 20 * i + 8);
      long size = view.u32(8 + 20 * i + 12);
      end = Math.max(end, offset + size);
      if (offset < content.length) {
        readThin(offset);
      }
    }
    damaged |= view.isCut();
  }

  private void readThin(long start) {
    ByteView big = new ByteView(content, ByteOrder.BIG_ENDIAN);
    boolean isBig = isThin((int) big.u32(start));
    ByteView view = isBig ? big : new ByteView(content, ByteOrder.LITTLE_ENDIAN);
    boolean wide = (int) view.u32(start) == THIN_64;
    if (!wide && (int) view.u32(start) != THIN_32) {
      damaged = true;
      return;
    }
    long count = Math.min(view.u32(start + 16), MOST_COMMANDS);
    long at = start + (wide ? 32 : 28);
    end = Math.max(end, at + view.u32(start + 20));
    for (long i = 0; i < count && !view.isCut(); i++) {
      readCommand(view, start, at);
      // A command of no length would be read again and again.
      at += Math.max(8, view.u32(at + 4));
    }
    damaged |= view.isCut();
  }

  private void readCommand(ByteView view, long start, long at) {
    long command = view.u32(at);
    if (command == SEGMENT_32 || command == SEGMENT_64) {
      readSegment(view, start, at, command == SEGMENT_64);
    } else if (command == SYMBOLS) {
      reach(start + view.u32(at + 16), view.u32(at + 20));
    } else if (LINK_DATA.contains(command)) {
      reach(start + view.u32(at + 8), view.u32(at + 12));
    }
  }

  private void readSegment(ByteView view, long start, long at, boolean wide) {
    reach(start + view.word(at + (wide ? 40 : 32), wide), view.word(at + (wide ? 48 : 36), wide));
    long protection = view.u32(at + (wide ? 60 : 44));
    long count = view.u32(at + (wide ? 64 : 48));
    long section = at + (wide ? 72 : 56);
    for (long i = 0; i < count && sections.size() < ProgramLayout.MOST_SECTIONS; i++) {
      long type = view.u32(section + (wide ? 64 : 56)) & 0xff;
      sections.add(
          new Section(
              view.name(section, 16),
              start + view.u32(section + (wide ? 48 : 40)),
              ZERO_FILLED.contains(type) ? 0 : view.word(section + (wide ? 40 : 36), wide),
              (protection & EXECUTE) != 0,
              (protection & WRITE) != 0));
      section += wide ? 80 : 68;
      if (view.isCut()) {
        return;
      }
    }
  }

  private void reach(long offset, long size) {
    end = Math.max(end, size > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + size);
  }
}

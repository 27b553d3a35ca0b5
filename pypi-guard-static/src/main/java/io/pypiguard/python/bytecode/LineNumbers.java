package io.pypiguard.python.bytecode;

/**
 * The line of each instruction, asked for in the order of the bytecode.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/InternalDocs/code_objects.md">CPython,
 *     code objects</a> for the table of 3.11, Objects/lnotab_notes.txt for those before
 */
final class LineNumbers {

  private static final int NO_LINE_3_10 = -128;
  private static final int UNIT = 2;

  private final byte[] table;
  private final BytecodeVersion version;
  private int position;
  private int end;
  private int current;
  private int line;

  LineNumbers(CodeObject code) {
    this.table = code.rawLineTable();
    this.version = code.version();
    this.current = code.firstLine();
    this.line = current;
  }

  /**
   * Tells whether the table can be of a version: until 3.9 it ends before the bytecode does, in
   * 3.10 where the bytecode does.
   */
  static boolean fits(CodeObject code, BytecodeVersion version) {
    if (version.atLeast(3, 11)) {
      return true;
    }
    byte[] table = code.rawLineTable();
    int end = 0;
    for (int i = 0; i < table.length; i += 2) {
      end += Byte.toUnsignedInt(table[i]);
    }
    int length = code.rawBytecode().length;
    return version.atLeast(3, 10) ? end == length : end < length || length == 0;
  }

  /**
   * Returns a line.
   *
   * @param offset where an instruction begins, in bytes, no smaller than asked for before
   * @return the line, from 1, or 0 if there is none
   */
  int at(int offset) {
    int shortest = version.atLeast(3, 11) ? 1 : 2;
    while (end <= offset && position + shortest <= table.length) {
      if (version.atLeast(3, 11)) {
        readLocation();
      } else if (version.atLeast(3, 10)) {
        readRange();
      } else {
        readPair();
      }
    }
    boolean isBehindLastPair = end <= offset && !version.atLeast(3, 10);
    return Math.max(isBehindLastPair ? current : line, 0);
  }

  /** Until 3.9: the distance to where the next line begins, and how much larger that is. */
  private void readPair() {
    line = current;
    end += Byte.toUnsignedInt(table[position]);
    int step = table[position + 1];
    current += version.atLeast(3, 6) ? step : step & 0xff;
    position += 2;
  }

  /** 3.10: the length of a range, and how much larger its line is. */
  private void readRange() {
    end += Byte.toUnsignedInt(table[position]);
    int step = table[position + 1];
    current += step == NO_LINE_3_10 ? 0 : step;
    line = step == NO_LINE_3_10 ? 0 : current;
    position += 2;
  }

  /** Since 3.11: an entry begins with a byte whose highest bit is set, others have it not. */
  private void readLocation() {
    int first = table[position++];
    end += UNIT * ((first & 7) + 1);
    int form = first >> 3 & 15;
    if (form == 13 || form == 14) {
      current += signed();
    } else if (form >= 10 && form <= 12) {
      current += form - 10;
    }
    line = form == 15 ? 0 : current;
    while (position < table.length && table[position] >= 0) {
      position++;
    }
  }

  /** Returns a number in groups of six bits, the lowest first, the sign in the lowest bit. */
  private int signed() {
    int value = 0;
    int shift = 0;
    int group;
    do {
      group = position < table.length ? table[position++] : 0;
      value |= shift < Integer.SIZE ? (group & 63) << shift : 0;
      shift += 6;
    } while ((group & 64) != 0 && group >= 0);
    return (value & 1) != 0 ? -(value >>> 1) : value >>> 1;
  }
}

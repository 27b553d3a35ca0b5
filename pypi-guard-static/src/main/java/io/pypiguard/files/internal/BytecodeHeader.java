package io.pypiguard.files.internal;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Optional;

/**
 * The header of a file of compiled Python.
 *
 * @param version the version of Python that runs it, for example {@code 3.14}
 * @param length how many bytes stand before the code: 8, 12 since 3.3, 16 since 3.7
 * @param unchecked whether Python runs the file without comparing it with its source
 * @see <a href="https://peps.python.org/pep-3147/">PEP 3147</a>
 * @see <a href="https://peps.python.org/pep-0552/">PEP 552</a>
 */
public record BytecodeHeader(String version, int length, boolean unchecked) {

  /** How many bytes {@link #read} needs to see: the longest header and what follows it. */
  public static final int ENOUGH = 17;

  /** Since Python 3.7 the header has flags: bit 0 a hash instead of a time, bit 1 checked. */
  private static final int LENGTH_WITH_FLAGS = 16;

  private static final int HASH_UNCHECKED = 0b01;

  private static final List<Magic> KNOWN =
      ResourceTable.read(BytecodeHeader.class, "magic-numbers.tsv", 4).stream()
          .map(Magic::of)
          .toList();

  private record Magic(int first, int last, String version, int headerLength) {

    static Magic of(List<String> row) {
      return new Magic(
          Integer.parseInt(row.get(0)),
          Integer.parseInt(row.get(1)),
          row.get(2),
          Integer.parseInt(row.get(3)));
    }
  }

  /**
   * Recognises bytecode.
   *
   * @param head the first bytes of a file, {@value #ENOUGH} if there are as many
   * @return its header, or nothing if the bytes do not begin with the magic number of a known
   *     version of Python and, behind the header, a code object
   */
  public static Optional<BytecodeHeader> read(byte[] head) {
    if (head.length < 4 || head[2] != '\r' || head[3] != '\n') {
      return Optional.empty();
    }
    int number = Byte.toUnsignedInt(head[0]) | Byte.toUnsignedInt(head[1]) << 8;
    return KNOWN.stream()
        .filter(magic -> magic.first <= number && number <= magic.last)
        .filter(magic -> holdsCode(head, magic.headerLength))
        .findFirst()
        .map(
            magic ->
                new BytecodeHeader(
                    magic.version, magic.headerLength, isUnchecked(head, magic.headerLength)));
  }

  /** Tells whether a marshalled code object stands behind the header, with or without reference. */
  private static boolean holdsCode(byte[] head, int headerLength) {
    return head.length > headerLength && (head[headerLength] & 0x7f) == 'c';
  }

  private static boolean isUnchecked(byte[] head, int headerLength) {
    return headerLength == LENGTH_WITH_FLAGS && head[4] == HASH_UNCHECKED;
  }
}

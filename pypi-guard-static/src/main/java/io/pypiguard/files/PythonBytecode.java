package io.pypiguard.files;

import io.pypiguard.artifact.Member;
import io.pypiguard.files.internal.ResourceTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The header of a Python bytecode file.
 *
 * @param version the Python version that runs it, for example {@code 3.12}
 * @param unchecked whether Python runs it without comparing it with its source
 * @see <a href="https://peps.python.org/pep-3147/">PEP 3147</a>
 * @see <a href="https://peps.python.org/pep-0552/">PEP 552</a>
 */
record PythonBytecode(String version, boolean unchecked) {

  private static final int LONGEST_HEADER = 16;

  /** Since Python 3.7 the header has flags: bit 0 a hash instead of a time, bit 1 checked. */
  private static final int HEADER_WITH_FLAGS = 16;

  private static final int HASH_UNCHECKED = 0b01;

  private static final List<Magic> KNOWN =
      ResourceTable.read(PythonBytecode.class, "python-bytecode.tsv", 4).stream()
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
   * @param member a file
   * @return its header, or nothing if it is no bytecode of a known Python version
   * @throws IOException if the member cannot be read
   */
  static Optional<PythonBytecode> detect(Member member) throws IOException {
    byte[] head = member.head(LONGEST_HEADER + 1);
    if (head.length < 4 || head[2] != '\r' || head[3] != '\n') {
      return Optional.empty();
    }
    int number = Byte.toUnsignedInt(head[0]) | Byte.toUnsignedInt(head[1]) << 8;
    return KNOWN.stream()
        .filter(magic -> magic.first <= number && number <= magic.last)
        .filter(magic -> holdsCode(head, magic.headerLength))
        .findFirst()
        .map(magic -> new PythonBytecode(magic.version, isUnchecked(head, magic.headerLength)));
  }

  /** Tells whether a marshalled code object stands behind the header, with or without reference. */
  private static boolean holdsCode(byte[] head, int headerLength) {
    return head.length > headerLength && (head[headerLength] & 0x7f) == 'c';
  }

  private static boolean isUnchecked(byte[] head, int headerLength) {
    return headerLength == HEADER_WITH_FLAGS && head[4] == HASH_UNCHECKED;
  }
}

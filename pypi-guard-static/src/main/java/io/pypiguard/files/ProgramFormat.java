package io.pypiguard.files;

import com.google.common.base.Ascii;
import com.google.common.io.BaseEncoding;
import io.pypiguard.artifact.Member;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A format of program files, recognised by its first bytes and never by a name. */
final class ProgramFormat {

  /** Kinds of program. */
  enum Family {
    NATIVE,
    BYTECODE,
    SHORTCUT,
    INSTALLER
  }

  /** What tells a format from others, and from text, that begin with the same bytes. */
  private enum Check {
    NONE,
    PE,
    ELF,
    MACH_FAT,
    JAVA
  }

  private static final int HEAD = 4096;
  private static final int PE_POINTER = 0x3c;
  private static final byte[] PE_SIGNATURE = {'P', 'E', 0, 0};

  /** Java 1.0 wrote version 45; no universal binary holds as many architectures. */
  private static final int FIRST_CLASS_VERSION = 45;

  private static final List<ProgramFormat> KNOWN =
      ResourceTable.read(ProgramFormat.class, "file-formats.tsv", 6).stream()
          .map(ProgramFormat::new)
          .toList();

  private final Family family;
  private final Check check;
  private final byte[] magic;
  private final String name;

  private ProgramFormat(List<String> row) {
    this.family = Family.valueOf(Ascii.toUpperCase(row.get(1)));
    this.check = Check.valueOf(Ascii.toUpperCase(row.get(2)).replace('-', '_'));
    this.magic = BaseEncoding.base16().lowerCase().decode(row.get(3));
    this.name = row.get(4);
  }

  /** Returns what kind of program it is. */
  Family family() {
    return family;
  }

  /** Returns what to call it, for example {@code Linux program (ELF)}. */
  String displayName() {
    return name;
  }

  /**
   * Recognises a program.
   *
   * @param member a file
   * @return its format, or nothing if it is no program of a known format
   * @throws IOException if the member cannot be read
   */
  static Optional<ProgramFormat> detect(Member member) throws IOException {
    return detect(member.head(HEAD), member.size());
  }

  /**
   * Recognises a program.
   *
   * @param head the beginning of a file
   * @param size how long the whole file is
   * @return its format, or nothing if it is no program of a known format
   */
  static Optional<ProgramFormat> detect(byte[] head, long size) {
    return KNOWN.stream().filter(format -> format.matches(head, size)).findFirst();
  }

  private boolean matches(byte[] head, long size) {
    if (head.length < magic.length
        || !Arrays.equals(head, 0, magic.length, magic, 0, magic.length)) {
      return false;
    }
    return switch (check) {
      case NONE -> true;
      case PE -> hasPeSignature(head, size);
      case ELF -> head.length > 5 && isOneOrTwo(head[4]) && isOneOrTwo(head[5]);
      case MACH_FAT -> secondWord(head) > 0 && secondWord(head) < FIRST_CLASS_VERSION;
      case JAVA -> secondWord(head) % 0x10000 >= FIRST_CLASS_VERSION;
    };
  }

  private static boolean hasPeSignature(byte[] head, long size) {
    if (head.length < PE_POINTER + 4) {
      return false;
    }
    long offset =
        Integer.toUnsignedLong(
            ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(PE_POINTER));
    int end = PE_SIGNATURE.length;
    if (offset + end > head.length) {
      // Behind what was read; text that begins with MZ gives an offset beyond its end.
      return offset + end <= size;
    }
    int from = (int) offset;
    return Arrays.equals(head, from, from + end, PE_SIGNATURE, 0, end);
  }

  private static boolean isOneOrTwo(byte value) {
    return value == 1 || value == 2;
  }

  /** Returns bytes 4 to 7 as a number, or 0 if they are missing. */
  private static long secondWord(byte[] head) {
    return head.length < 8 ? 0 : Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(4));
  }
}

package io.pypiguard.python.bytecode;

import io.pypiguard.python.bytecode.Opcodes.Opcode;

/** Goes through bytecode instruction by instruction. */
final class InstructionCursor {

  private static final int CACHE_BYTES = 2;

  private final byte[] code;
  private final Opcodes opcodes;
  private Opcode opcode = Opcode.NONE;
  private int offset;
  private int end;
  private int argument;

  InstructionCursor(byte[] code, Opcodes opcodes) {
    this.code = code;
    this.opcodes = opcodes;
  }

  /** Goes to the next instruction, past those that only extend its argument. */
  boolean next() {
    int upper = 0;
    while (readOne(upper)) {
      if (opcode.operation() != Operation.EXTENDED_ARGUMENT) {
        return true;
      }
      upper = opcodes.isWide() ? argument << 8 : argument << 16;
    }
    return false;
  }

  private boolean readOne(int upper) {
    offset = end;
    if (offset >= code.length) {
      return false;
    }
    int number = Byte.toUnsignedInt(code[offset]);
    opcode = opcodes.get(number);
    if (opcodes.isWide()) {
      argument = upper | byteAt(offset + 1);
      end = offset + 2 + CACHE_BYTES * opcode.caches();
    } else if (Opcodes.hasArgument(number)) {
      argument = upper | byteAt(offset + 1) | byteAt(offset + 2) << 8;
      end = offset + 3;
    } else {
      argument = 0;
      end = offset + 1;
    }
    return true;
  }

  private int byteAt(int position) {
    return position < code.length ? Byte.toUnsignedInt(code[position]) : 0;
  }

  Opcode opcode() {
    return opcode;
  }

  /** The argument, negative if a hostile one uses the highest bit. */
  int argument() {
    return argument;
  }

  /** Where the instruction begins, in bytes. */
  int offset() {
    return offset;
  }

  /** Where the instruction and its cache entries end, in bytes. */
  int end() {
    return end;
  }

  /** Where the instruction may go on, in bytes, if it is a jump forward. */
  int target() {
    int distance = argument * opcodes.jumpUnit();
    return switch (opcode.operation()) {
      case BRANCH_ABSOLUTE, BRANCH_OR_POP_ABSOLUTE, JUMP_ABSOLUTE -> distance;
      default -> end + distance;
    };
  }

  /** Tells whether a jump goes where no instruction can begin. */
  boolean isAstray() {
    int target = target();
    return target < 0 || target > code.length || (opcodes.isWide() && target % 2 != 0);
  }

  /** Counts the cache entries that are not empty as they are in a file. */
  int usedCaches() {
    int used = 0;
    for (int i = end - CACHE_BYTES * opcode.caches(); i < end; i += CACHE_BYTES) {
      used += byteAt(i) == 0 ? 0 : 1;
    }
    return used;
  }
}

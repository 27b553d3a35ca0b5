package io.pypiguard.python.bytecode;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes that may lie about themselves.
 *
 * <p>The first problem is kept and ends reading: from then on every number is 0 and every string
 * empty, so that callers return what they have instead of unwinding. Nothing is allocated for bytes
 * that are not there.
 */
final class ByteCursor {

  private final byte[] bytes;
  private final ByteBuffer numbers;
  private int position;
  private @Nullable ReadProblem problem;

  ByteCursor(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
    this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int position() {
    return position;
  }

  int remaining() {
    return bytes.length - position;
  }

  boolean isSound() {
    return problem == null;
  }

  Optional<ReadProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Ends reading, unless it has ended before. */
  void fail(int offset, String reason) {
    if (problem == null) {
      problem = new ReadProblem(offset, reason);
    }
  }

  /** Returns the next byte without taking it, or -1 at the end. */
  int peek() {
    return isSound() && remaining() > 0 ? Byte.toUnsignedInt(bytes[position]) : -1;
  }

  int unsignedByte() {
    return has(1) ? Byte.toUnsignedInt(bytes[position++]) : 0;
  }

  int unsignedShort() {
    return has(2) ? Short.toUnsignedInt(numbers.getShort(advance(2))) : 0;
  }

  int integer() {
    return has(4) ? numbers.getInt(advance(4)) : 0;
  }

  long unsignedInteger() {
    return Integer.toUnsignedLong(integer());
  }

  long longInteger() {
    return has(8) ? numbers.getLong(advance(8)) : 0;
  }

  double real() {
    return Double.longBitsToDouble(longInteger());
  }

  /** Returns as many bytes as the stream says follow, none if they do not. */
  byte[] take(long length) {
    if (length < 0) {
      fail(position, "length must not be negative, was " + length);
    }
    if (!has(length)) {
      return new byte[0];
    }
    int start = advance((int) length);
    return Arrays.copyOfRange(bytes, start, position);
  }

  /** Returns the bytes up to the next line feed, and takes that too. */
  byte[] line() {
    int end = position;
    while (isSound() && end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    if (!has(end - position + 1L)) {
      return new byte[0];
    }
    byte[] line = take(end - position);
    position++;
    return line;
  }

  /** Returns a number that is written in digits of 15 bits, the lowest first. */
  BigInteger digits(int count) {
    byte[] digits = take(2L * count);
    byte[] magnitude = new byte[digits.length * 15 / 16 + 2];
    int bits = 0;
    int held = 0;
    int end = magnitude.length;
    for (int i = 0; i + 1 < digits.length; i += 2) {
      int digit = (digits[i] & 0xff) | (digits[i + 1] & 0x7f) << 8;
      held |= digit << bits;
      for (bits += 15; bits >= 8; bits -= 8) {
        magnitude[--end] = (byte) held;
        held >>>= 8;
      }
    }
    if (bits > 0) {
      magnitude[--end] = (byte) held;
    }
    return new BigInteger(1, magnitude);
  }

  private int advance(int count) {
    position += count;
    return position - count;
  }

  private boolean has(long count) {
    if (isSound() && count > remaining()) {
      fail(position, "needs " + count + " bytes, has " + remaining());
    }
    return isSound();
  }
}

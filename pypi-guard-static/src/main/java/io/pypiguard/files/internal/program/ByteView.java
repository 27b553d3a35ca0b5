package io.pypiguard.files.internal.program;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Numbers and names at offsets of a file. What lies beyond its end reads as 0 and is remembered, so
 * that a reader of headers needs no check at each step.
 */
final class ByteView {

  private final byte[] content;
  private final ByteBuffer buffer;
  private boolean cut;

  ByteView(byte[] content, ByteOrder order) {
    this.content = content;
    this.buffer = ByteBuffer.wrap(content).order(order);
  }

  /** Tells whether something beyond the end was asked for. */
  boolean isCut() {
    return cut;
  }

  long size() {
    return content.length;
  }

  int u8(long offset) {
    return has(offset, 1) ? Byte.toUnsignedInt(content[(int) offset]) : 0;
  }

  int u16(long offset) {
    return has(offset, 2) ? Short.toUnsignedInt(buffer.getShort((int) offset)) : 0;
  }

  long u32(long offset) {
    return has(offset, 4) ? Integer.toUnsignedLong(buffer.getInt((int) offset)) : 0;
  }

  /** Returns eight bytes; a number that only fits without a sign is larger than any file. */
  long u64(long offset) {
    long value = has(offset, 8) ? buffer.getLong((int) offset) : 0;
    return value < 0 ? Long.MAX_VALUE : value;
  }

  /** Returns a number of four or eight bytes, as 32-bit and 64-bit formats have them. */
  long word(long offset, boolean wide) {
    return wide ? u64(offset) : u32(offset);
  }

  /** Returns the characters up to a zero byte, at most {@code length}. */
  String name(long offset, int length) {
    if (offset < 0 || offset >= content.length) {
      cut = true;
      return "";
    }
    int start = (int) offset;
    int end = start;
    int last = Math.min(content.length, start + length);
    while (end < last && content[end] != 0) {
      end++;
    }
    return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private boolean has(long offset, int length) {
    boolean inside = offset >= 0 && offset <= content.length - length;
    cut |= !inside;
    return inside;
  }
}

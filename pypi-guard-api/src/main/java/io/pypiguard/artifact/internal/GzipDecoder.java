package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/**
 * Decodes gzip, member after member, and yields whatever can be decoded: damage is thrown only when
 * all bytes before it were delivered, and a wrong checksum is noted, not thrown.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class GzipDecoder extends BlockInput {

  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final Notes notes;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[16 * 1024];

  /** Bytes of the buffer that belong to the inflater or, between members, to the next header. */
  private int start;

  private int end;
  private boolean inMember;
  private boolean finished;

  GzipDecoder(InputStream in, Notes notes) {
    this.in = in;
    this.notes = notes;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!finished) {
      if (!inMember) {
        readHeader();
        continue;
      }
      int count = DeflateDecoder.inflate(inflater, out, offset, length);
      if (count > 0) {
        crc.update(out, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (!fill()) {
        throw DamagedArchiveException.truncated("gzip data ends before its end mark");
      } else {
        inflater.setInput(buffer, start, end - start);
      }
    }
    return -1;
  }

  private void readHeader() throws IOException {
    int first = next();
    int second = next();
    int method = next();
    if (first != 0x1f || second != 0x8b || method != 8) {
      throw DamagedArchiveException.malformed("no gzip header where one should be");
    }
    int flags = next();
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      int low = next();
      skip(low | next() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, start, end - start);
    crc.reset();
    inMember = true;
  }

  private void endMember() throws IOException {
    start = end - inflater.getRemaining();
    inMember = false;
    long expectedCrc = nextInt();
    long expectedSize = nextInt();
    if (expectedCrc != crc.getValue()) {
      notes.add(
          ArchiveFindingType.CHECKSUM_MISMATCH,
          String.format(
              "gzip data has CRC-32 %08x and its trailer says %08x", crc.getValue(), expectedCrc));
    }
    if (expectedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
      notes.add(
          ArchiveFindingType.SIZE_MISMATCH,
          "gzip data is "
              + inflater.getBytesWritten()
              + " bytes and its trailer says "
              + expectedSize);
    }
    lookForNextMember();
  }

  /**
   * What follows a member, perhaps after padding of zeros, is a member or does not belong there.
   */
  private void lookForNextMember() throws IOException {
    while (start < end || fill()) {
      if (buffer[start] != 0) {
        break;
      }
      start++;
    }
    if (start < end && !startsMember()) {
      long trailing = (long) end - start;
      while (fill()) {
        trailing += end;
      }
      notes.add(
          ArchiveFindingType.TRAILING_DATA, trailing + " bytes follow the end of the gzip data");
      start = end;
    }
    if (start == end) {
      finish();
    }
  }

  private boolean startsMember() throws IOException {
    if (start + 1 == end) {
      buffer[0] = buffer[start];
      start = 0;
      end = 1 + Math.max(0, in.read(buffer, 1, buffer.length - 1));
    }
    return end - start > 1 && (buffer[start] & 0xff) == 0x1f && (buffer[start + 1] & 0xff) == 0x8b;
  }

  private void finish() {
    finished = true;
    inflater.end();
  }

  private int next() throws IOException {
    if (start == end && !fill()) {
      throw DamagedArchiveException.truncated("gzip header or trailer is cut off");
    }
    return buffer[start++] & 0xff;
  }

  private long nextInt() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (long) next() << shift;
    }
    return value;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // the text ends with a zero byte
    }
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    finish();
    in.close();
  }
}

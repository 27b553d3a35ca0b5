package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;

/** Decodes the content of zip members. */
final class ZipDecoder {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int DEFLATE64 = 9;
  private static final int BZIP2 = 12;
  private static final int LZMA = 14;
  private static final int ZSTD = 93;
  private static final int XZ = 95;

  /** Largest LZMA dictionary that is allocated, in bytes. */
  private static final int MOST_DICTIONARY = 64 << 20;

  private ZipDecoder() {}

  /**
   * Opens content.
   *
   * @param in the compressed bytes
   * @param member what the zip file says about the member
   */
  static InputStream open(InputStream in, ZipRecord member) throws IOException {
    return switch (member.method()) {
      case STORED -> in;
      case DEFLATED -> new DeflateDecoder(in);
      case DEFLATE64 ->
          new ForeignDecoder("deflate64", () -> new Deflate64CompressorInputStream(in));
      case BZIP2 -> Codec.BZIP2.open(in, Notes.IGNORED);
      case LZMA -> lzma(in, member.hasLzmaEndMark() ? -1 : member.size());
      case ZSTD -> Codec.ZSTD.open(in, Notes.IGNORED);
      case XZ -> Codec.XZ.open(in, Notes.IGNORED);
      default ->
          throw new DamagedArchiveException(
              ArchiveFindingType.UNSUPPORTED_COMPRESSION,
              "compressed with zip method " + member.method() + ", which is not supported");
    };
  }

  /** Before the data stand two bytes of version, two of the length that follows, and that many. */
  private static InputStream lzma(InputStream in, long size) throws IOException {
    byte[] head = in.readNBytes(9);
    if (head.length < 9 || head[2] != 5 || head[3] != 0) {
      throw DamagedArchiveException.malformed("LZMA data has no valid header");
    }
    long dictionary = 0;
    for (int i = 3; i >= 0; i--) {
      dictionary = dictionary << 8 | (head[5 + i] & 0xff);
    }
    if (dictionary > MOST_DICTIONARY) {
      throw new DamagedArchiveException(
          ArchiveFindingType.UNSUPPORTED_COMPRESSION,
          "LZMA data asks for a dictionary of " + dictionary + " bytes");
    }
    int dictionarySize = (int) dictionary;
    return new ForeignDecoder("lzma", () -> new LZMAInputStream(in, size, head[4], dictionarySize));
  }

  /** Raw deflate data. */
  private static final class DeflateDecoder extends InputStream implements MeteredInput.ReadsAhead {

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[8 * 1024];
    private int unused;
    private boolean finished;

    DeflateDecoder(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (!finished) {
        int count;
        long before = inflater.getBytesWritten();
        try {
          count = inflater.inflate(out, offset, length);
        } catch (DataFormatException e) {
          // What was decoded before is delivered first; the next call fails again.
          count = (int) (inflater.getBytesWritten() - before);
          if (count == 0) {
            throw DamagedArchiveException.malformed("deflate data is corrupt: " + e.getMessage());
          }
        }
        if (count > 0) {
          return count;
        }
        if (inflater.finished()) {
          unused = inflater.getRemaining();
          finished = true;
        } else if (inflater.needsDictionary()) {
          throw DamagedArchiveException.malformed("deflate data asks for a preset dictionary");
        } else {
          int got = in.read(buffer, 0, buffer.length);
          if (got <= 0) {
            throw new EOFException("deflate data ends before its end mark");
          }
          inflater.setInput(buffer, 0, got);
        }
      }
      return -1;
    }

    @Override
    public int unused() {
      return unused;
    }

    @Override
    public void close() throws IOException {
      finished = true;
      inflater.end();
      in.close();
    }
  }
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.IOException;
import java.io.InputStream;
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
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.ArchiveFormat;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdUtils;
import org.tukaani.xz.XZInputStream;

/** How a stream of bytes is compressed, found from its first bytes. */
enum Codec {
  /** Not compressed. */
  PLAIN(ArchiveFormat.TAR, ""),
  /** RFC 1952. */
  GZIP(ArchiveFormat.TAR_GZIP, "\u001f\u008b\b"),
  /** The format of Julian Seward's bzip2. */
  BZIP2(ArchiveFormat.TAR_BZIP2, "BZh"),
  /** The .xz file format. */
  XZ(ArchiveFormat.TAR_XZ, "\u00fd7zXZ\0"),
  /** RFC 8878; needs the optional zstd-jni library. */
  ZSTD(ArchiveFormat.TAR_ZSTD, "(\u00b5/\u00fd");

  /** Most memory, in KiB, that a stream may ask the xz decoder for. */
  private static final int XZ_MEMORY_KIB = 96 << 10;

  private final ArchiveFormat tarFormat;

  /** The first bytes as Latin-1. */
  private final String magic;

  Codec(ArchiveFormat tarFormat, String magic) {
    this.tarFormat = tarFormat;
    this.magic = magic;
  }

  static Codec detect(byte[] head) {
    for (Codec codec : values()) {
      if (codec != PLAIN && startsWith(head, codec.magic)) {
        return codec;
      }
    }
    return PLAIN;
  }

  /** Returns the format of a tar file that is compressed in this way. */
  ArchiveFormat tarFormat() {
    return tarFormat;
  }

  /**
   * Starts decoding. The stream throws {@link DamagedArchiveException} where it cannot go on.
   *
   * @param in the compressed bytes
   * @param notes takes what is odd but does not stop the decoder
   */
  InputStream open(InputStream in, Notes notes) throws IOException {
    return switch (this) {
      case PLAIN -> in;
      case GZIP -> new GzipDecoder(in, notes);
      case BZIP2 -> new ForeignDecoder("bzip2", () -> new BZip2CompressorInputStream(in, true));
      case XZ -> new ForeignDecoder("xz", () -> new XZInputStream(in, XZ_MEMORY_KIB));
      case ZSTD -> {
        if (!ZstdUtils.isZstdCompressionAvailable()) {
          throw new DamagedArchiveException(
              ArchiveFindingType.UNSUPPORTED_COMPRESSION,
              "Zstandard needs the library com.github.luben:zstd-jni, which is not there");
        }
        yield new ForeignDecoder("zstd", () -> new ZstdCompressorInputStream(in));
      }
    };
  }

  private static boolean startsWith(byte[] head, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= head.length || (head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

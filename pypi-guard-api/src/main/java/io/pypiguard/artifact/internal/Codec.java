package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.ArchiveFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
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
      case BZIP2 -> new ForeignDecoder(this, () -> new BZip2CompressorInputStream(in, true));
      case XZ -> new ForeignDecoder(this, () -> new XZInputStream(in, XZ_MEMORY_KIB));
      case ZSTD -> {
        if (!ZstdUtils.isZstdCompressionAvailable()) {
          throw new DamagedArchiveException(
              ArchiveFindingType.UNSUPPORTED_COMPRESSION,
              "Zstandard needs the library com.github.luben:zstd-jni, which is not there");
        }
        yield new ForeignDecoder(this, () -> new ZstdCompressorInputStream(in));
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

  /** Opens a decoder of a library. */
  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }

  /** Turns every way in which a library's decoder can fail into a damaged archive. */
  private static final class ForeignDecoder extends InputStream {

    private final Codec codec;
    private final InputStream in;

    ForeignDecoder(Codec codec, Opener opener) throws DamagedArchiveException {
      this.codec = codec;
      try {
        this.in = opener.open();
      } catch (IOException | RuntimeException e) {
        throw damage(codec, e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (IOException | RuntimeException e) {
        throw damage(codec, e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    private static DamagedArchiveException damage(Codec codec, Exception e) {
      String name = codec.name().toLowerCase(Locale.ROOT);
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      boolean cutOff =
          e instanceof EOFException || why.toLowerCase(Locale.ROOT).contains("unexpected end");
      return cutOff
          ? DamagedArchiveException.truncated(name + " data ends too early")
          : DamagedArchiveException.malformed(name + " data is corrupt: " + why);
    }
  }
}

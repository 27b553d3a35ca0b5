package io.pypiguard.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A file in a zip archive, told twice: by the local header in front of its bytes and by a record of
 * the central directory. Both are honest until they are changed, each for itself.
 *
 * <p>Mutable; every method returns this record.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>,
 *     sections 4.3.7, 4.3.9 and 4.3.12
 */
public final class ZipRecord {

  /** Compression method of content that is not compressed. */
  public static final int STORED = 0;

  /** Compression method of content in raw deflate. */
  public static final int DEFLATED = 8;

  /** General purpose flag of content that is encrypted. */
  public static final int ENCRYPTED_FLAG = 1;

  /** General purpose flag of a local header whose checksum and sizes follow behind the content. */
  public static final int DESCRIPTOR_FLAG = 1 << 3;

  /** General purpose flag of a name in UTF-8. */
  public static final int UTF8_FLAG = 1 << 11;

  private static final int ZIP64_EXTRA = 1;
  private static final long ZIP64_MARK = 0xFFFF_FFFFL;

  private final Header local;
  private final Header central;
  private final byte[] payload;
  private byte[] descriptor = new byte[0];
  private boolean hasLocal = true;
  private boolean hasCentral = true;
  private long offset = -1;

  private ZipRecord(String name, int method, byte[] payload, byte[] content) {
    this.local = new Header(name, method, payload, content);
    this.central = new Header(name, method, payload, content);
    this.payload = payload.clone();
  }

  /**
   * Returns a file that is not compressed.
   *
   * @param name path in the archive
   * @param content bytes of the file
   * @return an honest record
   */
  public static ZipRecord stored(String name, byte[] content) {
    return new ZipRecord(name, STORED, content, content);
  }

  /**
   * Returns a file that is deflated.
   *
   * @param name path in the archive
   * @param content bytes of the file
   * @return an honest record
   */
  public static ZipRecord deflated(String name, byte[] content) {
    return new ZipRecord(name, DEFLATED, deflate(content), content);
  }

  /**
   * Returns a file with given compressed bytes.
   *
   * @param name path in the archive
   * @param method compression method, for example {@link #DEFLATED}
   * @param payload the bytes in the archive
   * @param content what they decode to, from which checksum and size are taken
   * @return a record that is as honest as its arguments
   */
  public static ZipRecord encoded(String name, int method, byte[] payload, byte[] content) {
    return new ZipRecord(name, method, payload, content);
  }

  /**
   * Compresses bytes as {@link #deflated} does.
   *
   * @param content any bytes
   * @return raw deflate data
   */
  public static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * Changes the local header alone.
   *
   * @param change what to do with it
   * @return this
   */
  public ZipRecord local(Consumer<Header> change) {
    change.accept(local);
    return this;
  }

  /**
   * Changes the record of the central directory alone.
   *
   * @param change what to do with it
   * @return this
   */
  public ZipRecord central(Consumer<Header> change) {
    change.accept(central);
    return this;
  }

  /**
   * Changes both headers alike.
   *
   * @param change what to do with each
   * @return this
   */
  public ZipRecord both(Consumer<Header> change) {
    return local(change).central(change);
  }

  /**
   * Moves checksum and sizes from the local header into a data descriptor behind the content, as
   * archives written to a stream have it.
   *
   * @return this
   */
  public ZipRecord withDescriptor() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, 4, 0x0807_4B50L);
    put(out, 4, central.crc);
    put(out, 4, central.compressedSize);
    put(out, 4, central.size);
    both(header -> header.flags(header.flags | DESCRIPTOR_FLAG));
    local(header -> header.crc(0).compressedSize(0).size(0));
    return descriptor(out.toByteArray());
  }

  /**
   * Sets the bytes right behind the content.
   *
   * @param bytes a data descriptor or anything else
   * @return this
   */
  public ZipRecord descriptor(byte[] bytes) {
    descriptor = bytes.clone();
    return this;
  }

  /**
   * Moves the sizes of both headers into zip64 extra fields.
   *
   * @return this
   */
  public ZipRecord withZip64() {
    return both(
        header -> {
          ByteArrayOutputStream extra = new ByteArrayOutputStream();
          put(extra, 2, ZIP64_EXTRA);
          put(extra, 2, 16);
          put(extra, 8, header.size);
          put(extra, 8, header.compressedSize);
          header.version(45).extra(extra.toByteArray()).size(ZIP64_MARK).compressedSize(ZIP64_MARK);
        });
  }

  /**
   * Leaves the file out of the central directory.
   *
   * @return this
   */
  public ZipRecord withoutCentral() {
    hasCentral = false;
    return this;
  }

  /**
   * Leaves out local header, content and descriptor, so that only the central directory tells of
   * the file; see {@link #offset}.
   *
   * @return this
   */
  public ZipRecord withoutLocal() {
    hasLocal = false;
    return this;
  }

  /**
   * Sets where the central directory says that the local header is, which otherwise is where it is.
   *
   * @param position bytes from the beginning of the archive
   * @return this
   */
  public ZipRecord offset(long position) {
    offset = position;
    return this;
  }

  void writeLocal(ByteArrayOutputStream out) {
    if (offset < 0) {
      offset = out.size();
    }
    if (hasLocal) {
      put(out, 4, 0x0403_4B50L);
      local.write(out);
      put(out, 2, local.name.length);
      put(out, 2, local.extra.length);
      out.writeBytes(local.name);
      out.writeBytes(local.extra);
      out.writeBytes(payload);
      out.writeBytes(descriptor);
    }
  }

  /** Returns whether there was a record to write. */
  boolean writeCentral(ByteArrayOutputStream out) {
    if (hasCentral) {
      put(out, 4, 0x0201_4B50L);
      put(out, 2, central.madeBy);
      central.write(out);
      put(out, 2, central.name.length);
      put(out, 2, central.extra.length);
      put(out, 2, 0);
      put(out, 2, 0);
      put(out, 2, 0);
      put(out, 4, central.externalAttributes);
      put(out, 4, offset);
      out.writeBytes(central.name);
      out.writeBytes(central.extra);
    }
    return hasCentral;
  }

  /** Writes the lowest bytes of a value, the lowest first. */
  static void put(ByteArrayOutputStream out, int width, long value) {
    for (int i = 0; i < width; i++) {
      out.write((int) (value >>> (8 * i)));
    }
  }

  /** What a local header and a record of the central directory both tell of a file. */
  public static final class Header {

    private static final int UNIX = 3 << 8;

    /** Midnight of 1 January 1980, the earliest time there is. */
    private static final long DOS_EPOCH = 0x0021_0000L;

    private byte[] name;
    private int version = 20;
    private int flags;
    private int method;
    private long crc;
    private long compressedSize;
    private long size;
    private byte[] extra = new byte[0];
    private final int madeBy = UNIX | 20;
    private long externalAttributes = 0100644L << 16;

    private Header(String name, int method, byte[] payload, byte[] content) {
      this.name = name.getBytes(UTF_8);
      this.flags = this.name.length == name.length() ? 0 : UTF8_FLAG;
      this.method = method;
      this.compressedSize = payload.length;
      this.size = content.length;
      CRC32 checksum = new CRC32();
      checksum.update(content);
      this.crc = checksum.getValue();
    }

    /**
     * Sets the name.
     *
     * @param path path in the archive, written in UTF-8 and flagged as such where it is not ASCII
     * @return this
     */
    public Header name(String path) {
      byte[] bytes = path.getBytes(UTF_8);
      flags = bytes.length == path.length() ? flags : flags | UTF8_FLAG;
      return name(bytes);
    }

    /**
     * Sets the name.
     *
     * @param path the bytes of the path; the flags are left alone
     * @return this
     */
    public Header name(byte[] path) {
      name = path.clone();
      return this;
    }

    /**
     * Sets the version of the specification that is needed to read the file.
     *
     * @param tenfold the version times ten, for example 45
     * @return this
     */
    public Header version(int tenfold) {
      version = tenfold;
      return this;
    }

    /**
     * Sets the general purpose flags.
     *
     * @param bits all flags, for example {@link #ENCRYPTED_FLAG}
     * @return this
     */
    public Header flags(int bits) {
      flags = bits;
      return this;
    }

    /**
     * Sets the compression method.
     *
     * @param number for example {@link #STORED}
     * @return this
     */
    public Header method(int number) {
      method = number;
      return this;
    }

    /**
     * Sets the checksum.
     *
     * @param value CRC-32 of the content
     * @return this
     */
    public Header crc(long value) {
      crc = value;
      return this;
    }

    /**
     * Sets the size in the archive.
     *
     * @param bytes length of the compressed content
     * @return this
     */
    public Header compressedSize(long bytes) {
      compressedSize = bytes;
      return this;
    }

    /**
     * Sets the size of the file.
     *
     * @param bytes length of the decoded content
     * @return this
     */
    public Header size(long bytes) {
      size = bytes;
      return this;
    }

    /**
     * Sets the extra field.
     *
     * @param bytes blocks of id, length and data
     * @return this
     */
    public Header extra(byte[] bytes) {
      extra = bytes.clone();
      return this;
    }

    /**
     * Sets type and permissions, of which only the central directory tells.
     *
     * @param mode Unix mode, for example {@code 0120777} for a symbolic link
     * @return this
     */
    public Header unixMode(int mode) {
      externalAttributes = (long) mode << 16;
      return this;
    }

    private void write(ByteArrayOutputStream out) {
      put(out, 2, version);
      put(out, 2, flags);
      put(out, 2, method);
      put(out, 4, DOS_EPOCH);
      put(out, 4, crc);
      put(out, 4, compressedSize);
      put(out, 4, size);
    }
  }
}

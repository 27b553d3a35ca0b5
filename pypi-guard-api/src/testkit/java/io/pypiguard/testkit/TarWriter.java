package io.pypiguard.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * Writes tar archives into memory, honest ones and such as no library would write.
 *
 * <p>Every part is a {@link TarHeader}, which may lie, with content, or raw bytes. The same calls
 * give the same bytes.
 */
public final class TarWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private byte[] end = new byte[2 * TarHeader.BLOCK];

  private TarWriter() {}

  /**
   * Starts an archive.
   *
   * @return a writer of an empty archive
   */
  public static TarWriter create() {
    return new TarWriter();
  }

  /**
   * Adds a regular file. A name that is not ASCII or longer than 100 bytes goes into a pax header.
   *
   * @param name path in the archive
   * @param content bytes of the file
   * @return this
   */
  public TarWriter add(String name, byte[] content) {
    int length = name.getBytes(UTF_8).length;
    if (length > 100 || length != name.length()) {
      pax(Map.of("path", name));
    }
    return add(TarHeader.of(name, TarHeader.FILE, content.length), content);
  }

  /**
   * Adds a symbolic or hard link.
   *
   * @param name path in the archive
   * @param type for example {@link TarHeader#SYMBOLIC_LINK}
   * @param target what it points at
   * @return this
   */
  public TarWriter link(String name, char type, String target) {
    return add(TarHeader.of(name, type, 0).linkTarget(target), new byte[0]);
  }

  /**
   * Adds an entry.
   *
   * @param header the header as it is now
   * @param content bytes behind the header, which need not be as many as it says; padded to a full
   *     block
   * @return this
   */
  public TarWriter add(TarHeader header, byte[] content) {
    out.writeBytes(header.toBytes());
    out.writeBytes(content);
    int over = content.length % TarHeader.BLOCK;
    return over == 0 ? this : raw(new byte[TarHeader.BLOCK - over]);
  }

  /**
   * Adds pax records for the entry that comes next.
   *
   * @param records values by keyword, for example {@code path}; in the order of the map
   * @return this
   */
  public TarWriter pax(Map<String, String> records) {
    return pax(TarHeader.PAX, paxRecords(records));
  }

  /**
   * Adds pax records for all entries that follow.
   *
   * @param records values by keyword; in the order of the map
   * @return this
   */
  public TarWriter globalPax(Map<String, String> records) {
    return pax(TarHeader.GLOBAL_PAX, paxRecords(records));
  }

  /**
   * Adds a pax header.
   *
   * @param type {@link TarHeader#PAX} or {@link TarHeader#GLOBAL_PAX}
   * @param content its records, or anything else
   * @return this
   */
  public TarWriter pax(char type, byte[] content) {
    return add(TarHeader.of("PaxHeaders/entry", type, content.length), content);
  }

  /**
   * Adds a long name or link target for the entry that comes next, as GNU tar does.
   *
   * @param type {@link TarHeader#GNU_LONG_NAME} or {@link TarHeader#GNU_LONG_LINK}
   * @param text the name, without the NUL at its end
   * @return this
   */
  public TarWriter gnuLong(char type, String text) {
    byte[] content = (text + "\0").getBytes(UTF_8);
    TarHeader header = TarHeader.of("././@LongLink", type, content.length).magic("ustar  \0");
    return add(header, content);
  }

  /**
   * Adds bytes as they are.
   *
   * @param bytes any bytes; what comes next begins right behind them
   * @return this
   */
  public TarWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /**
   * Sets what ends the archive, which otherwise are two blocks of zeros.
   *
   * @param bytes any bytes, or none
   * @return this
   */
  public TarWriter end(byte[] bytes) {
    end = bytes.clone();
    return this;
  }

  /**
   * Ends the archive.
   *
   * @return the bytes of the archive, not compressed
   */
  public byte[] build() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.writeBytes(out.toByteArray());
    archive.writeBytes(end);
    return archive.toByteArray();
  }

  /**
   * Encodes pax records: length, blank, keyword, equals sign, value and line feed each.
   *
   * @param records values by keyword, in the order of the map
   * @return the content of a pax header
   */
  public static byte[] paxRecords(Map<String, String> records) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    records.forEach((keyword, value) -> content.writeBytes(paxRecord(keyword, value)));
    return content.toByteArray();
  }

  private static byte[] paxRecord(String keyword, String value) {
    byte[] rest = (" " + keyword + "=" + value + "\n").getBytes(UTF_8);
    int length = rest.length + 1;
    while (rest.length + Integer.toString(length).length() > length) {
      length++;
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(Integer.toString(length).getBytes(UTF_8));
    record.writeBytes(rest);
    return record.toByteArray();
  }
}

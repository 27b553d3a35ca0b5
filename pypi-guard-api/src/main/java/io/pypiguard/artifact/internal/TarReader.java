package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.MemberType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a tar file as CPython's {@code tarfile} does, since that is what installers use: the same
 * names, sizes and end of the archive, in the v7, ustar, GNU and pax formats with their sparse
 * files.
 */
final class TarReader {

  /** Most bytes that a long name or a pax header may take; real ones take some hundred. */
  private static final int MOST_HEADER_DATA = 1 << 20;

  /** Bytes that are looked at of a member that does not fit in memory. */
  private static final int HEAD = 64 * 1024;

  private static final byte[] NOTHING = {};

  private final TarInput in;
  private final TarSlices slices;
  private final EntryCollector entries;
  private final Budget budget;

  private PaxHeaders global = new PaxHeaders();
  private PaxHeaders pax = new PaxHeaders();
  private String longName = "";
  private String longLink = "";

  TarReader(TarInput in, TarSlices slices, EntryCollector entries, Budget budget) {
    this.in = in;
    this.slices = slices;
    this.entries = entries;
    this.budget = budget;
  }

  /** Reads all members. */
  void read() throws IOException {
    while (true) {
      byte[] block = in.read(TarHeader.BLOCK);
      if (block.length == 0) {
        return;
      }
      if (block.length < TarHeader.BLOCK) {
        throw DamagedArchiveException.truncated("the tar file ends within a header");
      }
      TarHeader header = new TarHeader(block);
      if (header.isZero()) {
        checkRest();
        return;
      }
      long size = header.size();
      if (!header.hasValidChecksum() || size < 0) {
        throw DamagedArchiveException.malformed(
            "no valid tar header at byte "
                + (in.position() - TarHeader.BLOCK)
                + ", where installers stop reading");
      }
      switch (header.type()) {
        case 'L' -> longName = headerText(size);
        case 'K' -> longLink = headerText(size);
        case 'x', 'X' -> pax.parse(headerData(size));
        case 'g' -> {
          PaxHeaders parsed = new PaxHeaders();
          parsed.parse(headerData(size));
          global = parsed.over(global);
        }
        default -> member(header, size);
      }
    }
  }

  private void member(TarHeader header, long headerSize) throws IOException {
    PaxHeaders attributes = pax.over(global);
    String name = header.name();
    name = longName.isEmpty() ? name : longName;
    name = attributes.get("GNU.sparse.name", attributes.get("path", name));
    String link = longLink.isEmpty() ? header.linkName() : longLink;
    link = attributes.get("linkpath", link);
    long size = attributes.number("size", headerSize);
    if (size != headerSize && headerSize != 0) {
      entries.note(
          ArchiveFindingType.HEADER_MISMATCH,
          name,
          "the pax header says " + size + " bytes and the tar header " + headerSize);
    }
    pax = new PaxHeaders();
    longName = "";
    longLink = "";
    try {
      member(header, attributes, name, link, size);
    } catch (LimitReachedException e) {
      throw entries.stop(name, e);
    }
  }

  private void member(TarHeader header, PaxHeaders attributes, String name, String link, long size)
      throws IOException {
    boolean folderByName = header.type() == 0 && header.name().endsWith("/");
    switch (header.type()) {
      case '1' -> entries.other(name, MemberType.HARD_LINK, link);
      case '2' -> entries.other(name, MemberType.SYMBOLIC_LINK, link);
      case '3', '4', '6' -> entries.other(name, MemberType.DEVICE, "");
      case '5' -> entries.other(name, MemberType.DIRECTORY, "");
      case 'S' -> sparse(name, size, SparseMap.ofOldGnu(header, in));
      default -> {
        if (folderByName) {
          entries.other(name, MemberType.DIRECTORY, "");
        } else if (attributes.has("GNU.sparse.map") || attributes.has("GNU.sparse.size")) {
          sparse(name, size, SparseMap.ofPax(attributes, size));
        } else if (attributes.has("GNU.sparse.major")) {
          sparseWithMapInData(name, size, attributes.number("GNU.sparse.realsize", size));
        } else {
          if (header.type() != '0' && header.type() != 0 && header.type() != '7') {
            entries.note(
                ArchiveFindingType.UNKNOWN_ENTRY_TYPE,
                name,
                String.format(
                    "member type 0x%02x; installers unpack it as a file", (int) header.type()));
          }
          file(name, size);
        }
      }
    }
  }

  private void file(String name, long size) throws IOException {
    Data data = data(size);
    entries.file(name, data.head, data.content);
    skipPadding(name, size, data.content.size());
  }

  private void sparse(String name, long size, SparseMap map) throws IOException {
    Data data = data(size);
    finishSparse(name, map, data.content);
    skipPadding(name, size, data.content.size());
  }

  private void sparseWithMapInData(String name, long size, long realSize) throws IOException {
    long begin = in.position();
    Data data = data(size);
    int[] taken = new int[1];
    SparseMap map = SparseMap.ofData(data.head, realSize, taken);
    EntryContent stored;
    if (data.head.length == data.content.size()) {
      stored = EntryContent.ofBytes(Arrays.copyOfRange(data.head, taken[0], data.head.length));
    } else {
      stored = slices.slice(begin + taken[0], data.content.size() - taken[0]);
    }
    finishSparse(name, map, stored);
    skipPadding(name, size, data.content.size());
  }

  /**
   * Holes are filled with zeros if the whole file may be kept in memory, and left out otherwise.
   */
  private void finishSparse(String name, SparseMap map, EntryContent stored) throws IOException {
    long realSize = map.realSize();
    if (realSize < 0) {
      throw DamagedArchiveException.malformed("sparse member " + name + " has no valid size");
    }
    boolean fits = budget.retain(realSize);
    entries.note(
        ArchiveFindingType.SPARSE_ENTRY,
        name,
        "a sparse file of "
            + realSize
            + " bytes of which "
            + stored.size()
            + " are stored"
            + (fits ? "" : "; its holes are left out"));
    byte[] bytes = fits ? map.expand(stored.bytes()) : NOTHING;
    entries.file(name, bytes, fits ? EntryContent.ofBytes(bytes) : stored);
  }

  /** The data of a member: all of it in memory, or its beginning and where to find it again. */
  private static final class Data {

    final byte[] head;
    final EntryContent content;

    Data(byte[] head, EntryContent content) {
      this.head = head;
      this.content = content;
    }
  }

  private Data data(long size) throws IOException {
    if (budget.retain(size)) {
      byte[] bytes = in.read((int) size);
      return new Data(bytes, EntryContent.ofBytes(bytes));
    }
    long begin = in.position();
    byte[] head = in.read((int) Math.min(size, HEAD));
    long length = head.length + in.skip(size - head.length);
    return new Data(head, slices.slice(begin, length));
  }

  private void skipPadding(String name, long declared, long present) throws IOException {
    if (present < declared) {
      // If the stream is damaged here, reading on says how.
      in.read(1);
      throw DamagedArchiveException.truncated(
          "the archive ends within member " + name + ": " + present + " of " + declared + " bytes");
    }
    long padding = -declared & (TarHeader.BLOCK - 1);
    if (in.skip(padding) < padding) {
      in.read(1);
      throw DamagedArchiveException.truncated("the archive ends right behind member " + name);
    }
  }

  private String headerText(long size) throws IOException {
    byte[] data = headerData(size);
    int end = 0;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    return Paths.decode(data, 0, end, StandardCharsets.ISO_8859_1);
  }

  private byte[] headerData(long size) throws IOException {
    if (size > MOST_HEADER_DATA) {
      throw DamagedArchiveException.malformed(
          "a tar header extension of " + size + " bytes is larger than " + MOST_HEADER_DATA);
    }
    byte[] data = in.read((int) size);
    if (data.length < size) {
      throw DamagedArchiveException.truncated("the tar file ends within a header extension");
    }
    in.skip(-size & (TarHeader.BLOCK - 1));
    return data;
  }

  /** Installers stop at the first block of zeros; only zeros may follow. */
  private void checkRest() throws IOException {
    TarInput.Rest rest = in.drain();
    if (!rest.isZero()) {
      entries.note(
          ArchiveFindingType.TRAILING_DATA,
          "",
          rest.length() + " bytes that are not all zero follow the end mark of the tar file");
    }
  }
}

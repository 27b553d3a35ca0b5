package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.MemberType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a zip file by its central directory, as installers do, and holds everything else in the
 * file against it: the members' own headers, their checksums, and bytes that belong to no member.
 *
 * @see <a href="https://blog.pypi.org/posts/2025-08-07-wheel-archive-confusion-attacks/">PyPI on
 *     zip files in which readers see different members</a>
 */
final class ZipReader {

  private static final byte[] NOTHING = {};

  private final RandomBytes file;
  private final EntryCollector entries;
  private final Budget budget;
  private final List<ZipSpan> spans = new ArrayList<>();

  ZipReader(RandomBytes file, EntryCollector entries, Budget budget) {
    this.file = file;
    this.entries = entries;
    this.budget = budget;
  }

  /** Reads all members. */
  void read() throws IOException {
    ZipDirectory directory;
    try {
      directory = ZipDirectory.find(file, entries);
    } catch (DamagedArchiveException e) {
      entries.note(e.type(), "", e.detail());
      walk(0, file.size());
      return;
    }
    if (directory.prefix() > 0) {
      entries.note(
          ArchiveFindingType.HIDDEN_DATA,
          "",
          directory.prefix() + " bytes stand before the zip file");
    }
    // A record takes some 100 bytes; more than ten times that for every member allowed is not read.
    long most = 1024L * budget.limits().members();
    int length = (int) Math.min(directory.length(), Math.min(most, Integer.MAX_VALUE - 8));
    ByteBuffer records = ByteBuffer.wrap(file.read(directory.start(), length));
    long count = 0;
    while (records.hasRemaining()) {
      member(ZipRecord.ofCentral(records).movedBy(directory.prefix()), directory.start());
      count++;
    }
    if (count != directory.records()) {
      entries.note(
          ArchiveFindingType.SIZE_MISMATCH,
          "",
          "the zip file says that it has " + directory.records() + " members and has " + count);
    }
    for (ZipSpan.Gap gap : ZipSpan.check(spans, directory, file, entries)) {
      for (String name : walk(gap.begin(), gap.end())) {
        entries.note(
            ArchiveFindingType.HIDDEN_DATA, name, "a member that the zip directory leaves out");
      }
    }
  }

  private void member(ZipRecord central, long directoryStart) throws IOException {
    String name = central.name();
    ZipRecord local;
    try {
      local = localHeader(central.headerOffset(), central.rawName().length());
    } catch (DamagedArchiveException | EOFException e) {
      entries.note(
          ArchiveFindingType.MALFORMED_ARCHIVE,
          name,
          "its header is not at byte " + central.headerOffset() + ", where the directory has it");
      return;
    }
    compare(name, central, local);
    long begin = central.headerOffset() + local.headerLength();
    long end = begin + central.compressedSize();
    if (end < begin || end > directoryStart) {
      entries.note(
          ArchiveFindingType.OVERLAPPING_ENTRIES,
          name,
          "its " + central.compressedSize() + " bytes reach into the zip directory");
      end = Math.max(begin, directoryStart);
    }
    spans.add(new ZipSpan(name, central.headerOffset(), end, central.hasDataDescriptor()));
    deliver(name, central, begin, end);
    if (central.hasDataDescriptor() && ZipSpan.descriptorDisagrees(file, end, central)) {
      entries.note(
          ArchiveFindingType.HEADER_MISMATCH,
          name,
          "the descriptor behind its data disagrees with the directory");
    }
  }

  /** Hands a member on and returns where its data ends, as far as that can be told. */
  private long deliver(String name, ZipRecord record, long begin, long end) throws IOException {
    if (record.isDirectory()) {
      entries.other(name, MemberType.DIRECTORY, "");
      if (end > begin && record.size() > 0) {
        entries.note(
            ArchiveFindingType.HIDDEN_DATA, name, "a folder with " + (end - begin) + " bytes");
      }
    } else if (record.isEncrypted()) {
      entries.note(ArchiveFindingType.ENCRYPTED_ENTRY, name, "its content is encrypted");
      entries.file(name, NOTHING, EntryContent.NONE);
    } else {
      if (record.isLink()) {
        entries.note(
            ArchiveFindingType.SYMBOLIC_LINK,
            name,
            "marked as a symbolic link, which installers write as a file");
      }
      if (record.isDevice()) {
        entries.note(
            ArchiveFindingType.DEVICE_ENTRY,
            name,
            "marked as a device, named pipe or socket, which installers write as a file");
      }
      return content(name, record, begin, end);
    }
    return end;
  }

  private long content(String name, ZipRecord record, long begin, long end) throws IOException {
    ContentReader content = new ContentReader(budget, record.size());
    boolean whole = false;
    long used = end - begin;
    try (MeteredInput in =
        MeteredInput.open(
            stream -> ZipDecoder.open(stream, record), file.stream(begin, end), budget)) {
      content.readAll(in);
      whole = true;
      used = in.consumed();
      if (!endsUnknown(record) && used < end - begin) {
        entries.note(
            ArchiveFindingType.HIDDEN_DATA,
            name,
            (end - begin - used) + " bytes follow its compressed data");
      }
    } catch (DamagedArchiveException e) {
      entries.note(e.type(), name, e.detail());
    } catch (EOFException e) {
      entries.note(
          ArchiveFindingType.TRUNCATED_ARCHIVE,
          name,
          "its data ends too early, after " + content.count() + " bytes");
    } catch (LimitReachedException e) {
      ReadingStoppedException stop = entries.stop(name, e);
      if (stop.isEverywhere()) {
        throw stop;
      }
      budget.forgive(content.count());
    }
    whole &= !endsUnknown(record);
    if (whole && content.count() != record.size()) {
      entries.note(
          ArchiveFindingType.SIZE_MISMATCH,
          name,
          "the directory says " + record.size() + " bytes and there are " + content.count());
    }
    if (whole && content.crc() != record.crc()) {
      entries.note(
          ArchiveFindingType.CHECKSUM_MISMATCH,
          name,
          String.format(
              "has CRC-32 %08x and the directory says %08x", content.crc(), record.crc()));
    }
    EntryContent bytes =
        content.content(length -> new DecodedAgain(file, record, begin, end, length));
    entries.file(name, content.head(), bytes);
    return begin + used;
  }

  /** Tells whether a member's own header leaves its sizes to a descriptor behind the data. */
  private static boolean endsUnknown(ZipRecord record) {
    return record.hasDataDescriptor() && record.compressedSize() == 0 && record.size() == 0;
  }

  /** Content that did not fit in memory. */
  private record DecodedAgain(RandomBytes file, ZipRecord record, long begin, long end, long size)
      implements EntryContent {
    @Override
    public InputStream open() throws IOException {
      return new BoundedInput(ZipDecoder.open(file.stream(begin, end), record), size);
    }
  }

  private void compare(String name, ZipRecord central, ZipRecord local) {
    List<String> differences = new ArrayList<>();
    if (!central.rawName().equals(local.rawName())) {
      differences.add("names it " + local.name());
    }
    if (central.method() != local.method()) {
      differences.add("has method " + local.method() + " for " + central.method());
    }
    if (central.isEncrypted() != local.isEncrypted()) {
      differences.add("differs in whether it is encrypted");
    }
    if (differsUnlessLater(central, local, central.crc(), local.crc())) {
      differences.add(String.format("has CRC-32 %08x for %08x", local.crc(), central.crc()));
    }
    if (differsUnlessLater(central, local, central.size(), local.size())) {
      differences.add("has size " + local.size() + " for " + central.size());
    }
    if (differsUnlessLater(central, local, central.compressedSize(), local.compressedSize())) {
      differences.add(
          "has compressed size " + local.compressedSize() + " for " + central.compressedSize());
    }
    if (!differences.isEmpty()) {
      entries.note(
          ArchiveFindingType.HEADER_MISMATCH,
          name,
          "its own header disagrees with the directory: it " + String.join(", ", differences));
    }
  }

  /** A header whose values follow the data has zeros, or the mark of zip64, in their place. */
  private static boolean differsUnlessLater(
      ZipRecord central, ZipRecord local, long inDirectory, long inHeader) {
    boolean later = central.hasDataDescriptor() || local.hasDataDescriptor();
    boolean open = inHeader == 0 || inHeader == 0xffffffffL;
    return inDirectory != inHeader && !(later && open);
  }

  private ZipRecord localHeader(long offset, int nameLength) throws IOException {
    if (offset < 0 || offset > file.size() - ZipRecord.LOCAL_LENGTH) {
      throw new EOFException();
    }
    // Most headers have the directory's name and a small extra field: one reading is enough.
    int guess = ZipRecord.LOCAL_LENGTH + nameLength + 64;
    byte[] bytes = file.read(offset, (int) Math.min(guess, file.size() - offset));
    int length = ZipRecord.localLength(bytes);
    if (length > bytes.length) {
      bytes = file.read(offset, (int) Math.min(length, file.size() - offset));
    }
    return ZipRecord.ofLocal(bytes, offset);
  }

  /**
   * Reads members by their own headers, one behind the other, where no directory names them.
   *
   * @return the names of the members that were read
   */
  private List<String> walk(long begin, long end) throws IOException {
    List<String> names = new ArrayList<>();
    long at = begin;
    while (at < end) {
      ZipRecord local;
      try {
        local = localHeader(at, 64);
      } catch (DamagedArchiveException | EOFException e) {
        break;
      }
      long dataBegin = at + local.headerLength();
      long dataEnd = endsUnknown(local) ? end : dataBegin + local.compressedSize();
      if (dataBegin > end || dataEnd < dataBegin) {
        break;
      }
      names.add(local.name());
      long behind = deliver(local.name(), local, dataBegin, Math.min(end, dataEnd));
      at = ZipSpan.behindDescriptor(file, behind, end, local.hasDataDescriptor());
    }
    return names;
  }
}

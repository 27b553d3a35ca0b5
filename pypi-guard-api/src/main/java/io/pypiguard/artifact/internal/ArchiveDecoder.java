package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.Member;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds out how bytes are packed and reads their members, those of nested archives included.
 * Stateless and safe for many threads.
 */
public final class ArchiveDecoder {

  /**
   * Reads an archive.
   *
   * @param file its bytes
   * @param name name of the file, which names the only member where it is no archive
   * @param budget how much may be read
   * @param findings takes what is odd
   * @param sink takes the members
   * @return how the bytes are packed
   * @throws IOException if the file cannot be read
   */
  public ArchiveFormat decode(
      RandomBytes file, String name, Budget budget, Findings findings, EntrySink sink)
      throws IOException {
    EntryCollector entries = new EntryCollector(this, "", 0, budget, findings, sink);
    byte[] head = file.read(0, (int) Math.min(TarHeader.BLOCK, file.size()));
    ArchiveFormat format = detect(file, head);
    try {
      read(format, file, head, name, entries, budget);
    } catch (ReadingStoppedException e) {
      // The reason is among the findings.
    }
    return format;
  }

  /**
   * Reads a member that is an archive itself; does nothing if it is none.
   *
   * @param path path of the member
   * @param depth number of archives it lies in
   * @param head the beginning of its content; all of it if it is in memory
   * @param content its content
   * @param budget how much may be read
   * @param findings takes what is odd
   * @param sink takes the members
   */
  void openNested(
      String path,
      int depth,
      byte[] head,
      EntryContent content,
      Budget budget,
      Findings findings,
      EntrySink sink)
      throws IOException {
    if (!isZip(head) && Codec.detect(head) == Codec.PLAIN && !isTarWithMembers(head)) {
      return;
    }
    findings.add(ArchiveFindingType.NESTED_ARCHIVE, path, "an archive within the package");
    if (depth == budget.limits().depth()) {
      findings.add(
          ArchiveFindingType.LIMIT_DEPTH,
          path,
          "an archive within " + depth + " others, not opened");
      return;
    }
    if (head.length < content.size()) {
      findings.add(
          ArchiveFindingType.LIMIT_TOTAL_BYTES,
          path,
          "an archive of " + content.size() + " bytes, too large to be opened within another");
      return;
    }
    RandomBytes file = RandomBytes.of(head);
    EntryCollector entries =
        new EntryCollector(this, path + Member.NESTING, depth + 1, budget, findings, sink);
    try {
      read(detect(file, head), file, head, withoutExtension(path), entries, budget);
    } catch (ReadingStoppedException e) {
      if (e.isEverywhere()) {
        throw e;
      }
    }
  }

  /** Finds the format from the first bytes or, for a zip file behind something else, the last. */
  private static ArchiveFormat detect(RandomBytes file, byte[] head) throws IOException {
    if (isZip(head)) {
      return ArchiveFormat.ZIP;
    }
    Codec codec = Codec.detect(head);
    if (codec != Codec.PLAIN) {
      return holdsTar(codec, file) ? codec.tarFormat() : ArchiveFormat.NONE;
    }
    if (isTar(head)) {
      return ArchiveFormat.TAR;
    }
    return ZipDirectory.isIn(file) ? ArchiveFormat.ZIP : ArchiveFormat.NONE;
  }

  private static void read(
      ArchiveFormat format,
      RandomBytes file,
      byte[] head,
      String name,
      EntryCollector entries,
      Budget budget)
      throws IOException {
    try {
      switch (format) {
        case ZIP -> new ZipReader(file, entries, budget).read();
        case NONE -> readSingle(Codec.detect(head), file, name, entries, budget);
        default -> readTar(Codec.detect(head), file, entries, budget);
      }
    } catch (DamagedArchiveException e) {
      entries.note(e.type(), "", e.detail());
    } catch (LimitReachedException e) {
      throw entries.stop("", e);
    }
  }

  private static void readTar(Codec codec, RandomBytes file, EntryCollector entries, Budget budget)
      throws IOException {
    Notes notes = (type, detail) -> entries.note(type, "", detail);
    TarSlices slices = new TarSlices(() -> codec.open(file.stream(0, file.size()), Notes.IGNORED));
    try (InputStream in =
        MeteredInput.open(
            stream -> codec.open(stream, notes), file.stream(0, file.size()), budget)) {
      new TarReader(new TarInput(in), slices, entries, budget).read();
    }
  }

  /** Reads what is no archive: a plain file, or one that is only compressed. */
  private static void readSingle(
      Codec codec, RandomBytes file, String name, EntryCollector entries, Budget budget)
      throws IOException {
    entries.noteNoArchive(codec);
    Notes notes = (type, detail) -> entries.note(type, "", detail);
    ContentReader content = new ContentReader(budget, codec == Codec.PLAIN ? file.size() : 0);
    try (InputStream in =
        MeteredInput.open(
            stream -> codec.open(stream, notes), file.stream(0, file.size()), budget)) {
      content.readAll(in);
    } finally {
      EntryContent bytes =
          content.content(
              length ->
                  new TarSlices(() -> codec.open(file.stream(0, file.size()), Notes.IGNORED))
                      .slice(0, length));
      entries.file(name, content.head(), bytes);
    }
  }

  private static boolean holdsTar(Codec codec, RandomBytes file) throws IOException {
    try (InputStream in = codec.open(file.stream(0, file.size()), Notes.IGNORED)) {
      byte[] head = in.readNBytes(TarHeader.BLOCK);
      return head.length == 0 || isTar(head);
    } catch (DamagedArchiveException e) {
      // Too damaged to tell; compressed packages are tar files.
      return true;
    }
  }

  private static boolean isZip(byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /** An empty tar file begins with a block of zeros, any other with a valid header. */
  private static boolean isTar(byte[] head) {
    return isTarWithMembers(head)
        || (head.length >= TarHeader.BLOCK && new TarHeader(head).isZero());
  }

  private static boolean isTarWithMembers(byte[] head) {
    if (head.length < TarHeader.BLOCK) {
      return false;
    }
    TarHeader header = new TarHeader(head);
    return !header.isZero() && header.hasValidChecksum();
  }

  private static String withoutExtension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

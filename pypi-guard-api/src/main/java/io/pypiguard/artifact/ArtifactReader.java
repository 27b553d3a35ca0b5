package io.pypiguard.artifact;

import io.pypiguard.artifact.internal.ArchiveDecoder;
import io.pypiguard.artifact.internal.Budget;
import io.pypiguard.artifact.internal.EntrySink;
import io.pypiguard.artifact.internal.Findings;
import io.pypiguard.artifact.internal.FolderReader;
import io.pypiguard.artifact.internal.RandomBytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads packages: source distributions, wheels and eggs in any archive format, and unpacked
 * folders.
 *
 * <p>Formats are found from the bytes. Nothing is written to disk. Whatever the archive holds, the
 * answer is a {@link PackageArtifact} whose {@linkplain PackageArtifact#findings() findings} say
 * what was odd or could not be read. A thread that is interrupted while it reads gets a {@link
 * java.util.concurrent.CancellationException}.
 *
 * <p>Immutable and safe for many threads.
 */
public final class ArtifactReader {

  /** Files up to this size are read as a whole; larger ones are read from disk where needed. */
  private static final long IN_MEMORY = 16L << 20;

  private final Limits limits;
  private final ArchiveDecoder decoder = new ArchiveDecoder();

  private ArtifactReader(Limits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Returns a reader with {@linkplain Limits#defaults() default limits}.
   *
   * @return the reader
   */
  public static ArtifactReader create() {
    return create(Limits.defaults());
  }

  /**
   * Returns a reader.
   *
   * @param limits how much it reads at most
   * @return the reader
   */
  public static ArtifactReader create(Limits limits) {
    return new ArtifactReader(limits);
  }

  /**
   * Reads an archive or an unpacked folder.
   *
   * @param path a file or folder; {@link PackageArtifact#source()} is this path as text
   * @return the package; with an {@link ArchiveFindingType#UNREADABLE} finding if it cannot be read
   */
  public PackageArtifact read(Path path) {
    String source = path.toString();
    try {
      if (Files.isDirectory(path)) {
        return readFolder(path);
      }
      if (!Files.isRegularFile(path)) {
        String problem =
            Files.exists(path) ? "no regular file or folder" : "no such file or folder";
        return unreadable(source, problem + ": " + path);
      }
      long size = Files.size(path);
      if (size > limits.archiveBytes()) {
        return tooLarge(source, size);
      }
      return readBytes(
          size > IN_MEMORY ? RandomBytes.of(path) : RandomBytes.of(Files.readAllBytes(path)),
          source);
    } catch (IOException e) {
      return unreadable(source, "cannot be read: " + e);
    }
  }

  /**
   * Reads an archive from memory.
   *
   * @param archive the bytes of the archive; not copied, so they must not change afterwards
   * @param name how to name the package, best the file name, which may tell name and version
   * @return the package
   */
  public PackageArtifact read(byte[] archive, String name) {
    Objects.requireNonNull(name, "name");
    return archive.length > limits.archiveBytes()
        ? tooLarge(name, archive.length)
        : readBytes(RandomBytes.of(archive), name);
  }

  /**
   * Reads an archive from a stream, which is kept in memory as a whole.
   *
   * @param archive the stream; read to its end or to {@link Limits#archiveBytes()}, and not closed
   * @param name how to name the package, best the file name, which may tell name and version
   * @return the package; with an {@link ArchiveFindingType#UNREADABLE} finding if the stream fails
   */
  public PackageArtifact read(InputStream archive, String name) {
    Objects.requireNonNull(name, "name");
    int most = (int) Math.min(limits.archiveBytes(), Integer.MAX_VALUE - 8);
    try {
      byte[] bytes = archive.readNBytes(most);
      boolean cutOff = bytes.length == most && archive.read() >= 0;
      return cutOff ? tooLarge(name, most + 1L) : read(bytes, name);
    } catch (IOException e) {
      return unreadable(name, "cannot be read: " + e);
    }
  }

  private PackageArtifact readBytes(RandomBytes file, String source) {
    Findings findings = new Findings();
    List<Member> members = new ArrayList<>();
    ArchiveFormat format = ArchiveFormat.NONE;
    if (file.size() == 0) {
      ContentHash hash = ContentHashes.ofBytes(file);
      return unread(source, hash, ArchiveFindingType.NOT_AN_ARCHIVE, "the file is empty");
    }
    try {
      format = decode(file, source, findings, members);
    } catch (IOException e) {
      findings.add(ArchiveFindingType.UNREADABLE, "", "cannot be read: " + e);
    }
    PackageLayout layout = LayoutReader.read(source, format, members, findings);
    return new PackageArtifact(
        source, format, ContentHashes.ofBytes(file), members, findings.toList(), layout);
  }

  private ArchiveFormat decode(
      RandomBytes file, String source, Findings findings, List<Member> members) throws IOException {
    Budget budget = new Budget(limits, file.size());
    Closeable held = file.hold();
    try {
      return decoder.decode(file, fileName(source), budget, findings, sink(members));
    } finally {
      held.close();
    }
  }

  private PackageArtifact readFolder(Path folder) throws IOException {
    Findings findings = new Findings();
    List<Member> members = new ArrayList<>();
    // A folder is not compressed: only what archives in it decode to can be a bomb.
    Budget budget = new Budget(limits, limits.totalBytes());
    FolderReader.read(folder, budget, findings, sink(members));
    if (members.isEmpty()) {
      findings.add(ArchiveFindingType.NOT_AN_ARCHIVE, "", "the folder is empty");
    }
    String source = folder.toString();
    PackageLayout layout = LayoutReader.read(source, ArchiveFormat.FOLDER, members, findings);
    return new PackageArtifact(
        source,
        ArchiveFormat.FOLDER,
        ContentHashes.ofFolder(members),
        members,
        findings.toList(),
        layout);
  }

  private static EntrySink sink(List<Member> members) {
    return (path, type, linkTarget, depth, content) ->
        members.add(new Member(path, type, linkTarget, depth, content));
  }

  private PackageArtifact tooLarge(String source, long size) {
    return unread(
        source,
        ContentHashes.unknown(size),
        ArchiveFindingType.LIMIT_ARCHIVE_BYTES,
        "the archive has more than " + limits.archiveBytes() + " bytes");
  }

  private static PackageArtifact unreadable(String source, String detail) {
    return unread(source, ContentHashes.unknown(0), ArchiveFindingType.UNREADABLE, detail);
  }

  private static PackageArtifact unread(
      String source, ContentHash hash, ArchiveFindingType type, String detail) {
    Findings findings = new Findings();
    findings.add(type, "", detail);
    PackageLayout layout = LayoutReader.read(source, ArchiveFormat.NONE, List.of(), findings);
    return new PackageArtifact(
        source, ArchiveFormat.NONE, hash, List.of(), findings.toList(), layout);
  }

  private static String fileName(String source) {
    return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  }
}

package io.pypiguard.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package as it was uploaded, read and ready to be analyzed. {@link ArtifactReader} makes them.
 *
 * <p>Immutable and safe for many threads. Nothing needs to be closed.
 */
public final class PackageArtifact {

  private final String source;
  private final ArchiveFormat format;
  private final ContentHash contentHash;
  private final List<Member> members;
  private final Map<String, Member> byPath;
  private final List<ArchiveFinding> findings;
  private final PackageLayout layout;

  PackageArtifact(
      String source,
      ArchiveFormat format,
      ContentHash contentHash,
      List<Member> members,
      List<ArchiveFinding> findings,
      PackageLayout layout) {
    this.source = source;
    this.format = format;
    this.contentHash = contentHash;
    this.members = List.copyOf(members);
    this.findings = List.copyOf(findings);
    this.layout = layout;
    this.byPath = new HashMap<>(members.size() * 2);
    members.forEach(member -> byPath.put(member.path(), member));
  }

  /**
   * Returns how the caller named the package: a path or any other text.
   *
   * @return the name as given
   */
  public String source() {
    return source;
  }

  /**
   * Returns what sort of distribution it is.
   *
   * @return the kind, found from the content
   */
  public ArtifactKind kind() {
    return layout.kind();
  }

  /**
   * Returns how it is packed.
   *
   * @return the format, found from the bytes
   */
  public ArchiveFormat format() {
    return format;
  }

  /**
   * Returns the size of the archive.
   *
   * @return size in bytes; of a folder, the sizes of its files together
   */
  public long size() {
    return contentHash.size();
  }

  /**
   * Returns the SHA-256 of the archive. Computed at the first call, which reads the archive again
   * if it is a large file.
   *
   * @return 64 lower-case hexadecimal digits; of a folder, the hash over its files' paths and
   *     hashes; empty if the archive was not opened
   * @throws UncheckedIOException if the archive can no longer be read
   */
  public String sha256() {
    try {
      return contentHash.sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns all members, those of nested archives right behind the archive they are in.
   *
   * @return the members in the order of the archive; of a folder, in order of their paths;
   *     unmodifiable
   */
  public List<Member> members() {
    return members;
  }

  /**
   * Returns the member with a path. Where there are several, the last one, which is what an
   * installer leaves on disk.
   *
   * @param path path as {@link Member#path()} gives it
   * @return the member, or nothing if there is none
   */
  public Optional<Member> member(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * Returns the folder in which everything lies, as in {@code demo-1.0/} of a source distribution.
   *
   * @return the folder with a slash at its end; empty if there is none
   */
  public String root() {
    return layout.root();
  }

  /**
   * Returns the core metadata.
   *
   * @return the fields of {@code PKG-INFO} or {@code METADATA}; empty if there is no such file
   */
  public CoreMetadata metadata() {
    return layout.metadata();
  }

  /**
   * Returns the member that {@link #metadata()} was read from.
   *
   * @return the member, or nothing if there is none
   */
  public Optional<Member> metadataMember() {
    return layout.metadataMember();
  }

  /**
   * Returns name and version: from the metadata, or where that has none, from the file name.
   *
   * @return the coordinates; parts that are not known are empty
   */
  public PackageCoordinates coordinates() {
    return layout.coordinates();
  }

  /**
   * Returns the {@code RECORD} of a wheel.
   *
   * @return the record, or nothing if there is none
   */
  public Optional<InstallRecord> installRecord() {
    return layout.installRecord();
  }

  /**
   * Returns the entry points.
   *
   * @return the entry points in the order of {@code entry_points.txt}; unmodifiable
   */
  public List<EntryPoint> entryPoints() {
    return layout.entryPoints();
  }

  /**
   * Returns the names by which the package is imported: from {@code top_level.txt}, or where there
   * is none, from the modules and packages at the top of the archive.
   *
   * @return the names in order of the alphabet; unmodifiable
   */
  public List<String> topLevelNames() {
    return layout.topLevelNames();
  }

  /**
   * Returns everything odd about the archive.
   *
   * @return the findings in the order in which they were met; unmodifiable
   */
  public List<ArchiveFinding> findings() {
    return findings;
  }

  /**
   * Tells whether everything could be read.
   *
   * @return false if a limit or damage left something unread, which then is among the findings
   */
  public boolean isComplete() {
    return findings.stream().noneMatch(finding -> finding.type().isLimit());
  }

  /** Returns source and kind. */
  @Override
  public String toString() {
    return source + " (" + kind().id() + ")";
  }
}

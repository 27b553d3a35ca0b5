package io.pypiguard.artifact;

import java.util.Locale;

/**
 * The kinds of oddity that reading an archive can bring to light.
 *
 * <p>Limits ({@link #isLimit()}) mean that something was not read, so that nobody may call the
 * package clean.
 */
public enum ArchiveFindingType {
  /** A member's path leads out of the package through {@code ..}. */
  PATH_TRAVERSAL(false),
  /** A member's path begins at the root of the file system. */
  ABSOLUTE_PATH(false),
  /** A member's path begins with a Windows drive or network share. */
  DRIVE_PATH(false),
  /** A member's path separates folders by backslashes, which unpackers read differently. */
  BACKSLASH_PATH(false),
  /** A member's path has NUL or other control characters, or ones that change text direction. */
  CONTROL_CHARACTER_NAME(false),
  /** Two members have the same path; the later one replaces the earlier on disk. */
  DUPLICATE_NAME(false),
  /** Two members' paths differ in letter case alone, which many file systems do not tell apart. */
  CASE_COLLISION(false),
  /** A symbolic link. */
  SYMBOLIC_LINK(false),
  /** A hard link. */
  HARD_LINK(false),
  /** A link whose target lies outside the package. */
  LINK_ESCAPE(false),
  /** A device, named pipe or socket. */
  DEVICE_ENTRY(false),
  /** A tar member of a type that no standard defines; installers unpack it as a file. */
  UNKNOWN_ENTRY_TYPE(false),
  /** A file with holes, whose size says nothing about the bytes in the archive. */
  SPARSE_ENTRY(false),
  /** Bytes after the end of the archive. */
  TRAILING_DATA(false),
  /** Bytes before or between the members that belong to none of them. */
  HIDDEN_DATA(false),
  /** A zip member's own header and the central directory disagree. */
  HEADER_MISMATCH(false),
  /** Zip members that share bytes of the archive. */
  OVERLAPPING_ENTRIES(false),
  /** Content that does not fit its checksum. */
  CHECKSUM_MISMATCH(false),
  /** Content that is longer or shorter than its header says. */
  SIZE_MISMATCH(false),
  /** An archive inside the package. */
  NESTED_ARCHIVE(false),
  /** The package's file name and its metadata name different projects or versions. */
  NAME_MISMATCH(false),
  /** Metadata that is not as the specification asks. */
  MALFORMED_METADATA(false),
  /** The archive ends too early. */
  TRUNCATED_ARCHIVE(true),
  /** The archive's structure is broken. */
  MALFORMED_ARCHIVE(true),
  /** Nothing to open: not an archive of a known format, or an empty file or folder. */
  NOT_AN_ARCHIVE(true),
  /** Content that is encrypted. */
  ENCRYPTED_ENTRY(true),
  /** Content compressed in a way that is not supported. */
  UNSUPPORTED_COMPRESSION(true),
  /** A file or folder that could not be read. */
  UNREADABLE(true),
  /** The archive is larger than {@link Limits#archiveBytes()}. */
  LIMIT_ARCHIVE_BYTES(true),
  /** Decoding would exceed {@link Limits#totalBytes()}. */
  LIMIT_TOTAL_BYTES(true),
  /** More members than {@link Limits#members()}. */
  LIMIT_MEMBERS(true),
  /** Decodes to more than {@link Limits#ratio()} times its bytes: a decompression bomb. */
  LIMIT_RATIO(true),
  /** Archives nested deeper than {@link Limits#depth()}. */
  LIMIT_DEPTH(true);

  private final boolean limit;

  ArchiveFindingType(boolean limit) {
    this.limit = limit;
  }

  /**
   * Returns the stable lower-case name, for example {@code path-traversal}.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Tells whether something was left unread because of it.
   *
   * @return true if the artifact is not complete
   */
  public boolean isLimit() {
    return limit;
  }
}

package io.pypiguard.artifact;

/** How the bytes of an artifact are packed, found from the bytes and never from the name. */
public enum ArchiveFormat {
  /** A zip file. */
  ZIP("zip"),
  /** A plain tar file. */
  TAR("tar"),
  /** A tar file compressed with gzip. */
  TAR_GZIP("tar.gz"),
  /** A tar file compressed with bzip2. */
  TAR_BZIP2("tar.bz2"),
  /** A tar file compressed with xz. */
  TAR_XZ("tar.xz"),
  /** A tar file compressed with Zstandard. */
  TAR_ZSTD("tar.zst"),
  /** A folder of the file system. */
  FOLDER("folder"),
  /** No archive: the bytes themselves are the only member. */
  NONE("none");

  private final String id;

  ArchiveFormat(String id) {
    this.id = id;
  }

  /**
   * Returns the stable name used in every output format, for example {@code tar.gz}.
   *
   * @return the wire value
   */
  public String id() {
    return id;
  }
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.IOException;

/** Thrown where an archive cannot be read any further, with what is to be told about it. */
final class DamagedArchiveException extends IOException {

  private static final long serialVersionUID = 1L;

  private final ArchiveFindingType type;

  DamagedArchiveException(ArchiveFindingType type, String detail) {
    super(detail);
    this.type = type;
  }

  static DamagedArchiveException truncated(String detail) {
    return new DamagedArchiveException(ArchiveFindingType.TRUNCATED_ARCHIVE, detail);
  }

  static DamagedArchiveException malformed(String detail) {
    return new DamagedArchiveException(ArchiveFindingType.MALFORMED_ARCHIVE, detail);
  }

  ArchiveFindingType type() {
    return type;
  }

  /** Returns what the exception says; never null. */
  String detail() {
    String message = getMessage();
    return message == null ? type.id() : message;
  }
}

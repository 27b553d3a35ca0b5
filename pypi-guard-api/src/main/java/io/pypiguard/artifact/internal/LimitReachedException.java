package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import java.io.IOException;

/** Thrown where a limit forbids to read on. */
final class LimitReachedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final ArchiveFindingType type;
  private final String detail;

  LimitReachedException(ArchiveFindingType type, String detail) {
    super(detail);
    this.type = type;
    this.detail = detail;
  }

  ArchiveFindingType type() {
    return type;
  }

  String detail() {
    return detail;
  }

  /** Tells whether only the stream at hand is to be left, not the whole archive. */
  boolean isLocal() {
    return type == ArchiveFindingType.LIMIT_RATIO;
  }
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;

/** Takes what a decoder notices without being stopped by it. */
@FunctionalInterface
interface Notes {

  /** For bytes that are decoded a second time. */
  Notes IGNORED = (type, detail) -> {};

  void add(ArchiveFindingType type, String detail);
}

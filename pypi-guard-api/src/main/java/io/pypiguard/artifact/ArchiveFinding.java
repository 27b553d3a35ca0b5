package io.pypiguard.artifact;

import java.util.Objects;

/**
 * An oddity of an archive and where it is.
 *
 * @param type what kind of oddity
 * @param member path of the member concerned, as {@link Member#path()} gives it; empty for the
 *     archive as a whole
 * @param detail what exactly was found, in one plain sentence; may quote hostile text
 */
public record ArchiveFinding(ArchiveFindingType type, String member, String detail) {

  /** Checks the components. */
  public ArchiveFinding {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(detail, "detail");
  }
}

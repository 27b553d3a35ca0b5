package io.pypiguard.artifact;

import java.util.Locale;

/** What an archive says a member is. */
public enum MemberType {
  /** A regular file; the only type that has content. */
  FILE,
  /** A folder. */
  DIRECTORY,
  /** A symbolic link. */
  SYMBOLIC_LINK,
  /** A hard link to another member. */
  HARD_LINK,
  /** A character or block device, a named pipe or a socket. */
  DEVICE,
  /** Anything else. */
  OTHER;

  /**
   * Returns the stable lower-case name used in every output format.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.MemberType;

/** Takes the members of an archive as they are read. */
@FunctionalInterface
public interface EntrySink {

  /**
   * Takes a member.
   *
   * @param path path without redundant parts, with the paths of the archives around it before it
   * @param type what the archive says it is
   * @param linkTarget target of a link, or empty
   * @param depth number of nested archives it lies in
   * @param content its bytes; {@link EntryContent#NONE} for what is no file
   */
  void entry(String path, MemberType type, String linkTarget, int depth, EntryContent content);
}

package io.pypiguard.artifact;

import io.pypiguard.artifact.internal.EntryContent;
import java.io.IOException;
import java.io.InputStream;

/**
 * One file, folder or link of a package. Its content is decoded once while the package is read;
 * what does not fit in memory is decoded again when it is asked for.
 *
 * <p>Immutable and safe for many threads. Two members are equal only if they are the same object.
 */
public final class Member {

  /** What separates the path of a nested archive from the path of a member in it. */
  public static final String NESTING = "!/";

  private final String path;
  private final MemberType type;
  private final String linkTarget;
  private final int depth;
  private final EntryContent content;

  Member(String path, MemberType type, String linkTarget, int depth, EntryContent content) {
    this.path = path;
    this.type = type;
    this.linkTarget = linkTarget;
    this.depth = depth;
    this.content = content;
  }

  /**
   * Returns the path as the archive gives it, without empty parts and single dots. It may hold
   * hostile characters, so it must be escaped wherever it is shown.
   *
   * <p>Folders end without a slash. A member of a nested archive has the path of that archive,
   * {@value #NESTING}, and its own path in it.
   *
   * @return the path with {@code /} between folders
   */
  public String path() {
    return path;
  }

  /**
   * Returns the last part of the path.
   *
   * @return the name without folders
   */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Returns what the archive says the member is.
   *
   * @return the type
   */
  public MemberType type() {
    return type;
  }

  /**
   * Tells whether the member is a regular file, the only type that has content.
   *
   * @return true for a file
   */
  public boolean isFile() {
    return type == MemberType.FILE;
  }

  /**
   * Returns what a link points at.
   *
   * @return the target as the archive gives it; empty if the member is no link
   */
  public String linkTarget() {
    return linkTarget;
  }

  /**
   * Returns how many nested archives the member lies in.
   *
   * @return 0 for a member of the package itself
   */
  public int depth() {
    return depth;
  }

  /**
   * Returns the number of bytes that could be decoded, whatever the archive says.
   *
   * @return length of the content in bytes
   */
  public long size() {
    return content.size();
  }

  /**
   * Returns the content.
   *
   * @return a new array of {@link #size()} bytes
   * @throws IOException if the content was not kept in memory and the archive can no longer be
   *     read, or is too long for an array
   */
  public byte[] bytes() throws IOException {
    return content.bytes();
  }

  /**
   * Returns the beginning of the content.
   *
   * @param length how many bytes are wanted, at least 0
   * @return a new array of {@code length} bytes, or fewer if the content is shorter
   * @throws IOException if the content was not kept in memory and the archive can no longer be read
   */
  public byte[] head(int length) throws IOException {
    int available = (int) Math.min(length, size());
    if (available == 0) {
      return new byte[0];
    }
    try (InputStream in = open()) {
      return in.readNBytes(available);
    }
  }

  /**
   * Opens the content.
   *
   * @return a stream of {@link #size()} bytes, to be closed by the caller
   * @throws IOException if the content was not kept in memory and the archive can no longer be read
   */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path;
  }
}

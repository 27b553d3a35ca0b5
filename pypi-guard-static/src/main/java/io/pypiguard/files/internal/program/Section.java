package io.pypiguard.files.internal.program;

/**
 * A part of a program file, as its header tells.
 *
 * @param name its name as it stands in the file, which may be hostile; empty if it has none
 * @param offset where its bytes begin in the file
 * @param size how many bytes it has in the file; 0 if it has none there
 * @param executable whether it is run
 * @param writable whether it can be written to once it is loaded
 */
public record Section(String name, long offset, long size, boolean executable, boolean writable) {

  /** Returns the offset behind its last byte in the file; never beyond the range of numbers. */
  public long end() {
    return size > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + size;
  }
}

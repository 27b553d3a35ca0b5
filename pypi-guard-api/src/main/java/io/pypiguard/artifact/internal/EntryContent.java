package io.pypiguard.artifact.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decoded bytes of a member: kept in memory, or decoded again each time they are asked for. */
public interface EntryContent {

  /** The content of what is no file. */
  EntryContent NONE = ofBytes(new byte[0]);

  /**
   * Returns the number of bytes.
   *
   * @return at least 0
   */
  long size();

  /**
   * Opens the bytes.
   *
   * @return a stream of exactly {@link #size()} bytes
   * @throws IOException if they have to be decoded again and cannot be
   */
  InputStream open() throws IOException;

  /**
   * Returns the bytes.
   *
   * @return a new array
   * @throws IOException if they have to be decoded again and cannot be, or do not fit an array
   */
  default byte[] bytes() throws IOException {
    if (size() > Integer.MAX_VALUE - 8) {
      throw new IOException("content of " + size() + " bytes does not fit an array");
    }
    try (InputStream in = open()) {
      return in.readNBytes((int) size());
    }
  }

  /**
   * Returns content that is kept in memory.
   *
   * @param bytes the content; not copied, so it must not be changed afterwards
   * @return the content
   */
  static EntryContent ofBytes(byte[] bytes) {
    return new EntryContent() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public byte[] bytes() {
        return bytes.clone();
      }
    };
  }
}

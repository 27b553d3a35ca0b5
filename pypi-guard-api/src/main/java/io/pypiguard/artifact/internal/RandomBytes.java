package io.pypiguard.artifact.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The bytes of an archive, readable at any place. Thread-safe; nothing needs to be closed. */
public interface RandomBytes {

  /**
   * Returns the number of bytes.
   *
   * @return at least 0
   */
  long size();

  /**
   * Reads bytes.
   *
   * @param position where to begin, from 0
   * @param length how many bytes
   * @return a new array of {@code length} bytes
   * @throws EOFException if there are fewer bytes behind the position
   * @throws IOException if they cannot be read
   */
  byte[] read(long position, int length) throws IOException;

  /**
   * Opens a stretch.
   *
   * @param from first byte, from 0 to the size
   * @param to byte behind the last one, from {@code from} to the size
   * @return a stream of {@code to - from} bytes
   * @throws IOException if they cannot be read
   */
  InputStream stream(long from, long to) throws IOException;

  /**
   * Keeps the bytes at hand for many readings in a row.
   *
   * @return ends that when it is closed
   * @throws IOException if they cannot be read
   */
  default Closeable hold() throws IOException {
    return () -> {};
  }

  /**
   * Returns bytes that are in memory.
   *
   * @param bytes the bytes; not copied, so they must not be changed afterwards
   * @return the bytes of the array
   */
  static RandomBytes of(byte[] bytes) {
    return new HeapBytes(bytes);
  }

  /**
   * Returns the bytes of a file, which is opened for each reading unless it is {@linkplain #hold
   * held}.
   *
   * @param file a regular file
   * @return the bytes of the file
   * @throws IOException if it cannot be read
   */
  static RandomBytes of(Path file) throws IOException {
    return FileBytes.of(file);
  }

  /** Bytes in memory. */
  final class HeapBytes implements RandomBytes {

    private final byte[] bytes;

    private HeapBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
      if (position < 0 || position > bytes.length - (long) length) {
        throw new EOFException();
      }
      byte[] copy = new byte[length];
      System.arraycopy(bytes, (int) position, copy, 0, length);
      return copy;
    }

    @Override
    public InputStream stream(long from, long to) {
      return new ByteArrayInputStream(bytes, (int) from, (int) (to - from));
    }
  }
}

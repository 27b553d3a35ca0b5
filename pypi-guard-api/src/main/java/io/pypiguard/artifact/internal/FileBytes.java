package io.pypiguard.artifact.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** Bytes of a file that must stay as it is. */
final class FileBytes implements RandomBytes {

  private final Path file;
  private final long size;
  private final FileTime modified;

  /** Open while the file is held. */
  private volatile @Nullable FileChannel held;

  private FileBytes(Path file, long size, FileTime modified) {
    this.file = file;
    this.size = size;
    this.modified = modified;
  }

  static FileBytes of(Path file) throws IOException {
    return new FileBytes(file, Files.size(file), Files.getLastModifiedTime(file));
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Closeable hold() throws IOException {
    FileChannel channel = open();
    held = channel;
    return () -> {
      held = null;
      channel.close();
    };
  }

  @Override
  public byte[] read(long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    FileChannel shared = held;
    if (shared != null) {
      fill(shared, buffer, position);
    } else {
      try (FileChannel channel = open()) {
        fill(channel, buffer, position);
      }
    }
    return buffer.array();
  }

  @Override
  public InputStream stream(long from, long to) throws IOException {
    FileChannel shared = held;
    return shared == null
        ? new Stretch(open(), true, from, to)
        : new Stretch(shared, false, from, to);
  }

  private FileChannel open() throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    if (channel.size() != size || !Files.getLastModifiedTime(file).equals(modified)) {
      channel.close();
      throw new IOException("file changed while it was read: " + file);
    }
    return channel;
  }

  private static void fill(FileChannel channel, ByteBuffer buffer, long position)
      throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
  }

  /** A stretch of a file, read by position, so that several may share a channel. */
  private static final class Stretch extends BlockInput {

    private final FileChannel channel;
    private final boolean own;
    private final long to;
    private long position;

    Stretch(FileChannel channel, boolean own, long from, long to) {
      this.channel = channel;
      this.own = own;
      this.position = from;
      this.to = to;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int wanted = (int) Math.min(length, to - position);
      if (wanted <= 0) {
        return length == 0 ? 0 : -1;
      }
      int count = channel.read(ByteBuffer.wrap(buffer, offset, wanted), position);
      position += Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      if (own) {
        channel.close();
      }
    }
  }
}

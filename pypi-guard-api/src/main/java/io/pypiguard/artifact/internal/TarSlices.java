package io.pypiguard.artifact.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Members of a tar file that did not fit in memory: a stretch of the decoded stream, which is
 * decoded again up to there. One stream is kept where the last reader left it, so that who reads
 * the members in order decodes the archive once.
 */
final class TarSlices {

  private final Opener opener;
  private Cursor idle = Cursor.NONE;

  TarSlices(Opener opener) {
    this.opener = opener;
  }

  /** Opens the decoded tar file from its beginning. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  EntryContent slice(long offset, long length) {
    return new EntryContent() {
      @Override
      public long size() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return new Slice(cursorAt(offset), length);
      }
    };
  }

  private Cursor cursorAt(long offset) throws IOException {
    Cursor cursor = takeIdle();
    if (cursor == Cursor.NONE || cursor.position > offset) {
      cursor.close();
      cursor = new Cursor(opener.open());
    }
    cursor.skipTo(offset);
    return cursor;
  }

  private synchronized Cursor takeIdle() {
    Cursor cursor = idle;
    idle = Cursor.NONE;
    return cursor;
  }

  private void giveBack(Cursor cursor) throws IOException {
    Cursor other;
    synchronized (this) {
      other = idle;
      idle = cursor;
    }
    other.close();
  }

  /** A decoded stream and how far it was read. */
  private static final class Cursor extends FilterInputStream {

    static final Cursor NONE = new Cursor(InputStream.nullInputStream());

    private long position;

    Cursor(InputStream in) {
      super(in);
    }

    void skipTo(long offset) throws IOException {
      byte[] scratch = new byte[64 * 1024];
      while (position < offset) {
        if (read(scratch, 0, (int) Math.min(scratch.length, offset - position)) < 0) {
          throw new IOException("archive is shorter than when it was first read");
        }
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      position += Math.max(0, count);
      return count;
    }
  }

  private final class Slice extends BlockInput {

    private final Cursor cursor;
    private final BoundedInput bounded;
    private boolean closed;

    Slice(Cursor cursor, long length) {
      this.cursor = cursor;
      this.bounded = new BoundedInput(cursor, length);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return closed ? -1 : bounded.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        giveBack(cursor);
      }
    }
  }
}

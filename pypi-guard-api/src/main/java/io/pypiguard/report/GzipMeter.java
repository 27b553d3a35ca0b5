package io.pypiguard.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Passes bytes on and knows how many there would be if they were compressed with gzip. */
final class GzipMeter extends FilterOutputStream {

  private final Counter compressed = new Counter();
  private final GZIPOutputStream gzip;

  GzipMeter(OutputStream out) throws IOException {
    super(out);
    this.gzip = new GZIPOutputStream(compressed);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    gzip.write(bytes, offset, length);
  }

  /** Frees the compressor; what is written to is not closed. */
  @Override
  public void close() throws IOException {
    out.flush();
    gzip.close();
  }

  /**
   * Returns how many compressed bytes there are so far. The compressor holds back some ten thousand
   * bytes that are not counted yet.
   */
  long compressedBytes() {
    return compressed.count;
  }

  private static final class Counter extends OutputStream {

    private long count;

    @Override
    public void write(int value) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}

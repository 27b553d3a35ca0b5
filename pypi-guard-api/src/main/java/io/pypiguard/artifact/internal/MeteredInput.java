package io.pypiguard.artifact.internal;

import java.io.IOException;
import java.io.InputStream;

/** A decoded stream whose bytes are counted against the budget. */
final class MeteredInput extends BlockInput {

  private final InputStream in;
  private final Counter consumed;
  private final Budget budget;
  private long decoded;

  private MeteredInput(InputStream in, Counter consumed, Budget budget) {
    this.in = in;
    this.consumed = consumed;
    this.budget = budget;
  }

  /** Starts a decoder on a compressed stream. */
  @FunctionalInterface
  interface Decoder {
    InputStream open(InputStream compressed) throws IOException;
  }

  static MeteredInput open(Decoder decoder, InputStream compressed, Budget budget)
      throws IOException {
    Counter counter = new Counter(compressed);
    return new MeteredInput(decoder.open(counter), counter, budget);
  }

  /** Returns how many compressed bytes the decoder has used, without those it only read ahead. */
  long consumed() {
    return consumed.count - (in instanceof ReadsAhead decoder ? decoder.unused() : 0);
  }

  /** A decoder that knows how many bytes behind its data it has read. */
  interface ReadsAhead {

    /** Returns the number of compressed bytes that were read and not used. */
    int unused();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      decoded += count;
      budget.addDecoded(count, decoded, consumed.count);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Counts what a decoder reads. */
  private static final class Counter extends BlockInput {

    private final InputStream in;
    private long count;

    Counter(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

package io.pypiguard.metadata.internal.impersonation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples of the code of some popular projects: of each the least hashes of its runs of tokens,
 * which no other of them has. No code can be got back from them.
 */
final class KnownCode {

  /** File name of the table. */
  static final String TABLE = "known-code.bin";

  /** Tells apart most hashes that are in no sample. */
  private static final int FILTER_MASK = (1 << 20) - 1;

  private static final KnownCode SHIPPED = read();

  private final List<Sample> samples;

  /** All hashes in order, and the sample that each is of. */
  private final int[] hashes;

  private final int[] owners;
  private final BitSet filter = new BitSet(FILTER_MASK + 1);

  /**
   * A project.
   *
   * @param project its name
   * @param runs how many different runs it has
   * @param size how many of these are in the sample
   */
  record Sample(String project, int runs, int size) {}

  private KnownCode(List<Sample> samples, Map<Integer, Integer> byHash) {
    this.samples = List.copyOf(samples);
    this.hashes = byHash.keySet().stream().mapToInt(hash -> hash).sorted().toArray();
    this.owners = Arrays.stream(hashes).map(byHash::get).toArray();
    Arrays.stream(hashes).forEach(hash -> filter.set(hash & FILTER_MASK));
  }

  /** {@return the samples in the jar} */
  static KnownCode shipped() {
    return SHIPPED;
  }

  /** {@return the projects, whose places are the owners of hashes} */
  List<Sample> samples() {
    return samples;
  }

  /** {@return how many hashes there are} */
  int size() {
    return hashes.length;
  }

  /** {@return the place of a hash among all; negative if it is of no sample} */
  int find(int hash) {
    return filter.get(hash & FILTER_MASK) ? Arrays.binarySearch(hashes, hash) : -1;
  }

  /** {@return the place of the sample that the hash at a place is of} */
  int owner(int place) {
    return owners[place];
  }

  private static KnownCode read() {
    try (InputStream in = KnownCode.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + TABLE + " beside " + KnownCode.class);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table. */
  static KnownCode read(InputStream table) throws IOException {
    DataInputStream in = new DataInputStream(table);
    List<Sample> samples = new ArrayList<>();
    Map<Integer, Integer> byHash = new HashMap<>();
    int count = in.readInt();
    for (int project = 0; project < count; project++) {
      Sample sample = new Sample(in.readUTF(), in.readInt(), in.readInt());
      samples.add(sample);
      for (int i = 0; i < sample.size(); i++) {
        byHash.put(in.readInt(), project);
      }
    }
    return new KnownCode(samples, byHash);
  }
}

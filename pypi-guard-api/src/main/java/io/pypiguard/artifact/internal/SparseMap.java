package io.pypiguard.artifact.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the stored bytes of a sparse tar member stand in the file it unpacks to.
 *
 * @param numbers offset and length of each stretch in turn
 * @param realSize size of the unpacked file in bytes
 * @see <a href="https://www.gnu.org/software/tar/manual/html_node/Sparse-Formats.html">GNU sparse
 *     formats</a>
 */
record SparseMap(List<Long> numbers, long realSize) {

  private static final int MOST_NUMBERS = 100_000;

  /** Reads the map of the old GNU format from a header and the blocks that continue it. */
  static SparseMap ofOldGnu(TarHeader header, TarInput in) throws IOException {
    List<Long> numbers = new ArrayList<>();
    addPairs(header, 386, 4, numbers);
    boolean more = header.at(482) != 0;
    while (more && numbers.size() < MOST_NUMBERS) {
      byte[] block = in.read(TarHeader.BLOCK);
      if (block.length < TarHeader.BLOCK) {
        throw DamagedArchiveException.truncated("the map of a sparse file is cut off");
      }
      TarHeader extension = new TarHeader(block);
      addPairs(extension, 0, 21, numbers);
      more = extension.at(504) != 0;
    }
    return new SparseMap(numbers, header.number(483, 12));
  }

  private static void addPairs(TarHeader header, int from, int pairs, List<Long> numbers) {
    for (int i = 0; i < pairs; i++) {
      long offset = header.number(from + 24 * i, 12);
      long length = header.number(from + 24 * i + 12, 12);
      if (offset < 0 || length <= 0) {
        break;
      }
      numbers.add(offset);
      numbers.add(length);
    }
  }

  /**
   * Reads the map of GNU's pax formats 0.0 and 0.1.
   *
   * @param pax the headers
   * @param size size of the member, which counts where the headers give none
   */
  static SparseMap ofPax(PaxHeaders pax, long size) throws DamagedArchiveException {
    List<Long> numbers = new ArrayList<>(pax.sparseNumbers());
    String map = pax.get("GNU.sparse.map", "");
    if (!map.isEmpty()) {
      numbers.clear();
      for (String number : map.split(",", MOST_NUMBERS)) {
        numbers.add(parse(number));
      }
    }
    return new SparseMap(numbers, pax.number("GNU.sparse.size", size));
  }

  /**
   * Reads the map of GNU's pax format 1.0, which stands before the data: the number of stretches
   * and then offset and length of each, a line each.
   *
   * @return the map; {@code taken[0]} becomes the number of bytes that it takes, in whole blocks
   */
  static SparseMap ofData(byte[] data, long realSize, int[] taken) throws DamagedArchiveException {
    int at = 0;
    List<Long> numbers = new ArrayList<>();
    long wanted = 1;
    for (long i = 0; i < wanted; i++) {
      int end = at;
      while (end < data.length && data[end] != '\n') {
        end++;
      }
      if (end == data.length) {
        throw DamagedArchiveException.truncated("the map of a sparse file is cut off");
      }
      long number = parse(new String(data, at, end - at, StandardCharsets.ISO_8859_1));
      if (i == 0) {
        wanted = 1 + 2 * Math.min(number, MOST_NUMBERS / 2);
      } else {
        numbers.add(number);
      }
      at = end + 1;
    }
    taken[0] = (int) Math.min(data.length, (at + 511L) / 512 * 512);
    return new SparseMap(numbers, realSize);
  }

  /** Puts stored bytes where they belong, with zeros between them. */
  byte[] expand(byte[] stored) {
    byte[] file = new byte[(int) realSize];
    int from = 0;
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      long offset = numbers.get(i);
      int length = (int) Math.min(numbers.get(i + 1), stored.length - (long) from);
      long room = realSize - offset;
      if (room > 0) {
        System.arraycopy(stored, from, file, (int) offset, (int) Math.min(length, room));
      }
      from += length;
    }
    return file;
  }

  private static long parse(String number) throws DamagedArchiveException {
    try {
      long value = Long.parseLong(number);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the value
    }
    throw DamagedArchiveException.malformed("the map of a sparse file has no number: " + number);
  }
}

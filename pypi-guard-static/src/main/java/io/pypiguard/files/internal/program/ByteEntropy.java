package io.pypiguard.files.internal.program;

/** How random bytes are: 0 bits for equal bytes, 8 bits for what is encrypted or compressed. */
public final class ByteEntropy {

  private static final int VALUES = 256;

  private ByteEntropy() {}

  /**
   * Returns the Shannon entropy of some bytes.
   *
   * @param content the bytes
   * @param from the first that counts
   * @param to behind the last that counts
   * @return bits a byte, from 0 to 8; 0 if there are none
   * @throws IndexOutOfBoundsException if the range is not within the bytes
   */
  public static double of(byte[] content, int from, int to) {
    int[] counts = new int[VALUES];
    for (int i = from; i < to; i++) {
      counts[content[i] & 0xff]++;
    }
    double total = to - from;
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = count / total;
        bits -= share * Math.log(share);
      }
    }
    return bits / Math.log(2);
  }
}

package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.pypiguard.statics.internal.ResourceTable;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Addresses of crypto currencies, and regular expressions that match them, which programs need that
 * swap an address in the clipboard. No expression is ever run.
 */
public final class Wallets {

  private static final String BASE58_DIGITS =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int CHECKED_BYTES = 25;
  private static final int CHECKSUM_BYTES = 4;

  private static final Signatures PATTERNS = Signatures.read(Wallets.class, "wallet-patterns.tsv");

  private static final List<Shape> SHAPES =
      ResourceTable.read(Wallets.class, "wallet-addresses.tsv", 6).stream().map(Shape::of).toList();

  /** The digits of an address behind its prefix. */
  private enum Digits {
    /** Bitcoin's digits, without those that look alike. */
    BASE58(CharMatcher.anyOf(BASE58_DIGITS)),
    /** The same, with a checksum of four bytes, as Bitcoin's first addresses have it. */
    BASE58CHECK(CharMatcher.anyOf(BASE58_DIGITS)),
    /** Those of BIP 173. */
    BECH32(CharMatcher.anyOf("023456789acdefghjklmnpqrstuvwxyz")),
    /** Hexadecimal, in either case. */
    HEX(CharMatcher.anyOf("0123456789abcdefABCDEF"));

    @SuppressWarnings("ImmutableEnumChecker") // CharMatcher is
    private final CharMatcher matcher;

    Digits(CharMatcher matcher) {
      this.matcher = matcher;
    }
  }

  private record Shape(String prefix, Digits digits, int least, int most, KnownName known) {

    static Shape of(List<String> row) {
      return new Shape(
          row.get(1),
          Digits.valueOf(Ascii.toUpperCase(row.get(2))),
          Integer.parseInt(row.get(3)),
          Integer.parseInt(row.get(4)),
          new KnownName(row.get(0), row.get(5)));
    }

    boolean fits(String text) {
      return text.length() >= least
          && text.length() <= most
          && text.startsWith(prefix)
          && digits.matcher.matchesAllOf(text.substring(prefix.length()))
          && (digits != Digits.BASE58CHECK || hasChecksum(text));
    }
  }

  private Wallets() {}

  /** Returns the currency whose address a text is, as kind. */
  public static Optional<KnownName> address(String text) {
    return SHAPES.stream().filter(shape -> shape.fits(text)).map(Shape::known).findFirst();
  }

  /** Returns the currency whose addresses a regular expression matches, as kind. */
  public static Optional<KnownName> pattern(String expression) {
    return PATTERNS.in(expression).stream().findFirst();
  }

  /** Tells whether the last four bytes are those of the double SHA-256 of the others. */
  private static boolean hasChecksum(String address) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < address.length(); i++) {
      number =
          number
              .multiply(BigInteger.valueOf(BASE58_DIGITS.length()))
              .add(BigInteger.valueOf(BASE58_DIGITS.indexOf(address.charAt(i))));
    }
    byte[] bytes = number.toByteArray();
    if (bytes.length > CHECKED_BYTES + 1) {
      return false;
    }
    byte[] padded = new byte[CHECKED_BYTES];
    int length = Math.min(bytes.length, CHECKED_BYTES);
    System.arraycopy(bytes, bytes.length - length, padded, CHECKED_BYTES - length, length);
    int body = CHECKED_BYTES - CHECKSUM_BYTES;
    byte[] digest = sha256(sha256(Arrays.copyOf(padded, body)));
    return Arrays.equals(padded, body, CHECKED_BYTES, digest, 0, CHECKSUM_BYTES);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Optional;

/** Numeric addresses, in each form that clients accept, and the networks they are in. */
final class Networks {

  private static final Splitter DOTS = Splitter.on('.');
  private static final String UNKNOWN_PIECE = "{}";
  private static final int PARTS = 4;
  private static final long MOST_PART = 255;
  private static final long MOST_ADDRESS = 0xffff_ffffL;
  private static final int BITS = 32;

  /** A single number below this is a port or a count rather than an address. */
  private static final long LEAST_NUMBER = 1L << 24;

  /** A network, by the number and the mask of IPv4 or by how text of IPv6 begins. */
  private record Network(String prefix, long number, long mask, KnownName known) {

    static Network of(List<String> row) {
      KnownName known = new KnownName(row.get(1), row.get(2));
      int slash = row.get(0).indexOf('/');
      if (slash < 0) {
        return new Network(row.get(0), 0, 0, known);
      }
      long number = ipv4(row.get(0).substring(0, slash)).orElseThrow();
      int length = Integer.parseInt(row.get(0).substring(slash + 1));
      return new Network("", number, MOST_ADDRESS << (BITS - length) & MOST_ADDRESS, known);
    }
  }

  private static final List<Network> NETWORKS =
      ResourceTable.read(Networks.class, "networks.tsv", 3).stream().map(Network::of).toList();

  private static final KnownName RAW =
      new KnownName("raw-ip", "a numeric address, which no name server and no certificate names");

  private Networks() {}

  /** Returns what a host is if it is a numeric address; nothing if it is a name. */
  static Optional<KnownName> of(String host) {
    if (host.contains(":")) {
      return Optional.of(ipv6(host));
    }
    return ipv4(host)
        .map(
            number ->
                NETWORKS.stream()
                    .filter(network -> network.prefix().isEmpty())
                    .filter(network -> (number & network.mask()) == network.number())
                    .map(Network::known)
                    .findFirst()
                    .orElse(RAW));
  }

  private static KnownName ipv6(String host) {
    return NETWORKS.stream()
        .filter(network -> !network.prefix().isEmpty())
        .filter(network -> host.startsWith(network.prefix()))
        .map(Network::known)
        .findFirst()
        .orElse(RAW);
  }

  /** Reads the forms that inet_aton(3) reads: four parts, or one number; decimal, hex or octal. */
  private static Optional<Long> ipv4(String host) {
    if (!Character.isDigit(host.charAt(0)) || host.length() > 64) {
      return Optional.empty();
    }
    List<String> parts = DOTS.splitToList(host);
    if (parts.size() == 1) {
      return number(host).filter(n -> n >= LEAST_NUMBER && n <= MOST_ADDRESS);
    }
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    long address = 0;
    for (String part : parts) {
      Optional<Long> value = part.equals(UNKNOWN_PIECE) ? Optional.of(0L) : number(part);
      if (value.isEmpty() || value.get() > MOST_PART) {
        return Optional.empty();
      }
      address = address << 8 | value.get();
    }
    return Optional.of(address);
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.decode(text)).filter(n -> n >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

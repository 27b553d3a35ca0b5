package io.pypiguard.metadata.internal.check;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of hosts. */
final class HostName {

  private static final int MOST_LENGTH = 253;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final Splitter LABELS = Splitter.on('.');

  /** Top-level domains that lead nowhere (RFC 2606). */
  private static final Set<String> RESERVED = Set.of("test", "example", "invalid", "localhost");

  /** Top-level domains that networks use among themselves (RFC 6762, appendix G). */
  private static final Set<String> PRIVATE =
      Set.of("local", "lan", "home", "internal", "intranet", "corp", "private", "localdomain");

  private HostName() {}

  /** Tells whether a name has the form of one on the Internet, or is a numeric address. */
  static boolean isPublic(String name) {
    if (name.isEmpty() || name.length() > MOST_LENGTH) {
      return false;
    }
    if (InetAddresses.isInetAddress(name)) {
      return true;
    }
    String ascii;
    try {
      ascii = IDN.toASCII(name.toLowerCase(Locale.ROOT), IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return false;
    }
    List<String> labels = LABELS.splitToList(ascii);
    String top = labels.get(labels.size() - 1);
    return labels.size() > 1
        && labels.stream().allMatch(label -> LABEL.matcher(label).matches())
        && !Character.isDigit(top.charAt(0))
        && top.length() > 1
        && !PRIVATE.contains(top);
  }

  /** Tells whether a name is reserved for examples and tests. */
  static boolean isReserved(String name) {
    return RESERVED.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}

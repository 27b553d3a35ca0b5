package io.pypiguard.metadata.internal.check;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An e-mail address.
 *
 * @param text the address as written
 * @param local what stands before the {@code @}, in lower case; empty if the address is not valid
 * @param domain what stands behind it, in lower case; empty if the address is not valid
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1">RFC 5322, addr-spec</a>
 */
record EmailAddress(String text, String local, String domain) {

  /** Longest address that a mail server takes (RFC 5321). */
  private static final int MOST_LENGTH = 254;

  private static final Pattern LOCAL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+)*+");

  private static final Map<String, String> DOMAINS =
      ResourceTable.read(EmailAddress.class, "mail-domains.tsv", 3).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private static final WordTable PLACEHOLDERS = WordTable.read("placeholders.tsv");

  /** Reads an address. */
  static EmailAddress of(String text) {
    String plain = text.strip();
    int at = plain.lastIndexOf('@');
    boolean valid =
        at > 0
            && plain.length() <= MOST_LENGTH
            && LOCAL.matcher(plain.substring(0, at)).matches()
            && HostName.isPublic(plain.substring(at + 1));
    return valid
        ? new EmailAddress(
            text,
            plain.substring(0, at).toLowerCase(Locale.ROOT),
            plain.substring(at + 1).toLowerCase(Locale.ROOT))
        : new EmailAddress(text, "", "");
  }

  /** Tells whether mail could be sent to it. */
  boolean isValid() {
    return !domain.isEmpty();
  }

  /** Returns why it stands for another, if it does. */
  Optional<String> placeholder() {
    return isValid()
        ? PLACEHOLDERS
            .reason("email", local + "@" + domain)
            .or(() -> PLACEHOLDERS.reason("domain", domain))
            .or(() -> reserved(domain))
        : Optional.empty();
  }

  /** Tells whether its service gives it up after use. */
  boolean isDisposable() {
    return "disposable".equals(DOMAINS.get(domain));
  }

  /** Tells whether anybody gets one there. */
  boolean isFree() {
    return "free".equals(DOMAINS.get(domain));
  }

  private static Optional<String> reserved(String domain) {
    return HostName.isReserved(domain)
        ? Optional.of("its domain is reserved for examples and tests (RFC 2606)")
        : Optional.empty();
  }
}

package io.pypiguard.report;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides secrets in text that is quoted from a package: tokens of well-known services, private keys,
 * and what is assigned to a name like {@code password}. Every built-in writer masks all text that
 * can quote a package; a writer or display of an embedder should too.
 *
 * <p>What is a secret is the resource {@code secrets.tsv}, with a reason for each entry. Masking
 * takes time linear in the length of the text, whatever the text is.
 */
public final class SecretMask {

  private static final int SHOWN = 4;

  private static final List<Secret> SECRETS = readSecrets();

  private SecretMask() {}

  /**
   * Masks the secrets in a text.
   *
   * @param text any text
   * @return the text with each secret as its first characters, at most four and at most a quarter
   *     of it, and its length: {@code ghp_…(40 characters)}; the same object if there is none
   */
  public static String mask(String text) {
    String masked = text;
    String lowerCase = Ascii.toLowerCase(text);
    for (Secret secret : SECRETS) {
      if (secret.isPossibleIn(lowerCase)) {
        masked = mask(secret, masked);
      }
    }
    return masked;
  }

  private static String mask(Secret secret, String text) {
    Matcher matcher = secret.pattern().matcher(text);
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    while (matcher.find()) {
      int shown = Math.min(SHOWN, (matcher.end(1) - matcher.start(1)) / 4);
      masked
          .append(text, copied, matcher.start(1) + shown)
          .append("…(")
          .append(matcher.end(1) - matcher.start(1))
          .append(" characters)");
      copied = matcher.end(1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static List<Secret> readSecrets() {
    try (InputStream resource = SecretMask.class.getResourceAsStream("secrets.tsv")) {
      byte[] content = Objects.requireNonNull(resource, "secrets.tsv").readAllBytes();
      return new String(content, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Secret::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One sort of secret.
   *
   * @param hints lower-case texts of which at least one stands in every match, in any case
   * @param pattern what it looks like; its first group is what is hidden
   */
  private record Secret(List<String> hints, Pattern pattern) {

    static Secret parse(String line) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 4) {
        throw new IllegalStateException("secrets.tsv needs 4 columns, was: " + line);
      }
      return new Secret(Arrays.asList(columns[1].split(" ")), Pattern.compile(columns[2]));
    }

    /** Saves the pattern, which costs far more than a search for a plain text. */
    boolean isPossibleIn(String lowerCase) {
      return hints.stream().anyMatch(lowerCase::contains);
    }
  }
}

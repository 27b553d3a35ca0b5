package io.pypiguard.behavior.internal.knowledge;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets of the author that a package spells, so that its users' machines report to the author.
 */
public final class AuthorSecrets {

  /** Shorter texts hold none; longer ones are no addresses and no tokens. */
  private static final int SHORTEST = 40;

  private static final int LONGEST = 10_000;

  private record Secret(Pattern pattern, KnownName known) {}

  private static final List<Secret> SECRETS =
      ResourceTable.read(AuthorSecrets.class, "author-secrets.tsv", 3).stream()
          .map(
              row -> new Secret(Pattern.compile(row.get(1)), new KnownName(row.get(0), row.get(2))))
          .toList();

  private AuthorSecrets() {}

  /** Returns the first secret of the table that a text holds, if it holds one. */
  public static Optional<KnownName> in(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    return SECRETS.stream()
        .filter(secret -> secret.pattern().matcher(text).find())
        .findFirst()
        .map(Secret::known);
  }
}

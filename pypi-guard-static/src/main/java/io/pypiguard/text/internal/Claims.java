package io.pypiguard.text.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.rule.Effect;
import io.pypiguard.behavior.internal.rule.Facts;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a summary claims that a package is, beside what the package does unasked.
 *
 * <p>A text formatter that connects to a host when it is imported does not do what it says. Which
 * claims go with what is in {@code claims.tsv}.
 *
 * @param claims the claims of the summary, by their names; copied
 * @param unclaimed what is done unasked and fits none of the claims, with the first call that does
 *     it; empty without claims; copied
 */
public record Claims(List<String> claims, Map<String, Effect> unclaimed) {

  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.inRange('a', 'z').negate()).omitEmptyStrings();

  private static final List<Claim> KNOWN =
      ResourceTable.read(Claims.class, "claims.tsv", 4).stream()
          .map(
              row ->
                  new Claim(
                      row.get(0),
                      BLANKS.splitToList(row.get(1)),
                      Set.copyOf(BLANKS.splitToList(row.get(2)))))
          .toList();

  private static final Map<Role, String> EFFECTS =
      ResourceTable.read(Claims.class, "effects.tsv", 3).stream()
          .collect(ImmutableMap.toImmutableMap(row -> Role.ofId(row.get(0)), row -> row.get(1)));

  private record Claim(String name, List<String> words, Set<String> allowed) {

    boolean isMadeBy(String word) {
      for (String wanted : words) {
        boolean open = wanted.endsWith("*");
        if (open ? word.regionMatches(0, wanted, 0, wanted.length() - 1) : word.equals(wanted)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Copies the collections. */
  public Claims {
    claims = List.copyOf(claims);
    unclaimed = ImmutableMap.copyOf(unclaimed);
  }

  /** Compares a summary with what a package does. */
  static Claims of(String summary, Facts facts) {
    List<String> words = WORDS.splitToList(summary.toLowerCase(Locale.ROOT));
    List<String> claims = new ArrayList<>();
    Set<String> allowed = new TreeSet<>();
    for (Claim claim : KNOWN) {
      if (words.stream().anyMatch(claim::isMadeBy)) {
        claims.add(claim.name);
        allowed.addAll(claim.allowed);
      }
    }
    return new Claims(claims, claims.isEmpty() ? Map.of() : unclaimed(allowed, facts));
  }

  private static Map<String, Effect> unclaimed(Set<String> allowed, Facts facts) {
    Map<String, Effect> unclaimed = new TreeMap<>();
    for (Effect effect : facts.all()) {
      String kind = EFFECTS.get(effect.role());
      if (kind != null && effect.isUnasked() && !allowed.contains(kind)) {
        unclaimed.putIfAbsent(kind, effect);
      }
    }
    return unclaimed;
  }
}

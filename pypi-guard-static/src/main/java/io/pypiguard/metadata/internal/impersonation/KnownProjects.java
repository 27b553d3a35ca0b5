package io.pypiguard.metadata.internal.impersonation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.hash.Hashing;
import io.pypiguard.statics.internal.ResourceTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some popular projects say of themselves, as hashes. */
final class KnownProjects {

  /** Stands for no value. */
  static final String NONE = "-";

  private static final Splitter VALUES = Splitter.on(' ');
  private static final int HASH_DIGITS = 12;

  private static final ImmutableMap<String, TextFingerprint> DESCRIPTIONS;
  private static final ImmutableSetMultimap<String, String> REPOSITORIES;
  private static final ImmutableSetMultimap<String, String> EMAILS;

  static {
    ImmutableMap.Builder<String, TextFingerprint> descriptions = ImmutableMap.builder();
    ImmutableSetMultimap.Builder<String, String> repositories = ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<String, String> emails = ImmutableSetMultimap.builder();
    for (List<String> row : ResourceTable.read(KnownProjects.class, "known-projects.tsv", 4)) {
      String project = row.get(0);
      if (!row.get(1).equals(NONE)) {
        descriptions.put(project, TextFingerprint.parse(row.get(1)));
      }
      values(row.get(2)).forEach(hash -> repositories.put(hash, project));
      values(row.get(3)).forEach(hash -> emails.put(hash, project));
    }
    DESCRIPTIONS = descriptions.buildOrThrow();
    REPOSITORIES = repositories.build();
    EMAILS = emails.build();
  }

  private KnownProjects() {}

  private static List<String> values(String column) {
    return column.equals(NONE) ? List.of() : VALUES.splitToList(column);
  }

  /** {@return the fingerprints of descriptions by project} */
  static Map<String, TextFingerprint> descriptions() {
    return DESCRIPTIONS;
  }

  /** {@return the projects whose source is kept there} */
  static Set<String> keptAt(Repository repository) {
    return REPOSITORIES.get(hash(repository.toString()));
  }

  /** {@return the projects of whoever has an e-mail address} */
  static Set<String> ofAuthor(String email) {
    return EMAILS.get(hash(email));
  }

  /** {@return the form in which an address is kept} */
  static String hash(String address) {
    return Hashing.sha256()
        .hashString(address, StandardCharsets.UTF_8)
        .toString()
        .substring(0, HASH_DIGITS);
  }
}

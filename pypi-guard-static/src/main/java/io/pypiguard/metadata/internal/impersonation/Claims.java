package io.pypiguard.metadata.internal.impersonation;

import io.pypiguard.metadata.Person;
import io.pypiguard.metadata.ProjectMetadata;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a package says of its origin.
 *
 * @param description the long description
 * @param repositories the projects that its links lead to, in their order
 * @param emails addresses of authors and maintainers, in lower case
 */
record Claims(String description, Set<Repository> repositories, Set<String> emails) {

  private static final int MOST_VALUES = 100;

  static Claims of(ProjectMetadata metadata) {
    Set<Repository> repositories = new LinkedHashSet<>();
    metadata.urls().values().stream()
        .limit(MOST_VALUES)
        .flatMap(address -> Repository.of(address).stream())
        .forEach(repositories::add);
    Set<String> emails = new LinkedHashSet<>();
    Stream.concat(metadata.authors().stream(), metadata.maintainers().stream())
        .map(Person::email)
        .filter(email -> email.contains("@"))
        .limit(MOST_VALUES)
        .forEach(email -> emails.add(email.strip().toLowerCase(Locale.ROOT)));
    return new Claims(metadata.description(), repositories, emails);
  }
}

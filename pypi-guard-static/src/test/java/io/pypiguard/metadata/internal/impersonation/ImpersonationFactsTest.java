package io.pypiguard.metadata.internal.impersonation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts.Links;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImpersonationFactsTest {

  @ParameterizedTest
  @CsvSource({
    "rowtools, github.com, someone,   rowtools,      OWN",
    "rowtools, github.com, rowtools,  core,          OWN",
    "rowtools, github.com, someone,   everything,    OTHER",
    "rowtools, github.com, pallets,   flask,         FOREIGN",
  })
  void linksAreToldApart(String name, String host, String owner, String place, Links expected) {
    Claims claims = new Claims("", Set.of(new Repository(host, owner, place)), Set.of());
    assertThat(ImpersonationFacts.of(named(name), claims, Optional.empty()).links())
        .isEqualTo(expected);
  }

  @Test
  void nothingClaimedIsNoFact() {
    ImpersonationFacts facts =
        ImpersonationFacts.of(
            named("rowtools"), new Claims("", Set.of(), Set.of()), Optional.empty());
    assertThat(facts.links()).isEqualTo(Links.NONE);
    assertThat(facts.description()).isEmpty();
    assertThat(facts.hasAuthor()).isFalse();
  }

  @Test
  void anUnknownAuthorIsNobodyElse() {
    ImpersonationFacts facts =
        ImpersonationFacts.of(
            named("rowtools"),
            new Claims("", Set.of(), Set.of("someone@example.org")),
            Optional.empty());
    assertThat(facts.hasAuthor()).isTrue();
    assertThat(facts.authored()).isEmpty();
  }

  private static NameFacts named(String name) {
    return new NameFacts(name, NameSearch.popular().find(name), 0, 0, List.of());
  }
}

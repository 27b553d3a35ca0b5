package io.pypiguard.statics.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameSearchTest {

  private final NameSearch search = NameSearch.popular();

  @ParameterizedTest
  @CsvSource({
    "reqeusts,              requests,            swapped",
    "requestss,             requests,            repeated",
    "beatifulsoup4,         beautifulsoup4,      dropped",
    "tensorflpw,            tensorflow,          neighbor-key",
    "djangorestframexork,   djangorestframework, replaced",
    "matplotlibq,           matplotlib,          added",
    "crypdography,          cryptography,        bit-flip",
    "criptographi,         cryptography,        two-changes",
    "c0lorama,              colorama,            look-alike",
    "nurnpy,                numpy,               look-alike",
    "pythondateutil,        python-dateutil,     delimiters",
    "cos-sdk-python-v5,     cos-python-sdk-v5,   word-order",
    "rеquests,              requests,            homoglyph",
    "ｒequests,             requests,            homoglyph",
    "requests-utils,        requests,            affix",
    "pyrequests,            requests,            affix",
    "python-requests,       requests,            affix",
    "requests2,             requests,            affix",
  })
  void everyTrickIsRecognized(String name, String imitated, String kind) {
    assertThat(search.find(name))
        .hasValueSatisfying(
            found -> {
              assertThat(found.imitated()).isEqualTo(imitated);
              assertThat(found.kind().id()).isEqualTo(kind);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"reqeusts", "crypdography", "c0lorama", "rеquests", "tensorflpw"})
  void aStrangeNameBesideAWellKnownOneIsNoChance(String name) {
    assertThat(search.find(name)).get().matches(Imitation::isStrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requests",
        "Python_DateUtil",
        "urllib3",
        "grequests",
        "azure-mgmt-sql",
        "types-requests"
      })
  void popularProjectsImitateNobody(String name) {
    assertThat(search.contains(name)).isTrue();
    assertThat(search.find(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "django-stars",
        "types-reqs",
        "pytest-boxes",
        "azure-mgmt-sqm",
        "flake8-colours",
        "sphinx-theme-plain",
        "mypy-boto3-sqx",
        "bloodhound",
        "colour",
        "request",
        "tabular"
      })
  void familiesAndOrdinaryWordsAreNotHeldAgainstAnybody(String name) {
    assertThat(search.find(name).filter(Imitation::isStrong)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"requests-sdk", "django-api", "numpy2", "pydantic-lib"})
  void aUsualWordBesideANameIsTheWayOfExtensions(String name) {
    assertThat(search.find(name)).get().matches(found -> !found.isStrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "ab", "qxv", "...", "😀😀😀😀"})
  void whatIsNoNameResemblesNone(String name) {
    assertThat(search.find(name)).isEmpty();
  }

  @Test
  void aNameOfAnyLengthIsLookedAtInBoundedTime() {
    assertThat(search.find("requests".repeat(1_000_000))).isEmpty();
  }

  @Test
  void theSameSlipSaysMoreBesideAMorePopularName() {
    NameSearch one = NameSearch.among(List.of("firstproject", "b", "c", "d"));
    NameSearch other = NameSearch.among(List.of("b", "c", "d", "firstproject"));
    double first = one.find("firstprojcet").orElseThrow().odds();
    double last = other.find("firstprojcet").orElseThrow().odds();
    assertThat(first).isGreaterThan(last);
  }

  @Test
  void namesOfOnesOwnAreComparedInAnyForm() {
    NameSearch own = NameSearch.among(List.of("Acme_Billing"));
    assertThat(own.contains("acme.billing")).isTrue();
    assertThat(own.rank("acme-billing")).isZero();
    assertThat(own.rank("requests")).isEqualTo(1);
    assertThat(own.find("acme-biling")).get().matches(Imitation::isStrong);
  }

  @Test
  void printsLeaveOutNoNameWithinTheDistance() {
    List<String> names = PopularProjects.names().stream().map(NameForms::squeezed).toList();
    LetterPrints prints = new LetterPrints(names);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      int position = random.nextInt(names.size());
      int distance = 1 + random.nextInt(2);
      String changed = names.get(position);
      for (int k = 0; k < distance; k++) {
        changed = change(changed, random);
      }
      boolean[] found = new boolean[1];
      prints.search(changed, distance, candidate -> found[0] |= candidate == position);
      assertThat(found[0]).as("case %s: %s from %s", i, changed, names.get(position)).isTrue();
    }
  }

  static String change(String name, SplittableRandom random) {
    int at = random.nextInt(name.length());
    char other = (char) ('a' + random.nextInt(26));
    String before = name.substring(0, at);
    String behind = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + other + behind;
      case 1 -> before + other + name.charAt(at) + behind;
      case 2 -> name.length() > 1 ? before + behind : name;
      default ->
          behind.isEmpty()
              ? name
              : before + behind.charAt(0) + name.charAt(at) + behind.substring(1);
    };
  }
}

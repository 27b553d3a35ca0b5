package io.pypiguard.metadata.internal.impersonation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepositoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/Pallets/Flask",
        "http://www.github.com/pallets/flask/",
        "https://github.com/pallets/flask.git",
        "git+https://github.com/pallets/flask.git#egg=flask",
        "https://github.com/pallets/flask/tree/main/src?x=1",
        "ssh://git@github.com/pallets/flask.git",
        " https://github.com/pallets/flask ",
      })
  void oneProjectIsOneWhateverItsAddress(String address) {
    assertThat(Repository.of(address)).contains(new Repository("github.com", "pallets", "flask"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://github.com/pallets",
        "https://github.com/",
        "https://github.com.evil.example/pallets/flask",
        "https://gist.github.com/pallets/flask",
        "https://flask.palletsprojects.com/en/stable",
        "github.com/pallets/flask",
      })
  void otherAddressesAreOfNoProject(String address) {
    assertThat(Repository.of(address)).isEmpty();
  }

  @Test
  void aVeryLongAddressIsNotLookedAt() {
    assertThat(Repository.of("https://github.com/a/" + "b".repeat(1_000_000))).isEmpty();
  }
}

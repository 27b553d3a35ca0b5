package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorSecretsTest {

  private static final String LETTERS = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789";

  @Test
  void secretsOfBotsAndHooksAreTold() {
    assertThat(kind("https://api.telegram.org/bot1234567890:" + LETTERS.substring(0, 35) + "/x"))
        .isEqualTo("telegram-bot");
    assertThat(kind("1234567890:" + LETTERS.substring(0, 35))).isEqualTo("telegram-bot");
    assertThat(kind("https://discord.com/api/webhooks/123456789012345678/" + LETTERS))
        .isEqualTo("discord-webhook");
    assertThat(kind("https://hooks.slack.com/services/T0123456/B0123456/" + LETTERS))
        .isEqualTo("slack-webhook");
    assertThat(kind("token ghp_" + LETTERS)).isEqualTo("github-token");
  }

  @Test
  void placesForSecretsAreNone() {
    assertThat(kind("https://api.telegram.org/bot{}/sendMessage?chat_id={}&text={}")).isEmpty();
    assertThat(kind("https://discord.com/api/webhooks/{}/{} is where the message goes")).isEmpty();
    assertThat(kind("https://hooks.slack.com/services/YOUR/HOOK/ADDRESS-goes-here")).isEmpty();
    assertThat(kind("a text as long as others that holds nothing at all of this kind")).isEmpty();
  }

  private static String kind(String text) {
    return AuthorSecrets.in(text).map(KnownName::kind).orElse("");
  }
}

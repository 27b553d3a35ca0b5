package io.pypiguard.behavior.internal.rule;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Term;
import io.pypiguard.behavior.internal.knowledge.Terms;
import io.pypiguard.behavior.internal.knowledge.Wallets;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machine is made to mine crypto currencies.
 *
 * <p>Its owner pays for the power, and somebody else is paid. What shows it are names and options
 * of miners and hosts of pools in commands, addresses and files that are written. The honest twin
 * is a program that mines for the user who starts it, and one that merely asks a pool for its
 * prices.
 */
final class CryptoMining implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "crypto-mining",
          Severity.HIGH,
          "Mining at the cost of the machine's owner",
          "The package fetches, sets up or starts a program that mines crypto currencies for"
              + " somebody else.",
          "T1496.001");

  private static final Role[] ROLES = {
    Role.RUN_COMMAND,
    Role.RUN_PROGRAM,
    Role.NETWORK_RECEIVE,
    Role.NETWORK_CONNECT,
    Role.NETWORK_SEND,
    Role.FILE_WRITE
  };

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("=;,\"'"))).omitEmptyStrings();

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    for (Effect effect : facts.of(ROLES)) {
      if (effect.action().isEmpty()) {
        sign(effect).ifPresent(sign -> findings.report(TYPE, effect, severity(effect), sign));
      }
    }
  }

  private static Severity severity(Effect effect) {
    if (effect.isUnasked()) {
      return Severity.CRITICAL;
    }
    boolean starts = isStart(effect);
    return starts ? (wallet(effect).isPresent() ? Severity.HIGH : Severity.MEDIUM) : Severity.LOW;
  }

  private static boolean isStart(Effect effect) {
    return effect.role() == Role.RUN_COMMAND || effect.role() == Role.RUN_PROGRAM;
  }

  /** Returns the address of a wallet that a command spells. */
  private static Optional<String> wallet(Effect effect) {
    return effect.targets().stream()
        .flatMap(WORDS::splitToStream)
        .filter(word -> Wallets.address(word).isPresent())
        .findFirst();
  }

  private static Optional<String> sign(Effect effect) {
    for (String text : texts(effect)) {
      Optional<Term> term =
          Terms.in(text).stream().filter(each -> each.kind().equals("mining")).findFirst();
      if (term.isPresent()) {
        return term.map(each -> "mines, or sets up to: " + each.word() + ", " + each.reason());
      }
      Optional<Destination> pool =
          Destinations.all(text).stream().filter(each -> each.is("mining-pool")).findFirst();
      if (pool.isPresent()) {
        return pool.map(each -> "works for a pool of miners: " + each.host());
      }
    }
    return isStart(effect)
        ? wallet(effect).map(address -> "runs a program for the wallet " + address)
        : Optional.empty();
  }

  private static List<String> texts(Effect effect) {
    List<String> texts = new ArrayList<>(effect.targets());
    for (Value data : effect.event().arguments("data")) {
      texts.addAll(Texts.of(data));
    }
    return texts;
  }
}

package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import java.util.List;
import java.util.function.Consumer;

/** All behaviours. */
public final class Behaviors {

  private static final List<Behavior> ALL =
      List.of(
          new DownloadAndExecute(),
          new DecodeAndExecute(),
          new RemoteControl(),
          new SecretExfiltration(),
          new FactsBeacon(),
          new CaptureAndSend(),
          new UnaskedNetwork(),
          new UnaskedCommand(),
          new Persistence(),
          new ObfuscatedCode(),
          new ProcessInjection(),
          new CryptoMining(),
          new AntiAnalysis(),
          new SelfDeletion(),
          new DestructiveWiping(),
          new ProtectionTampering(),
          new RansomNote(),
          new DetachedStart(),
          new DropAndExecute(),
          new ShortcutTampering(),
          new DisguisedCode(),
          new SuspiciousAddress(),
          new DependencyPayload(),
          new NameImitation(),
          new NamePlaceholder());

  private Behaviors() {}

  /** Returns every type that is reported. */
  public static List<ObservationType> types() {
    return ALL.stream().flatMap(behavior -> behavior.types().stream()).toList();
  }

  /** Looks for all behaviours of a package. */
  public static void find(Facts facts, Consumer<? super Observation> observations) {
    Findings findings = new Findings(Circumstances.of(facts));
    ALL.forEach(behavior -> behavior.find(facts, findings));
    findings.deliver(observations);
  }
}

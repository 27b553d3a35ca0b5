package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.run.Trace;
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

  /** Looks for all behaviours in a trace. */
  public static void find(
      PackageArtifact artifact, Trace trace, Consumer<? super Observation> observations) {
    Facts facts = Facts.of(artifact, trace);
    Findings findings = new Findings();
    ALL.forEach(behavior -> behavior.find(facts, findings));
    findings.deliver(observations);
  }
}

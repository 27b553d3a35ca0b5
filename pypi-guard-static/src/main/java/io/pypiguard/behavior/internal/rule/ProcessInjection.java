package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bytes are put into memory and run there as machine code, in this process or in another.
 *
 * <p>Such code leaves no file that anybody could look at. What shows it are calls of the system's
 * memory functions, of which each alone is harmless, together with one that starts what was
 * written. The honest twin reads the processor's data or hands a callback to a library, in its own
 * process and when it is asked to.
 */
final class ProcessInjection implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "process-injection",
          Severity.HIGH,
          "Machine code that is run from memory",
          "The package writes machine code into memory, its own or that of another program, and"
              + " starts it there, where no file shows what it does.",
          "T1055",
          "T1620");

  /** What makes written memory run, or reaches into another process. */
  private static final Set<String> STARTS =
      Set.of(
          "CreateRemoteThread",
          "CreateThread",
          "EnumSystemLocalesA",
          "NtCreateThreadEx",
          "NtUnmapViewOfSection",
          "NtWriteVirtualMemory",
          "QueueUserAPC",
          "RtlCreateUserThread",
          "SetThreadContext",
          "WriteProcessMemory");

  /** A callback is made with this, too. */
  private static final String CALLBACK = "CFUNCTYPE()";

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    Map<String, Map<String, Effect>> byMember = new LinkedHashMap<>();
    for (Effect effect : facts.of(Role.INJECT)) {
      byMember
          .computeIfAbsent(effect.event().place().unit().member(), member -> new LinkedHashMap<>())
          .putIfAbsent(name(effect), effect);
    }
    byMember.values().forEach(calls -> report(calls, findings));
  }

  private static void report(Map<String, Effect> calls, Findings findings) {
    Set<String> memory = new LinkedHashSet<>(calls.keySet());
    memory.remove(CALLBACK);
    boolean starts = memory.stream().anyMatch(STARTS::contains);
    if (memory.isEmpty() || (calls.size() < 2 && !starts)) {
      return;
    }
    Effect last = calls.values().stream().reduce((first, next) -> next).orElseThrow();
    boolean unasked = calls.values().stream().anyMatch(Effect::isUnasked);
    boolean whole = starts && calls.size() > 1;
    Severity severity =
        whole
            ? unasked ? Severity.CRITICAL : Severity.HIGH
            : unasked ? Severity.MEDIUM : Severity.LOW;
    findings.report(
        TYPE, last, severity, "runs memory as code: calls " + String.join(", ", calls.keySet()));
  }

  private static String name(Effect effect) {
    String function = effect.event().function().path();
    return function.substring(function.lastIndexOf('.') + 1);
  }
}

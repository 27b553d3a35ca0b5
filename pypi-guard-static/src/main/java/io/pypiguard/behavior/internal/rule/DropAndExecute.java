package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.knowledge.Programs;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program that stands in the code as text is written to a file, which is then run.
 *
 * <p>It runs under another name than the package and stays when that is gone. What shows it is the
 * same path in a write and in a command. The honest twin writes a source file and has a compiler
 * read it.
 */
final class DropAndExecute implements Behavior {

  private static final ObservationType TYPE =
      ObservationType.of(
          "drop-and-execute",
          Severity.HIGH,
          "A program that is written to a file and run",
          "The package carries a program within its code, writes it to a file and runs that.",
          "T1059",
          "T1036");

  private static final Pattern PROGRAM =
      Pattern.compile(".*\\.(?:pyw?|vbs|vbe|bat|cmd|ps1|exe|js|jse|sh|hta|scr|wsf|jar|msi|lnk)");

  @Override
  public List<ObservationType> types() {
    return List.of(TYPE);
  }

  @Override
  public void find(Facts facts, Findings findings) {
    Map<String, Effect> written = new LinkedHashMap<>();
    for (Effect write : facts.of(Role.FILE_WRITE)) {
      boolean known =
          write.event().arguments("data").stream().anyMatch(data -> !Texts.of(data).isEmpty());
      for (String path : write.targets()) {
        String name = plain(path);
        if (known && PROGRAM.matcher(name).matches()) {
          written.putIfAbsent(name, write);
        }
      }
    }
    if (!written.isEmpty()) {
      for (Effect run : facts.of(Role.RUN_COMMAND, Role.RUN_PROGRAM)) {
        if (run.action().isEmpty() && !run.targets().isEmpty()) {
          report(findings, written, run);
        }
      }
    }
  }

  private static void report(Findings findings, Map<String, Effect> written, Effect run) {
    String command = plain(run.target());
    for (Map.Entry<String, Effect> file : written.entrySet()) {
      if (runs(command, file.getKey())) {
        findings.report(
            TYPE,
            run,
            run.isUnasked() ? Severity.HIGH : Severity.MEDIUM,
            "runs " + Findings.quote(file.getKey()) + ", which it wrote before");
        return;
      }
    }
  }

  private static boolean runs(String command, String file) {
    int at = command.indexOf(file);
    if (at < 0) {
      return false;
    }
    String before = command.substring(0, at).strip();
    String program = before.split("\\s+", 2)[0];
    String name = program.substring(program.lastIndexOf('/') + 1);
    return before.replace("\"", "").isEmpty()
        || Programs.runsFile(name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name);
  }

  private static String plain(String text) {
    return text.replace('\\', '/').toLowerCase(Locale.ROOT).strip();
  }
}

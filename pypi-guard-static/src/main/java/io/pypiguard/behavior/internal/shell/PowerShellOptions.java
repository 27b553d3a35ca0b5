package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command line of powershell.exe and pwsh, whose options may be cut short. */
final class PowerShellOptions {

  private static final List<String> WITH_VALUE =
      List.of(
          "windowstyle",
          "executionpolicy",
          "version",
          "inputformat",
          "outputformat",
          "configurationname",
          "psconsolefile",
          "workingdirectory",
          "settingsfile");

  private PowerShellOptions() {}

  static Flow run(String program, List<Flow> words, Flow stdin, Reading reading) {
    int i = 0;
    while (i < words.size()) {
      Flow word = words.get(i);
      String text = word.text().replace("`", "").replace("^", "").toLowerCase(Locale.ROOT);
      if (text.isEmpty()
          || "-/\u2013\u2014\u2015".indexOf(text.charAt(0)) < 0
          || text.equals("-")) {
        break;
      }
      String option = text.substring(1);
      i++;
      if (option.equals("ec") || ("encodedcommand".startsWith(option) && !option.isEmpty())) {
        return i < words.size() ? encoded(program, words.get(i), reading) : Flow.NOTHING;
      }
      if ("command".startsWith(option)) {
        break;
      }
      if ("file".startsWith(option)) {
        return i < words.size() ? file(program, words.get(i), reading) : Flow.NOTHING;
      }
      if (hidden(option, i < words.size() ? words.get(i).text() : "")) {
        reading.act(Role.HIDE_WINDOW, program, "", List.of());
      }
      if (option.equals("ep") || WITH_VALUE.stream().anyMatch(o -> o.startsWith(option))) {
        i++;
      }
    }
    if (i >= words.size() || words.get(i).text().equals("-")) {
      return stdin.present()
          ? Interpreters.code(program, "powershell", stdin, List.of(), reading)
          : reading.act(Role.RUN_PROGRAM, program, "", List.of());
    }
    Flow command = reading.join(words.subList(i, words.size()), " ");
    if (command.text().toLowerCase(Locale.ROOT).endsWith(".ps1") && words.size() == i + 1) {
      return file(program, command, reading);
    }
    return Interpreters.code(program, "powershell", command, stdin.from(), reading);
  }

  private static boolean hidden(String option, String value) {
    boolean style = option.startsWith("w") && "windowstyle".startsWith(option);
    return style && (value.equals("1") || "hidden".startsWith(value.toLowerCase(Locale.ROOT)));
  }

  private static Flow encoded(String program, Flow base64, Reading reading) {
    Optional<String> text = Decoding.powerShell(base64.text());
    if (text.isEmpty() || base64.text().contains("{}")) {
      return reading.act(Role.RUN_COMMAND, program, base64.name(), base64.from());
    }
    return Interpreters.code(
        program, "powershell", base64.decoded(text.get(), "powershell-base64"), List.of(), reading);
  }

  private static Flow file(String program, Flow path, Reading reading) {
    Flow content = reading.file(path.text());
    Flow done =
        reading.act(
            Role.RUN_PROGRAM, program, path.text(), Flow.union(path.from(), content.from()));
    if (content.known()) {
      reading.script(content, Dialect.POWERSHELL);
    }
    return done;
  }
}

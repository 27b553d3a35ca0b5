package io.pypiguard.behavior.internal.shell;

import java.util.regex.Pattern;

/** Tells a command line of Windows from one of Unix. */
final class WindowsSigns {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "%[A-Za-z]{2,40}%|[A-Za-z]:\\\\|\\w\\^\\w|\\.(?:exe|bat|vbs|ps1)\\b|>\\s?nul\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_WORDS = Pattern.compile("(?:^|[&|;(]\\s{0,4})([\\w.]{1,40})");
  private static final int LOOKED_AT = 8192;

  private WindowsSigns() {}

  static boolean in(String command) {
    CharSequence head = command.subSequence(0, Math.min(command.length(), LOOKED_AT));
    if (SYNTAX.matcher(head).find()) {
      return true;
    }
    return FIRST_WORDS
        .matcher(head)
        .results()
        .anyMatch(word -> ProgramTable.windowsOnly(CommandMeaning.name(word.group(1))));
  }
}

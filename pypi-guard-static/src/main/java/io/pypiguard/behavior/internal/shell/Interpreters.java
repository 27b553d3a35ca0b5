package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs that run code: given in an option, as a file, or on standard input. */
final class Interpreters {

  private static final Map<String, Dialect> EXTENSIONS =
      Map.of(
          ".sh", Dialect.SHELL,
          ".bat", Dialect.BATCH,
          ".cmd", Dialect.BATCH,
          ".ps1", Dialect.POWERSHELL,
          ".vbs", Dialect.WINDOWS_SCRIPT,
          ".js", Dialect.JAVASCRIPT);

  private static final Pattern CLUSTER = Pattern.compile("-[a-zA-Z]{2,5}");

  private Interpreters() {}

  /** Returns the language that a file name tells. */
  static Optional<Dialect> byExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(EXTENSIONS.get(path.substring(dot).toLowerCase(Locale.ROOT)));
  }

  static Flow run(
      String program,
      ProgramTable.Interpreter interpreter,
      List<Flow> words,
      Flow stdin,
      Reading reading) {
    String language = interpreter.language();
    if (language.equals("powershell")) {
      return PowerShellOptions.run(program, words, stdin, reading);
    }
    if (language.equals("eval")) {
      return words.isEmpty()
          ? Flow.NOTHING
          : code(program, "shell", reading.join(words, " "), stdin.from(), reading);
    }
    int i = 0;
    while (i < words.size()) {
      Flow word = words.get(i);
      String option = word.text().toLowerCase(Locale.ROOT);
      if (isCode(interpreter, word.text()) || isCode(interpreter, option)) {
        boolean rest = language.equals("batch");
        List<Flow> code = words.subList(Math.min(i + 1, words.size()), words.size());
        if (code.isEmpty()) {
          return Flow.NOTHING;
        }
        return code(
            program, language, rest ? reading.join(code, " ") : code.get(0), stdin.from(), reading);
      }
      if (option.equals("-m") && language.equals("python") && i + 1 < words.size()) {
        return module(words.subList(i + 1, words.size()), stdin, reading);
      }
      if (interpreter.valueOptions().contains(word.text())) {
        i += 2;
      } else if ((option.length() > 1 && option.charAt(0) == '-')
          || (option.length() < 12 && option.startsWith("/") && !interpreter.onUnix())) {
        i++;
      } else {
        break;
      }
    }
    if (i < words.size() && !words.get(i).text().equals("-")) {
      return script(program, language, words.get(i), stdin, reading);
    }
    if (stdin.present()) {
      return code(program, language, stdin, List.of(), reading);
    }
    return reading.act(Role.RUN_PROGRAM, program, "", List.of());
  }

  private static boolean isCode(ProgramTable.Interpreter interpreter, String option) {
    if (interpreter.codeOptions().contains(option)) {
      return true;
    }
    // bash -lc, python -Sc: the last letter of a cluster.
    return CLUSTER.matcher(option).matches()
        && interpreter.codeOptions().contains("-" + option.charAt(option.length() - 1))
        && interpreter.onUnix();
  }

  private static Flow module(List<Flow> words, Flow stdin, Reading reading) {
    String module = words.get(0).text();
    if (module.equals("pip") || module.equals("ensurepip") || module.equals("easy_install")) {
      return CommandMeaning.run(words, stdin, reading);
    }
    return reading.act(Role.RUN_PROGRAM, "python", module, stdin.from());
  }

  /** Runs a file, or the output of an earlier action if the word holds that. */
  private static Flow script(
      String program, String language, Flow word, Flow stdin, Reading reading) {
    if (!word.from().isEmpty() && word.text().equals("{}")) {
      return code(program, language, word, stdin.from(), reading);
    }
    Flow file = reading.file(word.text());
    List<Integer> from = Flow.union(Flow.union(word.from(), file.from()), stdin.from());
    Flow done = reading.act(Role.RUN_PROGRAM, program, word.text(), from, python(language, file));
    if (file.known() && dialect(language).isPresent()) {
      reading.script(file, byExtension(word.text()).orElse(dialect(language).get()));
    }
    return done;
  }

  static Flow code(
      String program, String language, Flow code, List<Integer> more, Reading reading) {
    List<Integer> from = Flow.union(code.from(), more);
    Optional<Dialect> dialect = dialect(language);
    if (language.equals("python")) {
      Flow[] done = {Flow.NOTHING};
      Runnable act =
          () ->
              done[0] =
                  reading.act(Role.RUN_CODE, program, code.label(), from, python(language, code));
      reading.inside(code.codecs(), act);
      return done[0];
    }
    return nested(program, code, from, dialect, reading);
  }

  private static Flow nested(
      String program, Flow code, List<Integer> from, Optional<Dialect> dialect, Reading reading) {
    // Text that a shell takes over whole is read in place; what is not known is an action itself.
    boolean readable = code.known() || !code.text().strip().equals("{}");
    if (readable && !code.text().isBlank() && dialect.isPresent()) {
      Flow out = reading.script(code, dialect.get());
      if (out.present() || code.codecs().isEmpty()) {
        return out.present() ? out : Flow.output(from, code.label());
      }
      reading.inside(
          code.codecs(), () -> reading.act(Role.RUN_COMMAND, program, code.name(), from));
      return Flow.output(from, code.label());
    }
    return reading.act(Role.RUN_COMMAND, program, code.name(), from);
  }

  private static String python(String language, Flow code) {
    boolean there = language.equals("python") && (code.known() || code.text().length() > 2);
    return there ? code.text() : "";
  }

  private static Optional<Dialect> dialect(String language) {
    return switch (language) {
      case "shell" -> Optional.of(Dialect.SHELL);
      case "batch" -> Optional.of(Dialect.BATCH);
      case "powershell" -> Optional.of(Dialect.POWERSHELL);
      case "windows-script" -> Optional.of(Dialect.WINDOWS_SCRIPT);
      case "javascript" -> Optional.of(Dialect.JAVASCRIPT);
      case "applescript" -> Optional.of(Dialect.APPLESCRIPT);
      default -> Optional.empty();
    };
  }
}

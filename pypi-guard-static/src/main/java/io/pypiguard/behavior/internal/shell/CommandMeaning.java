package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what one program with its arguments does. */
final class CommandMeaning {

  // Looking up a command costs about as much as reading so many chars.
  private static final int COST = 64;

  private CommandMeaning() {}

  /** Returns the name of a program without folder and extension, in lower case. */
  static String name(String path) {
    int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    String name = path.substring(cut + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".exe") || name.endsWith(".com")
        ? name.substring(0, name.length() - 4)
        : name;
  }

  /**
   * Adds what a command does.
   *
   * @param argv program and arguments, not empty
   * @param stdin what it gets by pipe or redirection
   * @return what it prints
   */
  static Flow run(List<Flow> argv, Flow stdin, Reading reading) {
    List<Flow> words = reading.spend(COST) ? unwrap(argv, stdin, reading) : List.of();
    if (words.isEmpty()) {
      return stdin;
    }
    Flow first = words.get(0);
    String name = name(first.text());
    List<Flow> arguments = words.subList(1, words.size());
    if (first.text().equals("{}") && isPython(arguments)) {
      name = "python";
    } else if (first.text().equals("{}")) {
      return reading.act(Role.RUN_COMMAND, name, first.name(), first.from());
    }
    Optional<Flow> filtered = Filters.run(name, arguments, stdin, reading);
    if (filtered.isPresent()) {
      return filtered.get();
    }
    Optional<ProgramTable.Interpreter> interpreter = ProgramTable.interpreter(name);
    if (interpreter.isPresent()) {
      return Interpreters.run(name, interpreter.get(), arguments, stdin, reading);
    }
    List<ProgramTable.Use> uses = ProgramTable.uses(name, arguments);
    if (!uses.isEmpty()) {
      return Uses.run(name, uses, arguments, stdin, reading);
    }
    return program(first, name, reading);
  }

  /** An unknown program with what Python is given: as a rule {@code sys.executable}. */
  private static boolean isPython(List<Flow> arguments) {
    if (arguments.isEmpty()) {
      return false;
    }
    String first = arguments.get(0).text();
    return first.endsWith(".py")
        || (arguments.size() > 1 && (first.equals("-m") || first.equals("-c")));
  }

  private static Flow program(Flow first, String name, Reading reading) {
    if (first.text().contains("://")) {
      return reading.act(Role.OPEN_BROWSER, "start", first.text(), first.from());
    }
    Flow file = reading.file(first.text());
    boolean path = first.text().indexOf('/') >= 0 || first.text().indexOf('\\') >= 0;
    boolean target = path || file.present() || Interpreters.byExtension(name).isPresent();
    return reading.act(
        Role.RUN_PROGRAM, name, target ? first.text() : "", Flow.union(first.from(), file.from()));
  }

  /** Takes off programs that only run another: {@code sudo -u x nohup …}. */
  private static List<Flow> unwrap(List<Flow> argv, Flow stdin, Reading reading) {
    List<Flow> words = argv;
    boolean extended = false;
    while (!words.isEmpty()) {
      String name = name(words.get(0).text());
      Optional<ProgramTable.Wrapper> wrapper = ProgramTable.wrapper(name);
      if (wrapper.isEmpty()) {
        return words;
      }
      List<Flow> rest = words.subList(skip(wrapper.get(), words), words.size());
      if (rest.isEmpty()) {
        return ProgramTable.known(name) ? words.subList(0, 1) : rest;
      }
      if (!wrapper.get().role().equals("-")) {
        reading.act(Role.ofId(wrapper.get().role()), name, "", List.of());
      }
      if (name.equals("xargs") && !extended && reading.spend(stdin.text().length())) {
        rest = new ArrayList<>(rest);
        rest.add(stdin.present() ? stdin : Flow.output(List.of(), ""));
        extended = true;
      }
      words = rest;
    }
    return words;
  }

  private static int skip(ProgramTable.Wrapper wrapper, List<Flow> words) {
    int i = 1;
    int operands = wrapper.operands();
    while (i < words.size()) {
      String text = words.get(i).text();
      boolean title = text.isEmpty() || (text.indexOf(' ') > 0 && i + 1 < words.size());
      if (title && wrapper.valueOptions().contains("/")) {
        i++;
      } else if (wrapper.valueOptions().contains(text)) {
        i += 2;
      } else if ((text.startsWith("-") && text.length() > 1)
          || (text.startsWith("/") && wrapper.valueOptions().contains("/"))
          || (text.indexOf('=') > 0 && wrapper.valueOptions().contains("="))) {
        i++;
      } else if (operands > 0) {
        operands--;
        i++;
      } else {
        break;
      }
    }
    return Math.min(i, words.size());
  }
}

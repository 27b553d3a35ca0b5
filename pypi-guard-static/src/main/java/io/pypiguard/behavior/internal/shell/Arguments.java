package io.pypiguard.behavior.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The arguments of a program, sorted into options and operands by what the table says of the
 * program's options.
 */
final class Arguments {

  private final List<Flow> operands = new ArrayList<>();
  private final List<Flow> flags = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();

  private Arguments() {}

  /** An option that carries a value, by what the value means. */
  record Option(String meaning, Flow value) {}

  static Arguments of(String program, List<Flow> words) {
    Map<String, String> known = ProgramTable.options(program);
    boolean windows = ProgramTable.windowsOnly(program);
    Arguments arguments = new Arguments();
    int i = 0;
    while (i < words.size()) {
      Flow word = words.get(i++);
      String text = word.text();
      if (text.equals("--") && !windows) {
        arguments.operands.addAll(words.subList(i, words.size()));
        return arguments;
      }
      boolean dash = text.length() > 1 && text.charAt(0) == '-';
      boolean slash =
          windows && text.length() > 1 && text.charAt(0) == '/' && text.indexOf('/', 1) < 0;
      if (!dash && !slash) {
        arguments.operands.add(word);
        continue;
      }
      arguments.flags.add(word);
      i = arguments.option(word, windows, known, words, i);
    }
    return arguments;
  }

  private int option(
      Flow word, boolean windows, Map<String, String> known, List<Flow> words, int next) {
    String text = word.text();
    String name = windows ? text.toLowerCase(Locale.ROOT) : text;
    int equals = text.indexOf('=');
    if (known.containsKey(name)) {
      return value(known.get(name), words, next);
    }
    if (text.startsWith("--")) {
      String meaning = equals > 0 ? known.get(text.substring(0, equals)) : null;
      if (meaning != null) {
        options.add(new Option(meaning, after(word, text, equals + 1)));
      }
      return next;
    }
    if (!windows) {
      for (int i = 1; i < Math.min(text.length(), 16); i++) {
        String meaning = known.get("-" + text.charAt(i));
        if (meaning != null && i + 1 < text.length()) {
          options.add(new Option(meaning, after(word, text, i + 1)));
          return next;
        }
        if (meaning != null) {
          return value(meaning, words, next);
        }
      }
    }
    return next;
  }

  private int value(String meaning, List<Flow> words, int next) {
    if (next < words.size()) {
      options.add(new Option(meaning, words.get(next)));
    }
    return next + 1;
  }

  private static Flow after(Flow word, String text, int start) {
    return word.withText(text.substring(start));
  }

  List<Flow> operands() {
    return operands;
  }

  /** Returns all that begins like an option. */
  List<Flow> flags() {
    return flags;
  }

  List<Option> options() {
    return options;
  }

  /** Returns the values of the options of a meaning. */
  List<Flow> values(String meaning) {
    return options.stream().filter(o -> o.meaning().equals(meaning)).map(Option::value).toList();
  }
}

package io.pypiguard.behavior.internal.shell;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the command language of cmd.exe: a line at a time, with variables put in before the line is
 * split, as cmd does.
 */
final class BatchReader {

  private static final Splitter COLON = Splitter.on(':').limit(2);

  private final Reading reading;
  private final Map<String, String> variables = new HashMap<>();

  private BatchReader(Reading reading) {
    this.reading = reading;
  }

  static void read(String text, Reading reading) {
    BatchReader reader = new BatchReader(reading);
    int start = 0;
    while (start < text.length() && reading.spend(1)) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      reader.line(text.substring(start, end).replace("\r", ""), start);
      start = end + 1;
    }
  }

  private void line(String raw, int offset) {
    String line = raw.strip();
    String lower = line.toLowerCase(Locale.ROOT);
    if (line.startsWith(":") || lower.startsWith("rem ") || lower.startsWith("@rem ")) {
      return;
    }
    String expanded = expand(line);
    if (!reading.spend(expanded.length())) {
      return;
    }
    Command command = new Command();
    boolean quoted = false;
    for (int i = 0; i < expanded.length(); i++) {
      char c = expanded.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        command.started = true;
      } else if (quoted) {
        command.word.append(c);
      } else if (c == '^' && i + 1 < expanded.length()) {
        command.word.append(expanded.charAt(++i));
      } else if (c == '&' || c == '|' || c == '(' || c == ')') {
        boolean pipe = c == '|' && !(i + 1 < expanded.length() && expanded.charAt(i + 1) == '|');
        i += c != '(' && c != ')' && !pipe && next(expanded, i) == c ? 1 : 0;
        reading.at(offset);
        command.run(pipe);
      } else if (c == '>' || c == '<') {
        i += next(expanded, i) == '>' ? 1 : 0;
        if (next(expanded, i) == '&') {
          i += 2;
        } else {
          command.redirect(c);
        }
      } else if (c == ' ' || c == '\t' || (c == ',' && command.words.isEmpty())) {
        command.end();
      } else if (c != '@' || command.started || !command.words.isEmpty()) {
        command.word.append(c);
      }
    }
    reading.at(offset);
    command.run(false);
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : '\0';
  }

  /** Puts in {@code %NAME%} and {@code !NAME!}; unknown ones stay as they stand. */
  private String expand(String line) {
    if (variables.isEmpty() || (line.indexOf('%') < 0 && line.indexOf('!') < 0)) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int end = c == '%' || c == '!' ? nameEnd(line, i + 1, c) : -1;
      if (end > i + 1) {
        List<String> parts = COLON.splitToList(line.substring(i + 1, end));
        String value = variables.get(parts.get(0).toLowerCase(Locale.ROOT));
        if (value != null && reading.spend(value.length())) {
          out.append(parts.size() > 1 ? operation(value, parts.get(1)) : value);
          i = end + 1;
          continue;
        }
      }
      out.append(c);
      i++;
    }
    return out.toString();
  }

  private static int nameEnd(String line, int start, char end) {
    for (int i = start; i < Math.min(line.length(), start + 64); i++) {
      if (line.charAt(i) == end) {
        return i;
      }
    }
    return -1;
  }

  private String operation(String value, String operation) {
    if (operation.startsWith("~")) {
      return Escapes.substring(value, Splitter.on(',').splitToList(operation.substring(1)));
    }
    int equals = operation.indexOf('=');
    return equals < 1
        ? value
        : BoundedText.replaced(
                value, operation.substring(0, equals), operation.substring(equals + 1), reading)
            .orElse(value);
  }

  /** The command being read. */
  private final class Command {

    private final List<Flow> words = new ArrayList<>();
    private final List<Flow> outputs = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean started;
    private char redirection;
    private Flow stdin = Flow.NOTHING;

    void end() {
      if (started || word.length() > 0) {
        Flow flow = flow(word.toString());
        if (redirection == '>') {
          if (!flow.text().equalsIgnoreCase("nul")) {
            outputs.add(flow);
          }
          redirection = '\0';
        } else if (redirection == '<') {
          stdin = Files.read("<", flow, reading);
          redirection = '\0';
        } else {
          words.add(flow);
        }
      }
      word.setLength(0);
      started = false;
    }

    void redirect(char sign) {
      boolean descriptor = word.length() == 1 && Character.isDigit(word.charAt(0));
      if (descriptor) {
        word.setLength(0);
      }
      end();
      redirection = sign;
    }

    void run(boolean pipe) {
      end();
      List<Flow> argv = withoutPrefix(unquoted(words));
      Flow out = argv.isEmpty() ? stdin : command(argv);
      for (Flow path : outputs) {
        String program = argv.isEmpty() ? ">" : CommandMeaning.name(argv.get(0).text());
        Files.write(program, path, out, reading);
      }
      words.clear();
      outputs.clear();
      stdin = pipe ? out : Flow.NOTHING;
    }

    private Flow command(List<Flow> argv) {
      if (argv.get(0).text().equalsIgnoreCase("set") && argv.size() > 1) {
        assign(reading.join(argv.subList(1, argv.size()), " ").text());
        return Flow.NOTHING;
      }
      return CommandMeaning.run(argv, stdin, reading);
    }

    private void assign(String text) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        String name = text.substring(0, equals).toLowerCase(Locale.ROOT);
        variables.put(name.replaceFirst("^/[ap] ", "").strip(), text.substring(equals + 1));
      }
    }
  }

  private static Flow flow(String text) {
    return new Flow(text, !text.contains("{}"), List.of(), "", List.of());
  }

  /** Takes off the quotes of the command in {@code for /f %a in ('command')}. */
  private static List<Flow> unquoted(List<Flow> words) {
    if (words.isEmpty() || !words.get(0).text().startsWith("'")) {
      return words;
    }
    return words.stream().map(word -> word.withText(word.text().replace("'", ""))).toList();
  }

  /** Takes off {@code if … } and {@code for … do}, whose bodies are read as if they stood alone. */
  private static List<Flow> withoutPrefix(List<Flow> words) {
    int i = 0;
    while (i < words.size()) {
      String text = words.get(i).text().toLowerCase(Locale.ROOT);
      switch (text) {
        case "if", "not", "/i", "else", "do" -> i++;
        case "exist", "defined", "errorlevel" -> i += 2;
        case "for" -> {
          return List.of();
        }
        default -> {
          if (i == 0 || text.indexOf("==") < 0) {
            return List.copyOf(words.subList(i, words.size()));
          }
          i++;
        }
      }
    }
    return List.of();
  }
}

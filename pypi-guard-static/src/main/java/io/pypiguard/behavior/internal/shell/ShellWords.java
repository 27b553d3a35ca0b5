package io.pypiguard.behavior.internal.shell;

import com.google.common.base.Splitter;
import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads words of the shell with quotes, variables and substitutions put in. */
final class ShellWords {

  // These say nothing about the user that the path or the call itself does not.
  private static final Set<String> PLAIN_VARIABLES =
      Set.of("HOME", "PATH", "PWD", "OLDPWD", "SHELL", "TMPDIR", "RANDOM", "SECONDS", "LINENO");
  private static final Set<String> EXPORTS =
      Set.of("export", "declare", "local", "readonly", "typeset");
  private static final Splitter FIELDS = Splitter.onPattern("[ \t\n]+").omitEmptyStrings();
  private static final String SPECIAL = "?#@*!$-0123456789";

  private final ShellText in;
  private final Reading reading;
  private final ShellReader commands;
  private final Map<String, Flow> variables;
  private final Map<String, Flow> descriptors = new HashMap<>();

  ShellWords(ShellText in, Reading reading, ShellReader commands) {
    this(in, reading, commands, new HashMap<>(Map.of("IFS", Flow.of(" "))));
  }

  private ShellWords(
      ShellText in, Reading reading, ShellReader commands, Map<String, Flow> variables) {
    this.in = in;
    this.reading = reading;
    this.commands = commands;
    this.variables = variables;
  }

  /** Returns what comes from an open file descriptor, or nothing. */
  Flow descriptor(String number) {
    return descriptors.getOrDefault(number, Flow.NOTHING);
  }

  void open(String number, Flow flow) {
    descriptors.put(number, flow);
  }

  /** Sets the variable of {@code for x in …} to its first value. */
  void loop(List<Flow> argv) {
    if (argv.size() > 3) {
      variables.put(argv.get(1).text(), argv.get(3));
    }
  }

  /** Does what {@code read x} and {@code export x=y} do to variables. */
  void readBuiltin(List<Flow> argv, Flow stdin) {
    String name = argv.get(0).text();
    for (Flow word : argv.subList(1, argv.size())) {
      int equals = word.text().indexOf('=');
      if (name.equals("read") && !word.text().startsWith("-")) {
        variables.put(word.text(), stdin.present() ? stdin : Flow.output(List.of(), ""));
      } else if (EXPORTS.contains(name) && equals > 0) {
        variables.put(
            word.text().substring(0, equals), word.withText(word.text().substring(equals + 1)));
      }
    }
  }

  /** Reads {@code NAME=value}, if it stands here. */
  boolean assignment() {
    int length = 0;
    while (isNamePart(in.peek(length)) && length < 256) {
      length++;
    }
    boolean appended = length > 0 && in.peek(length) == '+' && in.peek(length + 1) == '=';
    if (length == 0 || Character.isDigit(in.peek()) || (!appended && in.peek(length) != '=')) {
      return false;
    }
    String name = in.take(length);
    in.take(appended ? 2 : 1);
    Flow value = endsWord() ? Flow.of("") : single();
    if (appended) {
      value = reading.join(List.of(variables.getOrDefault(name, Flow.of("")), value), "");
    }
    if (reading.spend(value.text().length())) {
      variables.put(name, value);
    }
    return true;
  }

  /** Reads a word as one, without splitting what variables hold. */
  Flow single() {
    return reading.join(word(), " ");
  }

  /** Reads a word; a variable or substitution outside quotes can make several of it, or none. */
  List<Flow> word() {
    Parts parts = new Parts();
    if (in.peek() == '{' && in.peek(1) != '}' && braces(parts)) {
      return parts.finish();
    }
    while (!in.atEnd() && !endsWord()) {
      char c = in.next();
      switch (c) {
        case '\'' -> parts.quoted(in.takeUntil('\''));
        case '"' -> doubleQuoted(parts);
        case '\\' -> {
          if (in.peek() == '\n') {
            in.next();
          } else if (!in.atEnd()) {
            parts.quoted(String.valueOf(in.next()));
          }
        }
        case '$' -> dollar(parts, false);
        case '`' -> parts.flow(backquoted(), false);
        case '<', '>' -> {
          if (!in.accept('(')) {
            return parts.finish();
          }
          parts.flow(commands.parenthesized(), true);
        }
        default -> parts.plain(c);
      }
    }
    return parts.finish();
  }

  Flow hereDocument(boolean indented) {
    int start = in.position();
    boolean literal = in.peek() == '\'' || in.peek() == '"' || in.peek() == '\\';
    String delimiter = single().text();
    if (in.position() == start) {
      return Flow.NOTHING;
    }
    String body = in.hereDocument(delimiter, indented);
    if (literal || (body.indexOf('$') < 0 && body.indexOf('`') < 0) || !reading.enter()) {
      return Flow.of(body);
    }
    Flow expanded = new ShellWords(new ShellText(body), reading, commands, variables).expanded();
    reading.leave();
    return expanded;
  }

  /** Puts in variables, but leaves substitutions as they are. */
  private Flow expanded() {
    Parts parts = new Parts();
    while (!in.atEnd()) {
      char c = in.next();
      if (c == '$' && in.peek() != '(') {
        dollar(parts, true);
      } else {
        parts.quoted(String.valueOf(c));
      }
    }
    List<Flow> all = parts.finish();
    return all.isEmpty() ? Flow.of("") : all.get(0);
  }

  private boolean endsWord() {
    char c = in.peek();
    return switch (c) {
      case ' ', '\t', '\n', '\r', ';', '&', '|', '(', ')' -> true;
      case '<', '>' -> in.peek(1) != '(';
      default -> in.atEnd();
    };
  }

  /** Reads {@code {a,b}}, which makes words of its parts. */
  private boolean braces(Parts parts) {
    int length = 1;
    boolean comma = false;
    while (length < 4096 && isBracePart(in.peek(length))) {
      comma |= in.peek(length) == ',';
      length++;
    }
    if (!comma || in.peek(length) != '}') {
      return false;
    }
    String inside = in.take(length + 1);
    for (String part : Splitter.on(',').split(inside.substring(1, length))) {
      parts.quoted(part);
      parts.end();
    }
    return true;
  }

  private static boolean isBracePart(char c) {
    return c > ' ' && "{}'\"\\$`;&|()<>".indexOf(c) < 0;
  }

  private void doubleQuoted(Parts parts) {
    parts.quoted("");
    while (!in.atEnd()) {
      char c = in.next();
      switch (c) {
        case '"' -> {
          return;
        }
        case '\\' -> {
          char next = in.peek();
          if ("\"\\$`\n".indexOf(next) < 0) {
            parts.quoted("\\");
          } else {
            in.next();
            parts.quoted(next == '\n' ? "" : String.valueOf(next));
          }
        }
        case '$' -> dollar(parts, true);
        case '`' -> parts.flow(backquoted(), true);
        default -> parts.quotedChar(c);
      }
    }
  }

  private void dollar(Parts parts, boolean quoted) {
    char c = in.peek();
    if (c == '(') {
      in.next();
      if (in.peek() == '(') {
        in.skipParenthesized();
        parts.flow(new Flow("{}", false, List.of(), "", List.of()), true);
      } else {
        parts.flow(commands.parenthesized(), quoted);
      }
    } else if (c == '\'' && !quoted) {
      in.next();
      parts.quoted(Escapes.ansiC(in));
    } else if (c == '{' && in.peek(1) != '}') {
      in.next();
      parameter(parts, quoted);
    } else if (isNamePart(c) && !Character.isDigit(c)) {
      int length = 0;
      while (isNamePart(in.peek(length)) && length < 256) {
        length++;
      }
      parts.flow(variable(in.take(length), ""), quoted);
    } else if (!in.atEnd() && SPECIAL.indexOf(c) >= 0) {
      in.next();
      // Expands to nothing where no arguments are given, which is used to break up names.
      parts.quoted(c == '@' || c == '*' || Character.isDigit(c) ? "" : "$" + c);
    } else {
      parts.quoted("$");
    }
  }

  /** Reads {@code ${NAME}} with what follows the name: defaults and substrings. */
  private void parameter(Parts parts, boolean quoted) {
    String inside = in.takeUntil('}');
    int length = 0;
    while (length < inside.length() && isNamePart(inside.charAt(length))) {
      length++;
    }
    String name = inside.substring(0, length);
    String rest = inside.substring(length);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      parts.quoted("");
      return;
    }
    if (rest.startsWith(":-") || rest.startsWith(":=")) {
      boolean set = variables.containsKey(name);
      parts.flow(set ? variable(name, "") : Flow.of(rest.substring(2)), quoted);
    } else {
      parts.flow(variable(name, rest), quoted);
    }
  }

  private Flow variable(String name, String operation) {
    Flow value = variables.get(name);
    if (value != null) {
      return operation.isEmpty() || !reading.spend(value.text().length())
          ? value
          : value.withText(Escapes.slice(value.text(), operation, reading));
    }
    if (PLAIN_VARIABLES.contains(name)) {
      return Flow.of("$" + name);
    }
    Flow read = reading.act(Role.ENVIRONMENT_READ, "sh", name, List.of());
    variables.put(name, new Flow("$" + name, false, read.from(), "", List.of()));
    return new Flow("$" + name, false, read.from(), "", List.of());
  }

  private Flow backquoted() {
    StringBuilder command = new StringBuilder();
    while (!in.atEnd()) {
      char c = in.next();
      if (c == '`') {
        break;
      }
      if (c == '\\' && (in.peek() == '`' || in.peek() == '\\')) {
        c = in.next();
      }
      command.append(c);
    }
    Flow[] printed = {Flow.NOTHING};
    if (command.isEmpty()) {
      return Flow.NOTHING;
    }
    reading.inside(
        List.of(), () -> printed[0] = ShellReader.substitution(command.toString(), reading));
    return printed[0];
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** The word so far and those finished. */
  private final class Parts {

    private final List<Flow> finished = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Flow tags = Flow.of("");
    private boolean started;

    void plain(char c) {
      text.append(c);
      started = true;
    }

    void quotedChar(char c) {
      text.append(c);
    }

    void quoted(String part) {
      text.append(part);
      started = true;
    }

    void flow(Flow flow, boolean quoted) {
      String value = flow.present() || quoted || !flow.text().isEmpty() ? flow.text() : "{}";
      if (!reading.spend(value.length())) {
        return;
      }
      Flow part = new Flow("", flow.known(), flow.from(), flow.label(), flow.codecs());
      if (quoted) {
        tags = tags.then(part);
        quoted(value.stripTrailing());
        return;
      }
      boolean blankBefore = !value.isEmpty() && value.charAt(0) <= ' ';
      boolean blankAfter = !value.isEmpty() && value.charAt(value.length() - 1) <= ' ';
      if (blankBefore) {
        end();
      }
      boolean first = true;
      for (String field : FIELDS.split(value)) {
        if (!first) {
          end();
        }
        tags = tags.then(part);
        quoted(field);
        first = false;
      }
      if (blankAfter) {
        end();
      }
    }

    void end() {
      if (started) {
        finished.add(tags.withText(text.toString()));
      }
      text.setLength(0);
      tags = Flow.of("");
      started = false;
    }

    List<Flow> finish() {
      end();
      return finished;
    }
  }
}

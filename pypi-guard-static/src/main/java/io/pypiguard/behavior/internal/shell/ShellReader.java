package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the shell command language of POSIX.1-2017, XCU chapter 2, with bash's process substitution
 * and {@code /dev/tcp}. Reserved words are passed over: what stands in a branch or a loop is read
 * as if it stood alone.
 */
final class ShellReader {

  private static final Set<String> PASSED_OVER =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "do",
          "done",
          "while",
          "until",
          "{",
          "}",
          "!",
          "time",
          "esac",
          "function",
          "coproc");
  private static final Set<String> CLOSING = Set.of("done", "fi", "}", "esac");

  private final ShellText in;
  private final ShellWords words;
  private final Reading reading;

  private ShellReader(String text, Reading reading) {
    this.in = new ShellText(text);
    this.reading = reading;
    this.words = new ShellWords(in, reading, this);
  }

  static void read(String text, Reading reading) {
    ShellReader reader = new ShellReader(text, reading);
    while (!reader.in.atEnd() && reading.spend(1)) {
      reader.list();
      reader.in.accept(')');
    }
  }

  /** Reads a command within backquotes; returns what it prints. */
  static Flow substitution(String text, Reading reading) {
    return new ShellReader(text, reading).list();
  }

  /** Reads commands up to a closing parenthesis or the end; returns all that flows out of them. */
  Flow list() {
    int first = reading.size();
    List<Flow> printed = new ArrayList<>();
    while (!in.atEnd() && in.peek() != ')' && reading.spend(1)) {
      if (in.peek() == '&' && in.peek(1) != '&' && reading.size() > first) {
        reading.act(Role.BACKGROUND, "&", "", List.of(reading.size() - 1));
      }
      in.accept('&');
      if (in.accept(';') || in.accept('&') || in.acceptNewline() || in.accept('|')) {
        continue;
      }
      Flow out = pipeline(first);
      if (out.present()) {
        printed.add(out);
      }
    }
    return printed.isEmpty() ? Flow.NOTHING : reading.join(printed, "\n");
  }

  /** Reads a list in parentheses that is behind the opening one already. */
  Flow parenthesized() {
    if (!reading.enter()) {
      in.skipParenthesized();
      return Flow.NOTHING;
    }
    Flow printed = list();
    in.accept(')');
    reading.leave();
    return printed;
  }

  private Flow pipeline(int first) {
    Flow flow = command(Flow.NOTHING, first);
    while (true) {
      in.skipBlanks();
      if (in.peek() != '|' || in.peek(1) == '|') {
        return flow;
      }
      in.next();
      in.accept('&');
      in.skipSpace();
      flow = command(flow, first);
    }
  }

  private Flow command(Flow stdin, int first) {
    in.skipBlanks();
    reading.at(in.position());
    if (in.peek() == '(') {
      in.next();
      Flow printed = parenthesized();
      Redirections redirections = new Redirections(reading, words);
      while (redirections.accept(in)) {}
      return redirections.finish("", printed);
    }
    int start = in.position();
    List<Flow> argv = new ArrayList<>();
    Redirections redirections = new Redirections(reading, words);
    boolean closed = false;
    while (true) {
      in.skipBlanks();
      if (in.atEnd() || in.atSeparator()) {
        break;
      }
      if (redirections.accept(in)) {
        continue;
      }
      if (in.peek() == '(') {
        in.next();
        if (!in.accept(')')) {
          argv.add(parenthesized());
        } else {
          argv.clear();
        }
        continue;
      }
      if (in.peek() == '#') {
        in.skipLine();
        continue;
      }
      if (argv.isEmpty() && words.assignment()) {
        continue;
      }
      int before = in.position();
      List<Flow> read = words.word();
      if (argv.isEmpty() && read.size() == 1 && PASSED_OVER.contains(read.get(0).text())) {
        closed |= CLOSING.contains(read.get(0).text());
        continue;
      }
      argv.addAll(read);
      if (in.position() == before) {
        in.next();
      }
    }
    reading.at(start);
    Flow source = redirections.stdin().present() ? redirections.stdin() : stdin;
    if (argv.isEmpty()) {
      return redirections.finish("", closed ? since(first) : source);
    }
    if (argv.get(0).text().equals("for")) {
      words.loop(argv);
      return Flow.NOTHING;
    }
    Flow out = CommandMeaning.run(argv, source, reading);
    words.readBuiltin(argv, source);
    return redirections.finish(CommandMeaning.name(argv.get(0).text()), out);
  }

  private Flow since(int first) {
    List<Integer> from = new ArrayList<>();
    for (int i = Math.max(first, reading.size() - 8); i < reading.size(); i++) {
      from.add(i);
    }
    return from.isEmpty() ? Flow.NOTHING : Flow.output(from, reading.action(from.get(0)).target());
  }

  /** Where the input of a command comes from and where its output goes. */
  private static final class Redirections {

    private final Reading reading;
    private final ShellWords words;
    private final List<Flow> outputs = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private Flow stdin = Flow.NOTHING;

    Redirections(Reading reading, ShellWords words) {
      this.reading = reading;
      this.words = words;
    }

    Flow stdin() {
      return stdin;
    }

    /** Reads one redirection, if there is one. */
    boolean accept(ShellText in) {
      int digits = 0;
      while (digits < 2 && Character.isDigit(in.peek(digits))) {
        digits++;
      }
      char sign = in.peek(digits);
      if (sign == '&' && in.peek(1) == '>') {
        in.next();
        return accept(in);
      }
      if ((sign != '<' && sign != '>') || in.peek(digits + 1) == '(') {
        return false;
      }
      String descriptor = in.take(digits);
      in.next();
      if (sign == '<' && in.peek() == '<') {
        in.next();
        if (in.accept('<')) {
          in.skipBlanks();
          stdin = words.single();
        } else {
          boolean indented = in.accept('-');
          in.skipBlanks();
          stdin = words.hereDocument(indented);
        }
        return true;
      }
      if (!in.accept('>') && !in.accept('|')) {
        in.accept('&');
      }
      in.skipBlanks();
      redirect(sign, descriptor, words.single());
      return true;
    }

    private void redirect(char sign, String descriptor, Flow path) {
      String text = path.text();
      Flow open = words.descriptor(text);
      if (open.present()) {
        if (sign == '<' || descriptor.equals("0")) {
          stdin = open;
        } else {
          connections.add(open.label());
        }
      } else if (text.startsWith("/dev/tcp/") || text.startsWith("/dev/udp/")) {
        String place = text.substring(9).replaceFirst("/", ":");
        connections.add(place);
        stdin = reading.act(Role.NETWORK_CONNECT, "/dev/tcp", place, path.from());
        if (!descriptor.isEmpty()) {
          words.open(descriptor, stdin);
        }
      } else if (sign == '<' && !text.isEmpty() && !isNumber(text)) {
        stdin = Files.read("<", path, reading);
      } else if (!isNumber(text) && !text.equals("-") && !text.startsWith("/dev/null")) {
        outputs.add(path);
      }
    }

    /** Writes the output to where it goes; returns what is left for the next in the pipe. */
    Flow finish(String program, Flow out) {
      for (Flow path : outputs) {
        Files.write(program.isEmpty() ? ">" : program, path, out, reading);
      }
      if (!connections.isEmpty() && out.present() && !program.isEmpty()) {
        sendIfData(program, out);
      }
      return outputs.isEmpty() ? out : Flow.NOTHING;
    }

    private void sendIfData(String program, Flow out) {
      boolean runs =
          out.from().stream()
              .map(i -> reading.action(i).role())
              .anyMatch(role -> role == Role.RUN_COMMAND || role == Role.NETWORK_CONNECT);
      if (!runs) {
        reading.act(Role.NETWORK_SEND, program, connections.get(0), out.from());
      }
    }

    private static boolean isNumber(String text) {
      return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }
}

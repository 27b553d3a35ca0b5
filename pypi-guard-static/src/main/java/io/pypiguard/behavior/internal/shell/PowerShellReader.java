package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.shell.PowerShellToken.Kind;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads PowerShell a statement at a time: cmdlets, methods and programs with their literal
 * arguments. Whatever a statement gets is taken as what its {@code Invoke-Expression} runs.
 */
final class PowerShellReader {

  private static final Set<String> RUNNERS =
      Set.of("iex", "invoke-expression", ".invokescript", ".create", "invokescript");
  private static final Set<String> ASSEMBLY = Set.of("load", "loadfrom", "loadfile");
  private static final Map<String, Cmdlet> CMDLETS = new HashMap<>();

  static {
    for (List<String> row : ResourceTable.read(PowerShellReader.class, "cmdlets.tsv", 4)) {
      Cmdlet cmdlet =
          new Cmdlet(Role.ofId(row.get(1)), Set.of(row.get(2).split(",", -1)), row.get(3));
      for (String name : row.get(0).split(",", -1)) {
        CMDLETS.put(name, cmdlet);
      }
    }
  }

  private final Reading reading;
  private final Map<String, PowerShellToken> variables = new HashMap<>();

  private PowerShellReader(Reading reading) {
    this.reading = reading;
  }

  /** What a cmdlet or method does, the parameters of its target and of a file that it writes. */
  private record Cmdlet(Role role, Set<String> parameters, String output) {}

  static void read(String text, Reading reading) {
    new PowerShellReader(reading).statements(new PowerShellLexer(text));
  }

  private void statements(PowerShellLexer lexer) {
    PowerShellFolder folder = new PowerShellFolder(reading);
    boolean first = true;
    int open = 0;
    while (!lexer.atEnd() && reading.spend(1)) {
      PowerShellToken token = lexer.next();
      open += token.is("(") ? 1 : token.is(")") && open > 0 ? -1 : 0;
      boolean ends = token.kind() == Kind.NEWLINE && open == 0;
      if (ends || token.is("{") || token.is("}")) {
        statement(folder.finish());
        first = true;
        open = 0;
      } else if (token.kind() != Kind.NEWLINE) {
        folder.push(first ? token : known(token));
        first = false;
      }
    }
    statement(folder.finish());
  }

  private PowerShellToken known(PowerShellToken token) {
    if (token.kind() != Kind.VARIABLE) {
      return token;
    }
    PowerShellToken value = variables.getOrDefault(token.text().toLowerCase(Locale.ROOT), token);
    return reading.spend(value.length()) ? value : token;
  }

  private void statement(List<PowerShellToken> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    int before = reading.size();
    boolean runs = false;
    Links from = new Links();
    for (int i = 0; i < tokens.size() && reading.spend(1); i++) {
      PowerShellToken token = i == 0 ? known(tokens.get(i)) : tokens.get(i);
      from.addAll(token.from());
      reading.at(token.offset());
      boolean command = startsCommand(tokens, i);
      if (token.kind() == Kind.WORD || (token.kind() == Kind.STRING && invoked(tokens, i))) {
        String name = name(token.text());
        runs |= RUNNERS.contains(name);
        if (!RUNNERS.contains(name)) {
          i = word(name, tokens, i, command, from);
        }
      } else if (token.kind() == Kind.VARIABLE) {
        variable(token, from);
      }
    }
    for (int i = before; i < reading.size(); i++) {
      from.add(i);
    }
    reading.at(tokens.get(0).offset());
    PowerShellToken value = value(tokens, from.list());
    if (runs) {
      execute(value, from.list());
    }
    boolean assigns =
        tokens.size() > 2 && tokens.get(0).kind() == Kind.VARIABLE && tokens.get(1).is("=");
    if (assigns) {
      variables.put(tokens.get(0).text().toLowerCase(Locale.ROOT), value);
    }
  }

  private void variable(PowerShellToken token, Links from) {
    String name = token.text().toLowerCase(Locale.ROOT);
    if (name.startsWith("env:")) {
      from.addAll(
          reading
              .act(Role.ENVIRONMENT_READ, "powershell", token.text().substring(4), List.of())
              .from());
    }
  }

  /** Reads a word that may be a cmdlet, a method or a program; returns the last token read. */
  private int word(String name, List<PowerShellToken> tokens, int i, boolean command, Links from) {
    Cmdlet cmdlet = CMDLETS.get(name);
    if (cmdlet == null && name.indexOf('.') >= 0) {
      cmdlet = CMDLETS.get(name.substring(name.lastIndexOf('.') + 1));
    }
    if (cmdlet != null) {
      cmdlet(name, cmdlet, tokens, i, from);
      return i;
    }
    if (ASSEMBLY.contains(name) && i > 1 && tokens.get(i - 1).is("::")) {
      reading.act(Role.LOAD_NATIVE, "assembly." + name, "", from.list());
      return i;
    }
    boolean program =
        ProgramTable.known(name)
            || ProgramTable.interpreter(name).isPresent()
            || tokens.get(i).text().toLowerCase(Locale.ROOT).endsWith(".exe");
    return command && program ? program(tokens, i) : i;
  }

  private void cmdlet(String name, Cmdlet cmdlet, List<PowerShellToken> tokens, int i, Links from) {
    String target = "";
    String output = "";
    String arguments = "";
    int operands = 0;
    String parameter = "";
    for (int j = i + 1; j < Math.min(tokens.size(), i + 40); j++) {
      PowerShellToken token = tokens.get(j);
      if (token.is("|") || (token.is(")") && j > i + 1 && operands > 0)) {
        break;
      }
      if (token.kind() == Kind.WORD && token.text().startsWith("-")) {
        parameter = token.text().toLowerCase(Locale.ROOT);
        continue;
      }
      if (!token.value() && token.kind() != Kind.WORD && token.kind() != Kind.VARIABLE) {
        continue;
      }
      from.addAll(token.from());
      String value = operand(tokens, j);
      boolean named = !parameter.isEmpty() && !isSwitch(parameter);
      if (cmdlet.parameters().contains(parameter) || (!named && operands == 0)) {
        boolean address = cmdlet.role() == Role.NETWORK_CONNECT && token.kind() == Kind.LIST;
        target = !target.isEmpty() ? target : address ? String.join(":", token.values()) : value;
      }
      if (parameter.startsWith("-argumentlist") || parameter.equals("-args")) {
        arguments = value;
      }
      if ((!cmdlet.output().equals("-") && parameter.equals(cmdlet.output()))
          || (cmdlet.output().equals("second") && operands == 1)) {
        output = value;
      }
      operands += named ? 0 : 1;
      if (token.kind() == Kind.LIST && cmdlet.output().equals("second")) {
        output = token.values().get(1);
      }
      parameter = "";
    }
    boolean none = cmdlet.parameters().contains("none");
    finish(name, cmdlet, none ? whole(tokens, i) : target, output, arguments, from);
  }

  private void finish(
      String name, Cmdlet cmdlet, String target, String output, String arguments, Links from) {
    if (cmdlet.role() == Role.RUN_PROGRAM && !arguments.isEmpty()) {
      reading.inside(List.of(), () -> BatchReader.read(target + " " + arguments, reading));
      return;
    }
    Links links = new Links();
    links.addAll(from.list());
    if (cmdlet.role() == Role.NETWORK_SEND && !output.isEmpty()) {
      links.addAll(Files.read(method(name), Flow.of(output), reading).from());
    }
    if (cmdlet.role() != Role.FILE_WRITE) {
      links.addAll(reading.file(target).from());
    }
    Flow out = reading.act(cmdlet.role(), method(name), target, links.list());
    if (!output.isEmpty() && cmdlet.role() == Role.NETWORK_RECEIVE) {
      Files.write(method(name), Flow.of(output), out, reading);
    }
    if (cmdlet.role() == Role.FILE_WRITE) {
      reading.written(target, out);
    }
    from.addAll(out.from());
  }

  private static String method(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isSwitch(String parameter) {
    return parameter.startsWith("-use")
        || parameter.equals("-force")
        || parameter.equals("-recurse")
        || parameter.equals("-passthru")
        || parameter.equals("-nonewwindow");
  }

  private static String operand(List<PowerShellToken> tokens, int j) {
    PowerShellToken token = tokens.get(j);
    return switch (token.kind()) {
      case LIST -> token.values().get(0);
      case VARIABLE -> rest("$" + token.text(), tokens, j);
      default -> token.text();
    };
  }

  /** {@code $env:TEMP\x.exe} and {@code "$x" + '\y'} are several tokens. */
  private static String rest(String start, List<PowerShellToken> tokens, int j) {
    if (j + 1 < tokens.size()) {
      PowerShellToken next = tokens.get(j + 1);
      boolean adjacent = next.offset() == tokens.get(j).offset() + start.length();
      if (adjacent && next.kind() == Kind.WORD) {
        return start + next.text();
      }
    }
    return start;
  }

  /** Returns what is said to a cmdlet, as it stands, in so far as it is words. */
  private static String whole(List<PowerShellToken> tokens, int i) {
    StringBuilder out = new StringBuilder();
    for (int j = i + 1; j < Math.min(tokens.size(), i + 12) && !tokens.get(j).is("|"); j++) {
      PowerShellToken token = tokens.get(j);
      if (token.kind() != Kind.SYMBOL) {
        out.append(out.isEmpty() ? "" : " ").append(operand(tokens, j));
      }
    }
    return out.toString();
  }

  private int program(List<PowerShellToken> tokens, int start) {
    List<Flow> words = new ArrayList<>();
    int i = start;
    while (i < tokens.size() && !tokens.get(i).is("|")) {
      PowerShellToken token = tokens.get(i);
      if (token.kind() != Kind.SYMBOL) {
        String text = operand(tokens, i);
        words.add(new Flow(text, token.kind() != Kind.VARIABLE, token.from(), "", List.of()));
      }
      i++;
    }
    CommandMeaning.run(words, Flow.NOTHING, reading);
    return i - 1;
  }

  /** Returns what the statement gives: its last string, unpacked if it unpacks, or unknown. */
  private PowerShellToken value(List<PowerShellToken> tokens, List<Integer> from) {
    PowerShellToken last = PowerShellToken.of(Kind.VARIABLE, "", 0);
    boolean gzip = false;
    boolean deflate = false;
    for (PowerShellToken token : tokens) {
      String word = token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
      gzip |= word.contains("gzipstream");
      deflate |= word.contains("deflatestream");
      if (token.kind() == Kind.STRING) {
        last = token;
      }
    }
    if (last.kind() == Kind.STRING && (gzip || deflate) && reading.spend(last.text().length())) {
      String codec = gzip ? "gzip" : "deflate";
      PowerShellToken packed = last;
      last =
          (gzip ? Decoding.gzip(last.text()) : Decoding.deflate(last.text()))
              .filter(text -> reading.spend(text.length()))
              .map(
                  text ->
                      PowerShellToken.string(
                          text, Flow.plus(packed.codecs(), codec), packed.offset()))
              .orElse(last);
    }
    return new PowerShellToken(
        last.kind(), last.text(), last.values(), last.codecs(), from, last.offset());
  }

  private void execute(PowerShellToken value, List<Integer> from) {
    if (value.kind() == Kind.STRING && from.isEmpty()) {
      reading.script(
          new Flow(value.text(), true, List.of(), "", value.codecs()), Dialect.POWERSHELL);
      return;
    }
    String target = from.isEmpty() ? "" : reading.action(from.get(0)).target();
    reading.act(Role.RUN_COMMAND, "invoke-expression", target, from);
  }

  /** A string is a command only behind {@code &} or {@code .}. */
  private static boolean invoked(List<PowerShellToken> tokens, int i) {
    return i > 0 && (tokens.get(i - 1).is("&") || (i == 1 && tokens.get(0).is(".")));
  }

  private static boolean startsCommand(List<PowerShellToken> tokens, int i) {
    if (i == 0) {
      return tokens.get(0).kind() == Kind.WORD;
    }
    PowerShellToken before = tokens.get(i - 1);
    return before.is("|")
        || before.is("&")
        || before.is("=")
        || before.is("(")
        || (before.is(".") && i == 1);
  }

  private static String name(String word) {
    String plain = word.startsWith(".") && word.length() > 1 ? word.substring(1) : word;
    return CommandMeaning.name(plain);
  }
}

package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds calls of known functions in JavaScript, VBScript, JScript and AppleScript, with the literal
 * that is their first argument. Variables are not followed.
 */
final class CallReader {

  private static final int MAXIMUM_NAME = 32;
  private static final Map<String, Map<String, String>> CALLS = new HashMap<>();

  static {
    for (List<String> row : ResourceTable.read(CallReader.class, "script-calls.tsv", 3)) {
      CALLS.computeIfAbsent(row.get(0), key -> new TreeMap<>()).put(fold(row.get(1)), row.get(2));
    }
  }

  private final String text;
  private final Reading reading;
  private final Map<String, String> calls;
  private final Dialect dialect;
  private int position;
  private String previous = "";

  private CallReader(String text, Dialect dialect, Reading reading) {
    this.text = text;
    this.dialect = dialect;
    this.reading = reading;
    this.calls = CALLS.getOrDefault(fold(dialect.name()).replace('_', '-'), Map.of());
  }

  static void read(String text, Dialect dialect, Reading reading) {
    new CallReader(text, dialect, reading).read();
  }

  private void read() {
    while (position < text.length() && reading.spend(1)) {
      char c = text.charAt(position);
      if (c == '"' || c == '\'' || c == '`') {
        literal();
      } else if (isName(c)) {
        name();
      } else {
        position++;
      }
    }
  }

  private void name() {
    int start = position;
    boolean phrases = dialect == Dialect.APPLESCRIPT;
    while (position < text.length() && isName(text.charAt(position))) {
      position++;
    }
    if (phrases) {
      phrase(start);
      return;
    }
    String name = fold(text.substring(Math.max(start, position - MAXIMUM_NAME), position));
    String use = calls.get(name);
    for (int dot = name.indexOf('.'); use == null && dot >= 0; dot = name.indexOf('.', dot + 1)) {
      use = calls.get(name.substring(dot));
      use = use == null ? calls.get(name.substring(dot + 1)) : use;
    }
    boolean declared = previous.equals("function");
    previous = name;
    if (use != null && !declared && opensCall()) {
      act(name.substring(name.lastIndexOf('.') + 1), use, start, firstLiteral());
    }
  }

  private void phrase(int start) {
    int end = Math.min(text.length(), start + MAXIMUM_NAME);
    String ahead = fold(text.substring(start, end));
    for (Map.Entry<String, String> call : calls.entrySet()) {
      if (ahead.startsWith(call.getKey())) {
        position = start + call.getKey().length();
        act(call.getKey(), call.getValue(), start, firstLiteral());
        return;
      }
    }
  }

  private boolean opensCall() {
    int i = position;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    char c = i < text.length() ? text.charAt(i) : '\0';
    return c == '(' || (dialect == Dialect.WINDOWS_SCRIPT && (c == '"' || i > position));
  }

  /** Returns the first literal of the call, joined with those added to it. */
  private Optional<String> firstLiteral() {
    StringBuilder joined = new StringBuilder();
    boolean any = false;
    int limit = Math.min(text.length(), position + 64);
    while (position < limit) {
      char c = text.charAt(position);
      if (c == '"' || c == '\'' || c == '`') {
        String value = literal();
        // The first argument of open() is the method.
        boolean method = value.equals("GET") || value.equals("POST");
        joined.append(method ? "" : value);
        any |= !method;
        limit = Math.min(text.length(), position + 8);
        if (!method && !addedTo()) {
          break;
        }
      } else if (c == '\n' || c == ')' || c == ';') {
        break;
      } else {
        position++;
      }
    }
    return any ? Optional.of(joined.toString()) : Optional.empty();
  }

  private boolean addedTo() {
    int i = position;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '&');
  }

  private void act(String program, String use, int offset, Optional<String> literal) {
    reading.at(offset);
    String target = literal.orElse("");
    switch (use) {
      case "shell:sh" -> command(program, literal, Dialect.SHELL);
      case "shell:cmd" -> command(program, literal, Dialect.BATCH);
      case "code" -> command(program, literal, dialect);
      default -> reading.act(Role.ofId(use), program, target, List.of());
    }
  }

  private void command(String program, Optional<String> literal, Dialect language) {
    if (literal.isPresent()) {
      reading.script(Flow.of(literal.get()), language);
    } else {
      reading.act(Role.RUN_COMMAND, program, "", List.of());
    }
  }

  private String literal() {
    char quote = text.charAt(position++);
    boolean doubled = dialect == Dialect.WINDOWS_SCRIPT;
    StringBuilder out = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == quote) {
        boolean again = doubled && position < text.length() && text.charAt(position) == quote;
        if (!again) {
          break;
        }
        position++;
      } else if (c == '\\' && !doubled && position < text.length()) {
        out.append(c);
        c = text.charAt(position++);
      } else if (c == '\n' && quote != '`') {
        break;
      }
      out.append(c);
    }
    return doubled ? out.toString() : Escapes.unescape(out.toString());
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

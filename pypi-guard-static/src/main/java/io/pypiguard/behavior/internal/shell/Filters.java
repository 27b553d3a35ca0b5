package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Commands that print, pass on or decode text, followed as far as the text is known. */
final class Filters {

  private static final Set<String> SILENT =
      Set.of(
          "cd",
          "true",
          "false",
          ":",
          "test",
          "[",
          "[[",
          "return",
          "shift",
          "local",
          "declare",
          "readonly",
          "typeset",
          "unset",
          "read",
          "pushd",
          "popd",
          "wait",
          "rem",
          "setlocal",
          "endlocal",
          "goto",
          "title",
          "color",
          "cls",
          "pause",
          "in",
          "case",
          "shopt",
          "umask",
          "mkdir",
          "md",
          "touch",
          "break",
          "continue",
          "chcp",
          "mode");
  private static final Set<String> PASSING =
      Set.of(
          "sort", "head", "tail", "sed", "awk", "cut", "uniq", "tee", "more", "less", "grep",
          "findstr", "find", "wc", "jq");

  private static final Set<String> XXD_NUMBERS = Set.of("-c", "-l", "-s");
  private static final Pattern ECHO_OPTION = Pattern.compile("-[neE]{1,3}");

  private Filters() {}

  /** Runs a command of this kind; empty if it is none. */
  static Optional<Flow> run(String name, List<Flow> words, Flow stdin, Reading reading) {
    if (SILENT.contains(name)) {
      return Optional.of(Flow.NOTHING);
    }
    return switch (name) {
      case "echo", "printf", "write-output", "write-host" ->
          Optional.of(echo(name, words, reading));
      case "cat", "type", "zcat", "gzip", "gunzip", "base64", "xxd", "rev", "tr", "tac" ->
          Optional.of(filter(name, words, stdin, reading));
      case "openssl" ->
          words.stream().anyMatch(w -> w.text().equals("enc") || w.text().equals("base64"))
              ? Optional.of(filter(name, words, stdin, reading))
              : Optional.empty();
      case "export", "set" -> words.isEmpty() ? Optional.empty() : Optional.of(Flow.NOTHING);
      default -> passing(name, words, stdin, reading);
    };
  }

  private static Optional<Flow> passing(
      String name, List<Flow> words, Flow stdin, Reading reading) {
    if (!PASSING.contains(name)) {
      return Optional.empty();
    }
    if (name.equals("tee")) {
      for (Flow word : words) {
        if (!word.text().startsWith("-")) {
          Files.write(name, word, stdin, reading);
        }
      }
      return Optional.of(stdin);
    }
    if (!stdin.present() && ProgramTable.known(name)) {
      return Optional.empty();
    }
    boolean whole = name.equals("sort") || name.equals("more") || name.equals("less");
    return Optional.of(
        whole || !stdin.present() ? stdin : Flow.output(stdin.from(), stdin.label()));
  }

  private static Flow echo(String name, List<Flow> words, Reading reading) {
    boolean escapes = name.equals("printf");
    int options = 0;
    while (options < words.size() && ECHO_OPTION.matcher(words.get(options).text()).matches()) {
      escapes |= words.get(options).text().indexOf('e') > 0;
      options++;
    }
    Flow out;
    if (name.equals("printf") && words.size() > 1 && words.get(0).text().contains("%s")) {
      Flow format = words.get(0);
      int at = format.text().indexOf("%s");
      Flow start = format.withText(format.text().substring(0, at));
      Flow end = format.withText(format.text().substring(at + 2));
      out = reading.join(List.of(start, words.get(1), end), "");
    } else {
      out = reading.join(words.subList(options, words.size()), " ");
    }
    return escapes ? out.withText(Escapes.unescape(out.text())) : out;
  }

  private static Flow filter(String name, List<Flow> words, Flow stdin, Reading reading) {
    List<Flow> contents = new ArrayList<>(stdin.present() ? List.of(stdin) : List.of());
    for (int i = 0; i < words.size(); i++) {
      if (isFile(name, words.get(i).text(), i == 0 ? "" : words.get(i - 1).text())) {
        contents.add(Files.read(name, words.get(i), reading));
      }
    }
    Flow in = contents.isEmpty() ? stdin : reading.join(contents, "");
    return switch (name) {
      case "base64" ->
          has(words, "-d", "-D", "--decode", "-di")
              ? decode(in, name, "base64", Decoding::base64, reading)
              : unknown(in, Role.ENCODE, name, reading);
      case "openssl" ->
          has(words, "-d") && has(words, "base64", "-base64", "-a") && !has(words, "-k", "-pass")
              ? decode(in, name, "base64", Decoding::base64, reading)
              : unknown(in, has(words, "-d") ? Role.DECRYPT : Role.ENCRYPT, name, reading);
      case "xxd" ->
          has(words, "-r", "-ps", "-rp")
              ? decode(in, name, "hex", Decoding::hex, reading)
              : unknown(in, Role.ENCODE, name, reading);
      case "gunzip", "zcat" -> decode(in, name, "gzip", Decoding::gzip, reading);
      case "gzip" ->
          has(words, "-d", "-dc", "-cd")
              ? decode(in, name, "gzip", Decoding::gzip, reading)
              : unknown(in, Role.COMPRESS, name, reading);
      case "rev" ->
          in.known() && reading.spend(in.text().length())
              ? in.decoded(new StringBuilder(in.text().strip()).reverse().toString(), "reversed")
              : in;
      case "tr" -> translate(words, in, reading);
      default -> in;
    };
  }

  private static boolean isFile(String name, String word, String before) {
    return !word.startsWith("-")
        && switch (name) {
          case "tr", "openssl" -> false;
          case "xxd" -> !XXD_NUMBERS.contains(before);
          case "base64" -> !before.equals("-w");
          default -> true;
        };
  }

  private static Flow translate(List<Flow> words, Flow in, Reading reading) {
    if (!in.known() || words.size() < 2 || !reading.spend(in.text().length())) {
      return in.present() ? Flow.output(in.from(), in.label()) : in;
    }
    String from = words.get(0).text();
    if (from.equals("-d")) {
      String removed = Escapes.unescape(words.get(1).text());
      StringBuilder kept = new StringBuilder();
      in.text().chars().filter(c -> removed.indexOf(c) < 0).forEach(c -> kept.append((char) c));
      return in.withText(kept.toString());
    }
    String to = words.get(1).text();
    if (to.startsWith("n-za-m") || to.startsWith("N-ZA-M")) {
      return in.decoded(Decoding.rot13(in.text()), "rot13");
    }
    return from.length() == 1 && to.length() == 1
        ? in.withText(in.text().replace(from, to))
        : Flow.output(in.from(), in.label());
  }

  private static Flow decode(
      Flow in,
      String program,
      String codec,
      Function<String, Optional<String>> decoder,
      Reading reading) {
    Flow done = reading.act(Role.DECODE, program, in.label(), in.from());
    boolean readable = in.known() && reading.spend(in.text().length());
    Optional<String> decoded = readable ? decoder.apply(in.text().strip()) : Optional.empty();
    if (decoded.isEmpty() || !reading.spend(decoded.get().length())) {
      return done;
    }
    return new Flow(decoded.get(), true, done.from(), "", in.codecs())
        .decoded(decoded.get(), codec);
  }

  private static Flow unknown(Flow in, Role role, String program, Reading reading) {
    return reading.act(role, program, in.label(), in.from());
  }

  private static boolean has(List<Flow> words, String... options) {
    Set<String> wanted = Set.of(options);
    return words.stream().anyMatch(word -> wanted.contains(word.text()));
  }
}

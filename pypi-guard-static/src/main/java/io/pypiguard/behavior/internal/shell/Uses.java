package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Applies the rows of the table of programs to the arguments of a command. */
final class Uses {

  private Uses() {}

  static Flow run(
      String program, List<ProgramTable.Use> uses, List<Flow> words, Flow stdin, Reading reading) {
    Arguments arguments = Arguments.of(program, words);
    List<Integer> from = stdin.from();
    for (Flow word : words) {
      from = Flow.union(from, word.from());
    }
    boolean sends = false;
    for (Arguments.Option option : arguments.options()) {
      Flow value = option.value();
      String text = value.text();
      switch (option.meaning()) {
        case "send" -> {
          sends = true;
          if (text.startsWith("@") && text.length() > 1 && !text.equals("@-")) {
            from = Flow.union(from, file(program, value.withText(text.substring(1)), reading));
          }
        }
        case "form" -> {
          sends = true;
          int at = Math.max(text.indexOf("=@"), text.indexOf("=<"));
          if (at >= 0 && !text.startsWith("-", at + 2)) {
            String path = text.substring(at + 2).replaceFirst(";.*", "");
            from = Flow.union(from, file(program, value.withText(path), reading));
          }
        }
        case "send-file" -> {
          sends = true;
          if (!text.equals("-") && !text.equals(".")) {
            from = Flow.union(from, file(program, value, reading));
          }
        }
        default -> {}
      }
    }
    List<Flow> outputs = new ArrayList<>();
    for (ProgramTable.Use use : uses) {
      for (Flow target : targets(use, arguments)) {
        Role role = sends && use.role() == Role.NETWORK_RECEIVE ? Role.NETWORK_SEND : use.role();
        Flow file = readsFile(role) ? reading.file(target.text()) : Flow.NOTHING;
        Flow done = reading.act(role, program, target.text(), Flow.union(from, file.from()));
        if (makesFile(role)) {
          reading.written(target.text(), file.known() ? file : done);
        } else if (role == Role.FILE_COPY && arguments.operands().size() > 1) {
          Flow copy = arguments.operands().get(arguments.operands().size() - 1);
          Files.write(program, copy, file.known() ? file : done, reading);
        }
        if (role == Role.FILE_READ) {
          from = Flow.union(from, done.from());
        }
        if (done.present()) {
          outputs.add(done);
        }
      }
    }
    Flow out = outputs.isEmpty() ? Flow.NOTHING : reading.join(outputs, "");
    return effects(program, arguments, out, reading);
  }

  private static boolean makesFile(Role role) {
    return switch (role) {
      case FILE_WRITE, FILE_MODE, ARCHIVE_MAKE, SCREEN_CAPTURE, CAMERA_CAPTURE, SOUND_CAPTURE ->
          true;
      default -> false;
    };
  }

  private static boolean readsFile(Role role) {
    return switch (role) {
      case FILE_READ,
          FILE_COPY,
          FILE_MODE,
          RUN_PROGRAM,
          RUN_COMMAND,
          LOAD_NATIVE,
          DATABASE_READ,
          CREDENTIAL_READ,
          ARCHIVE_MAKE,
          ARCHIVE_UNPACK,
          INSTALL_PACKAGE,
          DECODE,
          HOOK ->
          true;
      default -> false;
    };
  }

  private static List<Integer> file(String program, Flow path, Reading reading) {
    return Files.read(program, path, reading).from();
  }

  private static Flow effects(String program, Arguments arguments, Flow result, Reading reading) {
    Flow out = result;
    for (Arguments.Option option : arguments.options()) {
      Flow value = option.value();
      switch (option.meaning()) {
        case "output" -> {
          if (!value.text().equals("-")) {
            Files.write(program, value, out, reading);
          }
        }
        case "run" ->
            out =
                reading.act(
                    Role.RUN_COMMAND, CommandMeaning.name(value.text()), out.label(), out.from());
        default -> {}
      }
    }
    switch (program) {
      case "curl", "wget" -> remoteName(program, arguments, out, reading);
      case "bitsadmin", "certutil" -> lastOperand(program, arguments, out, reading);
      default -> {}
    }
    return out;
  }

  /** {@code wget URL} and {@code curl -O URL} write a file named by the URL. */
  private static void remoteName(String program, Arguments arguments, Flow out, Reading reading) {
    if (arguments.values("output").isEmpty()) {
      boolean always = program.equals("wget");
      for (Flow url : arguments.values("remote-name")) {
        writeNamed(program, url, out, reading);
      }
      if (always && !arguments.operands().isEmpty()) {
        writeNamed(program, arguments.operands().get(0), out, reading);
      }
    }
  }

  /** {@code certutil -urlcache -f URL file} and {@code -decode file file} write the last. */
  private static void lastOperand(String program, Arguments arguments, Flow out, Reading reading) {
    List<Flow> operands = arguments.operands();
    if (operands.size() > 1 && !isUrl(operands.get(operands.size() - 1).text())) {
      Files.write(program, operands.get(operands.size() - 1), out, reading);
    }
  }

  private static void writeNamed(String program, Flow url, Flow out, Reading reading) {
    String path = url.text().replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.isEmpty() && path.indexOf('/') >= 0) {
      Files.write(program, url.withText(name), out, reading);
    }
  }

  private static List<Flow> targets(ProgramTable.Use use, Arguments arguments) {
    List<Flow> operands =
        arguments.operands().stream()
            .filter(o -> !use.words().contains(o.text().toLowerCase(Locale.ROOT)))
            .toList();
    List<Flow> none = List.of(Flow.of(""));
    return switch (use.target()) {
      case "-" -> none;
      case "first" -> operands.isEmpty() ? none : operands.subList(0, 1);
      case "second" -> operands.size() < 2 ? none : operands.subList(1, 2);
      case "last" ->
          operands.isEmpty() ? none : operands.subList(operands.size() - 1, operands.size());
      case "each" -> operands.isEmpty() ? none : operands;
      // dig marks its options by a plus sign.
      case "some" -> operands.stream().filter(o -> !o.text().startsWith("+")).toList();
      case "all" -> List.of(joined(arguments.operands(), " "));
      case "host-port" -> List.of(joined(operands.subList(0, Math.min(2, operands.size())), ":"));
      case "packages" -> {
        List<Flow> named = new ArrayList<>(arguments.values("packages"));
        named.addAll(operands);
        yield named.isEmpty() ? List.of(Flow.of(".")) : named;
      }
      case "of" ->
          operands.stream()
              .filter(o -> o.text().startsWith("of="))
              .map(o -> o.withText(o.text().substring(3)))
              .toList();
      case "dll" -> regsvr(arguments, operands);
      case "url" -> {
        List<Flow> urls = new ArrayList<>(arguments.values("url"));
        urls.addAll(arguments.values("remote-name"));
        boolean told = !urls.isEmpty() || operands.stream().anyMatch(o -> isUrl(o.text()));
        operands.stream().filter(o -> !told || isUrl(o.text())).forEach(urls::add);
        yield urls;
      }
      default -> {
        List<Flow> values = arguments.values(use.target());
        yield values.isEmpty() ? none : values;
      }
    };
  }

  /** {@code regsvr32 /i:URL scrobj.dll} runs the script at the URL. */
  private static List<Flow> regsvr(Arguments arguments, List<Flow> operands) {
    return arguments.flags().stream()
        .filter(f -> f.text().startsWith("/i:"))
        .map(f -> f.withText(f.text().substring(3)))
        .findFirst()
        .map(List::of)
        .orElse(operands.isEmpty() ? List.of() : operands.subList(0, 1));
  }

  private static boolean isUrl(String text) {
    return text.contains("://");
  }

  private static Flow joined(List<Flow> words, String separator) {
    return Flow.of(words.stream().map(Flow::text).collect(Collectors.joining(separator)));
  }
}

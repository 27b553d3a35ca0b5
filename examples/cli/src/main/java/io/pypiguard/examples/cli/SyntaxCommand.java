package io.pypiguard.examples.cli;

import io.pypiguard.artifact.SourceText;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SyntaxError;
import io.pypiguard.python.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parses Python files and says which are whole. */
@Command(
    name = "syntax",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Parses Python files of any version and says where they are no Python.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file was parsed as a whole",
      "1:at least one file has a syntax error",
      "2:wrong usage; one line on standard error says what is wrong",
      "3:no file has an error, but one could not be read",
    })
final class SyntaxCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A Python file, or a folder that is searched for files that end in .py or .pyw. - reads a"
              + " list of paths from standard input, one a line.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or jsonl (default: text).")
  private String format = "text";

  @Option(names = "--tree", description = "Print the syntax tree of each file (text).")
  private boolean tree;

  SyntaxCommand(Shell shell) {
    this.shell = shell;
  }

  /** The formats of this command. */
  private enum Format {
    TEXT,
    JSONL
  }

  @Override
  public Integer call() throws IOException {
    int exitCode = ExitCode.OK;
    try (SyntaxOutput output = output()) {
      Iterator<Path> files = SourceSearch.in(pathList().paths(shell.in()));
      while (files.hasNext()) {
        exitCode = worse(exitCode, parse(files.next(), output));
      }
    }
    return exitCode;
  }

  private PathList pathList() {
    try {
      return PathList.of(paths);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private SyntaxOutput output() throws IOException {
    try {
      return switch (Choice.of("--format", Format.class, format)) {
        case TEXT -> new SyntaxText(shell, tree);
        case JSONL -> new SyntaxJsonLines(shell.out());
      };
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static int parse(Path file, SyntaxOutput output) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      output.unreadable(file, e.toString());
      return ExitCode.NOT_ANALYSED;
    }
    long begin = System.nanoTime();
    SourceText text = SourceText.decode(content);
    SyntaxTree tree = PythonParser.parse(text.text());
    long micros = (System.nanoTime() - begin) / 1_000;
    List<SyntaxError> errors = errors(text, tree);
    output.parsed(file, tree, errors, micros);
    return errors.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
  }

  /** Python refuses a file whose bytes are not of its encoding, at its beginning. */
  private static List<SyntaxError> errors(SourceText text, SyntaxTree tree) {
    List<SyntaxError> errors = new ArrayList<>();
    text.problems().forEach(problem -> errors.add(new SyntaxError(1, 1, problem, false)));
    errors.addAll(tree.errors());
    return errors;
  }

  /** An error found goes before a file that could not be read, and that before success. */
  private static int worse(int before, int now) {
    return before == ExitCode.FOUND || now == ExitCode.OK ? before : now;
  }
}

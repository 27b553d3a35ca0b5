package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.Profile;
import io.pypiguard.PypiGuard;
import io.pypiguard.report.ReportOptions;
import io.pypiguard.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds packages, has them scanned, and writes the reports as they come. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Scans Python packages and says which are malicious, and why.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every package was analysed, and none reached the level of --fail-on",
      "1:at least one package reached the level of --fail-on",
      "2:wrong usage; one line on standard error says what is wrong",
      "3:no package reached the level, but one could not be analysed (verdict error), or the report"
          + " could not be written",
    })
final class ScanCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A package: an archive, or a folder with PKG-INFO, setup.py, pyproject.toml or"
              + " *.dist-info/METADATA. Any other folder is searched for archives. - reads a list of"
              + " paths from standard input, one a line.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text, json, jsonl or sarif (default: text).")
  private String format = TextReport.ID;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the reports (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "From which verdict on the exit code is 1: malicious, suspicious, incomplete (whatever is"
              + " not benign) or never, which always ends with 0 (default: malicious).")
  private String failOn = "malicious";

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "registry for hardly any false alarm, enterprise to rather ask once more (default:"
              + " enterprise).")
  private String profile = Profile.ENTERPRISE.id();

  @Option(
      names = "--explain",
      description =
          "Say all that moved the score, of benign packages too, and how the work of each analyzer"
              + " ended (text).")
  private boolean explain;

  @Option(
      names = "--disable",
      paramLabel = "ID",
      description = "Do without an analyzer, extractor or classifier; see list. Repeatable.")
  private List<String> disabled = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many packages are scanned at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Most time for one package (default: 120).")
  private long timeout = 120;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(names = "--no-snippets", description = "Leave out source text of the packages.")
  private boolean noSnippets;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never; auto heeds NO_COLOR (default: auto).")
  private String color = "auto";

  @Option(
      names = {"-q", "--quiet"},
      description = "Leave out benign packages and counts (text), and progress.")
  private boolean quiet;

  ScanCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    FailOn level = checked(() -> Choice.of("--fail-on", FailOn.class, failOn));
    PathList list = checked(() -> PathList.of(paths));
    ReportWriter writer = checked(this::writer);
    ScanTimes times = new ScanTimes();
    Progress progress = progress(list);
    PypiGuard guard = checked(() -> guard(times, progress));
    ReportOptions options =
        ReportOptions.defaults().withSnippets(!noSnippets).withElapsed(times::of);
    Tally tally = new Tally();
    try (OutputStream out = progress.around(open());
        Stream<PackageReport> reports =
            guard.analyzeAll(PackageSearch.in(list.paths(shell.in())))) {
      writer.write(reports.peek(times::writing).peek(tally::add), options, out);
    } catch (IOException | UncheckedIOException e) {
      shell.say("the scan could not be finished: " + e.getMessage());
      return ExitCode.NOT_ANALYSED;
    } finally {
      progress.end();
    }
    if (tally.total() == 0 && !list.readsStandardInput()) {
      throw new UsageException(
          "no package in %s; wanted an archive (%s) or an unpacked package"
              .formatted(
                  String.join(", ", paths), String.join(" ", PackageSearch.ARCHIVE_ENDINGS)));
    }
    return tally.exitCode(level);
  }

  private ReportWriter writer() {
    ColorWhen when = Choice.of("--color", ColorWhen.class, color);
    if (!format.equals(TextReport.ID)) {
      return Formats.byId(format);
    }
    boolean onTerminal = output == null && shell.outIsTerminal();
    VisibleText visible =
        onTerminal && !shell.unicode() ? VisibleText.ascii() : VisibleText.unicode();
    return TextReport.of(when.style(onTerminal && shell.colorful()), visible, explain, quiet);
  }

  private PypiGuard guard(ScanTimes times, Progress progress) {
    if (timeout < 1) {
      throw new IllegalArgumentException("--timeout must be at least 1 second, was " + timeout);
    }
    PypiGuard.Builder builder =
        PypiGuard.builder()
            .profile(Profile.byId(profile))
            .threads(threads)
            .packageTimeout(Duration.ofSeconds(timeout))
            .limits(limits.limits())
            .listener(times)
            .listener(progress);
    disabled.forEach(builder::without);
    return builder.build();
  }

  private Progress progress(PathList list) {
    if (quiet || !shell.errIsTerminal()) {
      return Progress.hidden();
    }
    // A list on standard input can be read once only, so its length stays unknown.
    boolean countable = !list.readsStandardInput();
    long expected = countable ? PackageSearch.in(list.paths(shell.in())).count() : 0;
    return Progress.on(shell.err(), expected, System::nanoTime);
  }

  private OutputStream open() {
    if (output == null) {
      return shell.out();
    }
    try {
      return new BufferedOutputStream(Files.newOutputStream(output));
    } catch (IOException e) {
      throw new UsageException(
          "--output %s cannot be written: %s"
              .formatted(output, FileErrors.reason(e, "no such folder")));
    }
  }

  private static <T> T checked(Supplier<T> preparation) {
    try {
      return preparation.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}

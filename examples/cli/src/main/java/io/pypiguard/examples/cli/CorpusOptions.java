package io.pypiguard.examples.cli;

import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.models.data.ArchiveRewriting;
import io.pypiguard.models.data.Campaigns;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.FeatureTableBuilder;
import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.python.WordTriples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which labelled packages there are, and what measures them. */
final class CorpusOptions {

  /** Id of the trained classifier: those who train or judge one measure without it. */
  private static final String TRAINED = "stack";

  /** Most time to read the code of one package. */
  private static final Duration MOST_TIME = Duration.ofMinutes(2);

  @Parameters(
      paramLabel = "MANIFEST",
      arity = "1",
      description =
          "Labelled archives: comma-separated text with the columns path and label (malicious or"
              + " benign), and, where they are known, sha256, campaign, family, group, kind,"
              + " first_seen and split. Where no campaign is known, packages that share code are"
              + " taken for one.")
  private Path manifest = Path.of("");

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the manifest's paths begin (default: the folder it is in).")
  private @Nullable Path folder;

  @Option(
      names = "--without",
      paramLabel = "FILE",
      description = "Leave out archives whose sha256 this comma-separated text names. Repeatable.")
  private List<Path> without = new ArrayList<>();

  @Option(
      names = "--without-group",
      paramLabel = "NAME",
      description = "Leave out packages of this group (default: ${DEFAULT-VALUE}).")
  private String withoutGroup = "fixture";

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep what was measured there; a package is not scanned twice.")
  private @Nullable Path keep;

  /**
   * Reads the manifest, and finds campaigns by shared code if it tells none.
   *
   * @return its rows without those to leave out
   * @throws UsageException if a file cannot be read or is malformed, or there are not packages of
   *     both classes
   */
  Manifest manifest() {
    Set<String> hashes = new HashSet<>();
    Manifest rows;
    try {
      for (Path list : without) {
        hashes.addAll(Manifest.readHashes(list));
      }
      rows = Manifest.read(manifest);
    } catch (IOException e) {
      throw new UsageException("no list of packages could be read: " + FileErrors.describe(e));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    Manifest wanted =
        rows.only(row -> !row.group().equals(withoutGroup) && !hashes.contains(row.sha256()));
    requireBothClasses(wanted, manifest.toString());
    return wanted.hasCampaigns() ? wanted : clustered(wanted);
  }

  /**
   * Reads the manifest, and keeps the rows of some splits.
   *
   * @param splits names with commas between; empty for all rows
   * @return its rows without those to leave out
   * @throws UsageException as {@link #manifest()} does, also if the splits lack a class
   */
  Manifest manifest(String splits) {
    Manifest rows = manifest();
    if (splits.isEmpty()) {
      return rows;
    }
    List<String> wanted = Arrays.asList(splits.split(",", -1));
    Manifest fewer = rows.only(row -> wanted.contains(row.split()));
    requireBothClasses(fewer, "split " + splits);
    return fewer;
  }

  /** Finds out which packages belong together where nobody says so. */
  private Manifest clustered(Manifest rows) {
    requireArchives(rows);
    try {
      return Campaigns.cluster(rows, this::code);
    } catch (IOException e) {
      throw new UsageException("no campaigns could be found: " + FileErrors.describe(e));
    }
  }

  private LongStream code(LabeledPackage row) throws IOException {
    PackageArtifact artifact = ArtifactReader.create().read(archive(row));
    return WordTriples.of(artifact, ScanContext.start(artifact, MOST_TIME));
  }

  private static void requireBothClasses(Manifest rows, String source) {
    long malicious = rows.packages().stream().filter(LabeledPackage::malicious).count();
    long benign = rows.packages().size() - malicious;
    if (malicious == 0 || benign == 0) {
      throw new UsageException(
          "%s must have malicious and benign packages, has %d malicious and %d benign ones besides"
                  .formatted(source, malicious, benign)
              + " those left out");
    }
  }

  /**
   * Measures packages with all parts but the trained classifier, or takes what is kept of them.
   *
   * @param rows packages of the manifest
   * @param shell where the command runs; shows on its terminal how far it is
   * @return a row for each
   * @throws UsageException if an archive is not there
   * @throws IOException if what is kept cannot be read or written
   */
  FeatureTable measure(Manifest rows, Shell shell) throws IOException {
    return measure(
        rows,
        measuring(),
        Optional.ofNullable(keep),
        shell,
        builder -> builder.build(folder(), rows));
  }

  /**
   * Measures packages as something rewrites them, or takes what is kept of them.
   *
   * @param rows packages of the manifest
   * @param rewriting what makes others of them
   * @param shell where the command runs; shows on its terminal how far it is
   * @return a row for each that could be rewritten
   * @throws UsageException if an archive is not there
   * @throws IOException if what is kept cannot be read or written
   */
  FeatureTable measureRewritten(Manifest rows, ArchiveRewriting rewriting, Shell shell)
      throws IOException {
    return measure(
        rows,
        measuring(),
        Optional.ofNullable(keep),
        shell,
        builder -> builder.build(folder(), rows, rewriting));
  }

  /**
   * Measures packages with an engine, and keeps nothing.
   *
   * @param rows packages of the manifest
   * @param engine the engine
   * @param shell where the command runs; shows on its terminal how far it is
   * @return a row for each
   * @throws UsageException if an archive is not there
   * @throws IOException if an archive is gone meanwhile
   */
  FeatureTable measureAnew(Manifest rows, PypiGuard.Builder engine, Shell shell)
      throws IOException {
    return measure(rows, engine, Optional.empty(), shell, builder -> builder.build(folder(), rows));
  }

  private void requireArchives(Manifest rows) {
    for (LabeledPackage next : rows.packages()) {
      if (!Files.exists(archive(next))) {
        throw new UsageException(
            "no archive %s, which %s names; --folder says where its paths begin"
                .formatted(archive(next), manifest));
      }
    }
  }

  /** What is done with a builder. */
  private interface Measuring {
    FeatureTable table(FeatureTableBuilder builder) throws IOException;
  }

  private FeatureTable measure(
      Manifest rows,
      PypiGuard.Builder engine,
      Optional<Path> kept,
      Shell shell,
      Measuring measuring)
      throws IOException {
    requireArchives(rows);
    Progress progress =
        shell.errIsTerminal()
            ? Progress.on(shell.err(), rows.packages().size(), System::nanoTime)
            : Progress.hidden();
    FeatureTableBuilder builder = FeatureTableBuilder.with(engine.listener(progress).build());
    kept.ifPresent(builder::keptIn);
    try {
      return measuring.table(builder);
    } finally {
      progress.end();
    }
  }

  /**
   * Returns the engine that measures packages: all parts but the trained classifier.
   *
   * @return a builder of it
   */
  static PypiGuard.Builder measuring() {
    boolean trained =
        PypiGuard.builder().build().classifiers().stream()
            .anyMatch(classifier -> classifier.id().equals(TRAINED));
    return trained ? PypiGuard.builder().without(TRAINED) : PypiGuard.builder();
  }

  /**
   * Returns where an archive lies.
   *
   * @param row a package of the manifest
   * @return its path
   */
  Path archive(LabeledPackage row) {
    return folder().resolve(row.path());
  }

  private Path folder() {
    if (folder != null) {
      return folder;
    }
    Path parent = manifest.getParent();
    return parent == null ? Path.of("") : parent;
  }
}

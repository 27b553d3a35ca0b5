package io.pypiguard.models.data;

import com.google.common.hash.Hashing;
import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.classify.Classification;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.data.FeatureTableFile.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the packages of a manifest with an engine, and keeps what was measured in a folder: an
 * archive is scanned again only if its content, or the code that measures it, has changed.
 */
public final class FeatureTableBuilder {

  private static final int NAME_LENGTH = 16;

  private final PypiGuard guard;
  private Optional<Path> kept = Optional.empty();
  private Consumer<PackageReport> listener = report -> {};
  private int threads = Runtime.getRuntime().availableProcessors();

  private FeatureTableBuilder(PypiGuard guard) {
    this.guard = Objects.requireNonNull(guard, "guard");
  }

  /**
   * Starts with an engine.
   *
   * @param guard the engine, whose extractors and classifiers are used
   * @return a builder that keeps nothing
   */
  public static FeatureTableBuilder with(PypiGuard guard) {
    return new FeatureTableBuilder(guard);
  }

  /**
   * Keeps what was measured.
   *
   * @param folder where to keep it; made if it is not there
   * @return this builder
   */
  public FeatureTableBuilder keptIn(Path folder) {
    kept = Optional.of(folder);
    return this;
  }

  /**
   * Hands over each report of a package that is scanned now.
   *
   * @param consumer called by one thread at a time
   * @return this builder
   */
  public FeatureTableBuilder listener(Consumer<PackageReport> consumer) {
    listener = Objects.requireNonNull(consumer, "consumer");
    return this;
  }

  /**
   * Sets how many packages are rewritten and measured at once. Those that are not rewritten take
   * the engine's threads.
   *
   * @param count at least 1; the number of processors unless set
   * @return this builder
   * @throws IllegalArgumentException if the number is not positive
   */
  public FeatureTableBuilder threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + count);
    }
    threads = count;
    return this;
  }

  /**
   * Measures packages.
   *
   * @param folder where the paths of the manifest begin
   * @param manifest the packages
   * @return a row a package in the order of the manifest; where an extractor fails its features are
   *     missing
   * @throws IOException if an archive is not there, or what is kept cannot be read or written
   */
  public FeatureTable build(Path folder, Manifest manifest) throws IOException {
    return build(manifest, Optional.empty(), (missing, done) -> scan(folder, missing, done));
  }

  /**
   * Measures packages as something makes them, in place of what they are. Each is rewritten in
   * memory and dropped once it is measured.
   *
   * @param folder where the paths of the manifest begin
   * @param manifest the packages
   * @param rewriting what makes others of them; called by several threads
   * @return a row for each package that could be rewritten, in the order of the manifest, which
   *     tells of the others ({@link FeatureTable#missing})
   * @throws IOException if an archive is not there, or what is kept cannot be read or written
   */
  public FeatureTable build(Path folder, Manifest manifest, ArchiveRewriting rewriting)
      throws IOException {
    return build(
        manifest,
        Optional.of(rewriting),
        (missing, done) -> rewrite(folder, missing, rewriting, done));
  }

  private FeatureTable build(
      Manifest manifest, Optional<ArchiveRewriting> rewriting, Measuring measuring)
      throws IOException {
    FeatureSchema schema =
        FeatureSchema.union(guard.extractors().stream().map(FeatureExtractor::schema).toList());
    Map<String, Measured> known = new HashMap<>();
    Optional<Path> file = Optional.empty();
    if (kept.isPresent()) {
      Files.createDirectories(kept.get());
      String name = "features-" + fingerprint(schema, rewriting) + ".tsv.gz";
      file = Optional.of(kept.get().resolve(name));
      if (Files.exists(file.get())) {
        known.putAll(FeatureTableFile.read(file.get(), schema));
      }
    }
    int before = known.size();
    Manifest missing = manifest.only(about -> !known.containsKey(key(about)));
    measuring.measure(
        missing,
        (about, report) -> {
          known.put(key(about), measured(report, schema));
          listener.accept(report);
        });
    if (file.isPresent() && known.size() > before) {
      FeatureTableFile.write(file.get(), schema, known);
    }
    return table(manifest, schema, known);
  }

  /** Measures packages, and hands over their reports one at a time. */
  private interface Measuring {
    void measure(Manifest missing, BiConsumer<LabeledPackage, PackageReport> done)
        throws IOException;
  }

  private String fingerprint(FeatureSchema schema, Optional<ArchiveRewriting> rewriting)
      throws IOException {
    List<Object> components = new ArrayList<>();
    components.addAll(guard.analyzers());
    components.addAll(guard.extractors());
    components.addAll(guard.classifiers());
    components.add(guard);
    String what =
        components.stream().map(part -> part.getClass().getName()).sorted().toList()
            + CodeFingerprint.of(components)
            + schema
            + rewriting.map(ArchiveRewriting::id).orElse("");
    return Hashing.sha256()
        .hashString(what, StandardCharsets.UTF_8)
        .toString()
        .substring(0, NAME_LENGTH);
  }

  private void scan(Path folder, Manifest missing, BiConsumer<LabeledPackage, PackageReport> done)
      throws IOException {
    Map<Path, LabeledPackage> archives = new LinkedHashMap<>();
    for (LabeledPackage next : missing.packages()) {
      archives.put(archive(folder, next), next);
    }
    try (Stream<PackageReport> reports = guard.analyzeAll(archives.keySet().stream())) {
      reports.forEach(
          report ->
              done.accept(
                  Objects.requireNonNull(archives.get(Path.of(report.source())), report.source()),
                  report));
    }
  }

  private void rewrite(
      Path folder,
      Manifest missing,
      ArchiveRewriting rewriting,
      BiConsumer<LabeledPackage, PackageReport> done)
      throws IOException {
    Object lock = new Object();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (LabeledPackage next : missing.packages()) {
      Path archive = archive(folder, next);
      tasks.add(
          () -> {
            Optional<PackageReport> report =
                rewriting.rewrite(archive).map(bytes -> guard.analyze(bytes, archive.toString()));
            synchronized (lock) {
              report.ifPresent(measured -> done.accept(next, measured));
            }
            return report.isPresent();
          });
    }
    Tasks.run(tasks, threads);
  }

  private static Path archive(Path folder, LabeledPackage about) throws IOException {
    Path archive = folder.resolve(about.path());
    if (!Files.exists(archive)) {
      throw new IOException("no archive " + archive);
    }
    return archive;
  }

  /** Archives without a hash in the manifest are told apart by their paths. */
  private static String key(LabeledPackage about) {
    return about.sha256().isEmpty() ? about.path() : about.sha256();
  }

  /** Extractors that failed leave their features out: they are missing. */
  private static Measured measured(PackageReport report, FeatureSchema schema) {
    FeatureVector.Builder features = FeatureVector.builder(schema);
    report
        .features()
        .schema()
        .features()
        .forEach(
            feature ->
                report
                    .features()
                    .value(feature.id())
                    .ifPresent(value -> features.set(feature.id(), value)));
    Map<String, Double> scores =
        report.classifications().stream()
            .collect(Collectors.toMap(Classification::classifier, Classification::score));
    return new Measured(features.build(), scores);
  }

  private static FeatureTable table(
      Manifest manifest, FeatureSchema schema, Map<String, Measured> known) {
    List<FeatureTable.Row> rows = new ArrayList<>();
    for (LabeledPackage about : manifest.packages()) {
      Measured measured = known.get(key(about));
      if (measured != null) {
        rows.add(new FeatureTable.Row(about, measured.features(), measured.scores()));
      }
    }
    return new FeatureTable(schema, rows);
  }
}

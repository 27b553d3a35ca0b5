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
   * Measures packages.
   *
   * @param folder where the paths of the manifest begin
   * @param manifest the packages
   * @return a row a package in the order of the manifest; where an extractor fails its features are
   *     missing
   * @throws IOException if an archive is not there, or what is kept cannot be read or written
   */
  public FeatureTable build(Path folder, Manifest manifest) throws IOException {
    FeatureSchema schema =
        FeatureSchema.union(guard.extractors().stream().map(FeatureExtractor::schema).toList());
    Map<String, Measured> known = new HashMap<>();
    Optional<Path> file = Optional.empty();
    if (kept.isPresent()) {
      Files.createDirectories(kept.get());
      file = Optional.of(kept.get().resolve("features-" + fingerprint(schema) + ".tsv.gz"));
      if (Files.exists(file.get())) {
        known.putAll(FeatureTableFile.read(file.get(), schema));
      }
    }
    int before = known.size();
    measure(folder, manifest, schema, known);
    if (file.isPresent() && known.size() > before) {
      FeatureTableFile.write(file.get(), schema, known);
    }
    return table(manifest, schema, known);
  }

  private String fingerprint(FeatureSchema schema) throws IOException {
    List<Object> components = new ArrayList<>();
    components.addAll(guard.analyzers());
    components.addAll(guard.extractors());
    components.addAll(guard.classifiers());
    components.add(guard);
    String what =
        components.stream().map(part -> part.getClass().getName()).sorted().toList()
            + CodeFingerprint.of(components)
            + schema;
    return Hashing.sha256()
        .hashString(what, StandardCharsets.UTF_8)
        .toString()
        .substring(0, NAME_LENGTH);
  }

  /** Measures what is not known yet. */
  private void measure(
      Path folder, Manifest manifest, FeatureSchema schema, Map<String, Measured> known)
      throws IOException {
    Map<Path, LabeledPackage> missing = new LinkedHashMap<>();
    for (LabeledPackage next : manifest.packages()) {
      if (!known.containsKey(key(next))) {
        Path archive = folder.resolve(next.path());
        if (!Files.exists(archive)) {
          throw new IOException("no archive " + archive);
        }
        missing.put(archive, next);
      }
    }
    try (Stream<PackageReport> reports = guard.analyzeAll(missing.keySet().stream())) {
      reports.forEach(
          report -> {
            LabeledPackage about =
                Objects.requireNonNull(missing.get(Path.of(report.source())), report.source());
            known.put(key(about), measured(report, schema));
            listener.accept(report);
          });
    }
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
      Measured measured = Objects.requireNonNull(known.get(key(about)), about.path());
      rows.add(new FeatureTable.Row(about, measured.features(), measured.scores()));
    }
    return new FeatureTable(schema, rows);
  }
}

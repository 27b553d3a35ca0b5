package io.pypiguard;

import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.Limits;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.history.PackageHistorySource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The engine: takes package archives and returns reports.
 *
 * <pre>{@code
 * PypiGuard guard = PypiGuard.builder().build();
 * PackageReport report = guard.analyze(Path.of("demo-1.0.tar.gz"));
 * if (report.verdict().status() != VerdictStatus.BENIGN) {
 *   report.observations().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A scan has four steps: the archive is {@linkplain ArtifactReader read}, {@linkplain
 * PackageAnalyzer analyzers} report what they find in it, {@linkplain FeatureExtractor extractors}
 * measure it, and {@linkplain PackageClassifier classifiers} score what is known. Components run
 * one after the other in order of their ids, each under a time limit. One that fails or takes too
 * long costs only what it had still to say, and the report says so. Nothing of a package is
 * executed or written to disk, and no content, however hostile, makes a scan throw an exception.
 *
 * <p>Interrupting a thread that scans cancels its scan: the report comes at once, says what did not
 * run, and the thread stays interrupted.
 *
 * <p>An engine is built once and used by any number of threads. There is nothing to close: its own
 * threads are daemons and end when they are idle.
 */
public final class PypiGuard {

  private final ScanSettings settings;
  private final ArtifactReader reader;
  private final int threads;

  private PypiGuard(ScanSettings settings, ArtifactReader reader, int threads) {
    this.settings = settings;
    this.reader = reader;
    this.threads = threads;
  }

  /**
   * Starts the configuration of an engine. Without any, it has every component that can be
   * discovered and {@link Profile#ENTERPRISE}.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Scans an archive or an unpacked package.
   *
   * @param path a file or folder
   * @return the report; {@link PackageReport#source()} is the path as given
   * @throws IllegalArgumentException if there is nothing at the path
   */
  public PackageReport analyze(Path path) {
    if (Files.notExists(path)) {
      throw new IllegalArgumentException(nothingAt(path));
    }
    return scan(path);
  }

  /**
   * Scans an archive in memory.
   *
   * @param archive the bytes of the archive; not copied, so they must not change during the call
   * @param name how to name the package, best the file name, which may tell name and version
   * @return the report; {@link PackageReport#source()} is the name as given
   */
  public PackageReport analyze(byte[] archive, String name) {
    Objects.requireNonNull(archive, "archive");
    Objects.requireNonNull(name, "name");
    return Scan.of(settings, name, () -> reader.read(archive, name));
  }

  /**
   * Scans an archive from a stream, which is kept in memory as a whole.
   *
   * @param archive the stream; read on another thread, and not closed
   * @param name how to name the package, best the file name, which may tell name and version
   * @return the report; {@link PackageReport#source()} is the name as given
   */
  public PackageReport analyze(InputStream archive, String name) {
    Objects.requireNonNull(archive, "archive");
    Objects.requireNonNull(name, "name");
    return Scan.of(settings, name, () -> reader.read(archive, name));
  }

  /**
   * Scans a package that was read before.
   *
   * @param artifact the package
   * @return the report
   */
  public PackageReport analyze(PackageArtifact artifact) {
    return Scan.of(settings, artifact.source(), () -> artifact);
  }

  /**
   * Scans many packages, as many at once as the engine has {@linkplain Builder#threads(int)
   * threads}.
   *
   * <p>The stream is lazy: paths are pulled by the thread that consumes the reports, and scans run
   * ahead of it by at most twice the number of threads. Closing the stream cancels the scans that
   * run, closes the stream of paths, and ends a consumer that waits with a {@link
   * java.util.concurrent.CancellationException}, as does interrupting the consumer. An exception of
   * the stream of paths comes after the reports on the paths before.
   *
   * @param paths files or folders
   * @return a report for each path, in the order of the paths; {@link VerdictStatus#ERROR} where
   *     there is nothing at a path; to be closed if it is not consumed to its end
   */
  public Stream<PackageReport> analyzeAll(Stream<Path> paths) {
    return Batch.stream(paths, this::scanIfThere, settings.workers().scans(), 2 * threads);
  }

  /**
   * Returns the analyzers.
   *
   * @return the analyzers in order of their ids, which is the order in which they run; unmodifiable
   */
  public List<PackageAnalyzer> analyzers() {
    return settings.components().analyzers();
  }

  /**
   * Returns the feature extractors.
   *
   * @return the extractors in order of their ids, which is the order in which they run;
   *     unmodifiable
   */
  public List<FeatureExtractor> extractors() {
    return settings.components().extractors();
  }

  /**
   * Returns the classifiers.
   *
   * @return the classifiers in order of their ids, which is the order in which they run;
   *     unmodifiable
   */
  public List<PackageClassifier> classifiers() {
    return settings.components().classifiers();
  }

  /**
   * Returns the profile whose thresholds make a verdict of a score.
   *
   * @return the profile
   */
  public Profile profile() {
    return settings.profile();
  }

  private PackageReport scan(Path path) {
    return Scan.of(settings, path.toString(), () -> reader.read(path));
  }

  private PackageReport scanIfThere(Path path) {
    return Files.notExists(path)
        ? Scan.ofNothing(settings, path.toString(), nothingAt(path))
        : scan(path);
  }

  private static String nothingAt(Path path) {
    return "no such file or folder: " + path;
  }

  /** Collects the configuration of an engine. For one thread. */
  public static final class Builder {

    private final List<PackageAnalyzer> analyzers = new ArrayList<>();
    private final List<FeatureExtractor> extractors = new ArrayList<>();
    private final List<PackageClassifier> classifiers = new ArrayList<>();
    private final List<ScanListener> listeners = new ArrayList<>();
    private final Set<String> switchedOff = new LinkedHashSet<>();
    private boolean discovery = true;
    private ClassLoader classLoader = PypiGuard.class.getClassLoader();
    private Limits limits = Limits.defaults();
    private Profile profile = Profile.ENTERPRISE;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Optional<PackageHistorySource> history = Optional.empty();
    private Duration analyzerTimeout = Duration.ofSeconds(30);
    private Duration packageTimeout = Duration.ofMinutes(2);

    private Builder() {}

    /**
     * Adds an analyzer, in place of the one that has its id, if any.
     *
     * @param analyzer the analyzer
     * @return this builder
     */
    public Builder analyzer(PackageAnalyzer analyzer) {
      analyzers.add(Objects.requireNonNull(analyzer, "analyzer"));
      return this;
    }

    /**
     * Adds a feature extractor, in place of the one that has its id, if any.
     *
     * @param extractor the extractor
     * @return this builder
     */
    public Builder extractor(FeatureExtractor extractor) {
      extractors.add(Objects.requireNonNull(extractor, "extractor"));
      return this;
    }

    /**
     * Adds a classifier, in place of the one that has its id, if any.
     *
     * @param classifier the classifier
     * @return this builder
     */
    public Builder classifier(PackageClassifier classifier) {
      classifiers.add(Objects.requireNonNull(classifier, "classifier"));
      return this;
    }

    /**
     * Switches a component off.
     *
     * @param id id of an analyzer, extractor or classifier; {@link #build()} fails if there is none
     * @return this builder
     */
    public Builder without(String id) {
      switchedOff.add(Objects.requireNonNull(id, "id"));
      return this;
    }

    /**
     * Leaves out every component that is not added here.
     *
     * @return this builder
     */
    public Builder withoutDiscovery() {
      discovery = false;
      return this;
    }

    /**
     * Sets where components are discovered: in the class path and modules of a class loader.
     *
     * @param loader the class loader; the one of this class unless set
     * @return this builder
     */
    public Builder classLoader(ClassLoader loader) {
      classLoader = Objects.requireNonNull(loader, "loader");
      return this;
    }

    /**
     * Sets how much of an archive is read at most.
     *
     * @param most the limits; {@link Limits#defaults()} unless set
     * @return this builder
     */
    public Builder limits(Limits most) {
      limits = Objects.requireNonNull(most, "limits");
      return this;
    }

    /**
     * Sets how sure the engine must be before it speaks.
     *
     * @param thresholds the profile; {@link Profile#ENTERPRISE} unless set
     * @return this builder
     */
    public Builder profile(Profile thresholds) {
      profile = Objects.requireNonNull(thresholds, "profile");
      return this;
    }

    /**
     * Sets who tells the past of projects. Without, nothing is known of it, and nothing is looked
     * up.
     *
     * @param source asked once a scan; a source that fails costs the history, and the report says
     *     so
     * @return this builder
     */
    public Builder history(PackageHistorySource source) {
      history = Optional.of(source);
      return this;
    }

    /**
     * Sets how many packages {@link PypiGuard#analyzeAll} scans at once.
     *
     * @param count at least 1; the number of processors unless set
     * @return this builder
     * @throws IllegalArgumentException if the number is not positive
     */
    public Builder threads(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("threads must be at least 1, was " + count);
      }
      threads = count;
      return this;
    }

    /**
     * Sets how long each analyzer, extractor and classifier may work on one package.
     *
     * @param timeout a positive duration; 30 seconds unless set
     * @return this builder
     * @throws IllegalArgumentException if the duration is not positive
     */
    public Builder analyzerTimeout(Duration timeout) {
      analyzerTimeout = requirePositive("analyzer timeout", timeout);
      return this;
    }

    /**
     * Sets how long reading, analyzing and measuring one package may take together. Classifiers
     * have their say even then.
     *
     * @param timeout a positive duration; 2 minutes unless set
     * @return this builder
     * @throws IllegalArgumentException if the duration is not positive
     */
    public Builder packageTimeout(Duration timeout) {
      packageTimeout = requirePositive("package timeout", timeout);
      return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener told about every scan
     * @return this builder
     */
    public Builder listener(ScanListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Builds the engine. The builder may be used further; the engine does not change.
     *
     * @return the engine
     * @throws IllegalArgumentException if the id of a component is malformed, or there is none to
     *     switch off
     * @throws IllegalStateException if a component that is discovered cannot be loaded, two have
     *     one id, or two extractors define the same feature
     */
    public PypiGuard build() {
      Components discovered = discovery ? Components.discover(classLoader) : Components.none();
      Components components =
          discovered
              .with(new Components(analyzers, extractors, classifiers))
              .without(switchedOff)
              .requireUnambiguous();
      ScanSettings settings =
          new ScanSettings(
              components,
              profile,
              history,
              analyzerTimeout,
              packageTimeout,
              new Workers(threads),
              new Listeners(listeners));
      return new PypiGuard(settings, ArtifactReader.create(limits), threads);
    }

    private static Duration requirePositive(String what, Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException(what + " must be positive, was " + timeout);
      }
      return timeout;
    }
  }
}

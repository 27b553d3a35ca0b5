package io.pypiguard.examples.benchmarks;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.ModelInput;
import io.pypiguard.models.StackClassifier;
import io.pypiguard.models.StackModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what a trained stack costs: to load, to score a package, and to explain the score. */
@Command(
    name = "scoring",
    mixinStandardHelpOptions = true,
    description =
        "Shows what it costs to score measured packages with a model, with and without explanation,"
            + " and to load the model.")
final class ScoringBenchmark implements Callable<Integer> {

  private static final int PACKAGES = 1000;
  private static final int LOADS = 20;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final long SEED = 14;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintWriter out;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model; one of generated trees if left out.")
  private @Nullable Path file;

  @Mixin private Rounds rounds = new Rounds(5, 5);

  ScoringBenchmark(PrintWriter out) {
    this.out = out;
  }

  /** A piece of work on the package of a number. */
  @FunctionalInterface
  private interface Work {
    double on(int number) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    rounds.check();
    if (file != null) {
      measure(file);
      return 0;
    }
    try (ScratchFolder scratch = ScratchFolder.create()) {
      Path generated = scratch.path().resolve("generated.model");
      GeneratedModel.create().write(generated);
      measure(generated);
    }
    return 0;
  }

  private void measure(Path model) throws IOException {
    StackModel loaded = StackModel.read(model);
    StackClassifier classifier = StackClassifier.of(loaded);
    List<FeatureVector> packages = packages(loaded);
    TreePaths paths = TreePaths.create();
    out.printf(
        "model of %,d bytes over %d inputs; milliseconds of CPU time of one thread, %d rounds%n%n",
        Files.size(model), loaded.inputs().size(), rounds.measured());
    out.printf("%-52s %9s %9s%n", "", "median", "p99");
    print(
        "bound: " + TreePaths.COUNT + " paths of " + TreePaths.STEPS + " steps",
        PACKAGES,
        number -> paths.sum(number));
    print("score a package", PACKAGES, i -> classifier.score(List.of(), packages.get(i)));
    print(
        "score a package and explain it exactly",
        PACKAGES,
        i -> classifier.classify(List.of(), packages.get(i)).score());
    print("bound: read and hash the file", LOADS, number -> hash(Files.readAllBytes(model)));
    print("load the model, warm", LOADS, number -> StackModel.read(model).inputs().size());
    print("load the model, first in a new JVM, wall time", fresh(model));
  }

  /** Returns packages with values at random; every tenth value is missing. */
  private static List<FeatureVector> packages(StackModel model) {
    List<Feature> features =
        model.inputs().stream()
            .filter(input -> !input.isClassifier())
            .map(ScoringBenchmark::feature)
            .toList();
    FeatureSchema schema = FeatureSchema.of(features);
    SplittableRandom random = new SplittableRandom(SEED);
    List<FeatureVector> packages = new ArrayList<>();
    for (int i = 0; i < PACKAGES; i++) {
      FeatureVector.Builder values = FeatureVector.builder(schema);
      for (Feature feature : features) {
        if (random.nextInt(10) != 0) {
          double range = feature.maximum() - feature.minimum();
          values.set(feature.id(), feature.minimum() + random.nextDouble() * range);
        }
      }
      packages.add(values.build());
    }
    return packages;
  }

  private static Feature feature(ModelInput input) {
    return new Feature(
        input.id(), "A number.", input.minimum(), input.maximum(), Feature.Forgeability.EASY);
  }

  private static double hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes)[0];
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private List<Double> fresh(Path model) throws IOException {
    List<Double> milliseconds = new ArrayList<>();
    for (int round = 0; round < rounds.measured(); round++) {
      String output =
          JavaProcesses.run(ScoringProcess.class, List.of(), List.of(model.toString())).output();
      milliseconds.add(Double.parseDouble(output.strip()));
    }
    return milliseconds;
  }

  private void print(String name, int count, Work work) throws IOException {
    List<Double> milliseconds = new ArrayList<>();
    // It is looked at in the end, so that the work cannot be left out.
    double sum = 0;
    for (int round = -rounds.warmUp(); round < rounds.measured(); round++) {
      for (int number = 0; number < count; number++) {
        long start = THREADS.getCurrentThreadCpuTime();
        sum += work.on(number);
        long end = THREADS.getCurrentThreadCpuTime();
        if (round >= 0) {
          milliseconds.add((end - start) / NANOS_PER_MILLISECOND);
        }
      }
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException(name + " must give numbers");
    }
    print(name, milliseconds);
  }

  private void print(String name, List<Double> milliseconds) {
    Quantiles quantiles = Quantiles.of(milliseconds);
    out.printf("%-52s %9.4f %9.4f%n", name, quantiles.median(), quantiles.at(0.99));
    out.flush();
  }
}

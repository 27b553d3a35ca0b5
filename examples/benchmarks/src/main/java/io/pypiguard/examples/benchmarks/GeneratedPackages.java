package io.pypiguard.examples.benchmarks;

import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Packages made up for machines that have no real ones: half source distributions, half wheels, as
 * small as most packages are and some large. The same every time.
 */
final class GeneratedPackages {

  /** How many are made. */
  static final int COUNT = 200;

  private static final List<String> WORDS =
      List.of(
          "client", "config", "cursor", "decode", "error", "field", "handler", "index", "item",
          "layout", "loader", "message", "node", "option", "parser", "query", "reader", "request",
          "result", "schema", "session", "stream", "table", "token", "value", "writer");

  private final Random random = new Random(1);

  private GeneratedPackages() {}

  /**
   * Writes the packages.
   *
   * @param folder an empty folder
   * @throws IOException if the folder cannot be written
   */
  static void write(Path folder) throws IOException {
    GeneratedPackages packages = new GeneratedPackages();
    for (int i = 0; i < COUNT; i++) {
      PackageBuilder builder = packages.next("generated-" + i, i % 2 == 0);
      Files.write(folder.resolve(builder.fileName()), builder.build());
    }
  }

  /**
   * Makes up one package.
   *
   * @param name name of the project
   * @param source whether it is a source distribution or a wheel
   * @return the package
   */
  static PackageBuilder small(String name, boolean source) {
    return new GeneratedPackages().fill(name, source, 10);
  }

  private PackageBuilder next(String name, boolean source) {
    // Sizes of real packages spread over magnitudes: from one module to a few hundred.
    return fill(name, source, (int) Math.pow(10, random.nextDouble() * 2.5));
  }

  private PackageBuilder fill(String name, boolean source, int modules) {
    PackageBuilder builder =
        source ? PackageBuilder.sdist(name, "1.0") : PackageBuilder.wheel(name, "1.0");
    if (source) {
      builder.format(ArchiveFormat.TAR_GZIP).file("setup.py", "import setuptools\n");
    }
    String folder = name.replace('-', '_');
    for (int i = 0; i < modules; i++) {
      builder.file(folder + "/" + word() + i + ".py", module(1 + random.nextInt(40)));
    }
    return builder
        .metadata("Summary", "Reads what the writer wrote")
        .metadata("Requires-Dist", "requests")
        .metadata("Description", module(10));
  }

  private String module(int functions) {
    StringBuilder text = new StringBuilder("import json\n");
    for (int i = 0; i < functions; i++) {
      text.append("\n\ndef %s_%s(%s, %s=None):\n".formatted(word(), word(), word(), word()))
          .append("    \"\"\"Returns the %s of the %s.\"\"\"\n".formatted(word(), word()))
          .append("    %s = json.loads(%s)\n".formatted(word(), word()))
          .append("    return %s[%d]\n".formatted(word(), random.nextInt(1000)));
    }
    return text.toString();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}

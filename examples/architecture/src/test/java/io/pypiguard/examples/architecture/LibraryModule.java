package io.pypiguard.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The modules of the library and the packages that each of them owns. */
enum LibraryModule {
  API(
      "io.pypiguard",
      "io.pypiguard.analysis..",
      "io.pypiguard.artifact..",
      "io.pypiguard.classify..",
      "io.pypiguard.feature..",
      "io.pypiguard.history..",
      "io.pypiguard.internal..",
      "io.pypiguard.policy..",
      "io.pypiguard.report.."),
  STATIC(
      "io.pypiguard.behavior..",
      "io.pypiguard.files..",
      "io.pypiguard.metadata..",
      "io.pypiguard.mutation..",
      "io.pypiguard.python..",
      "io.pypiguard.statics..",
      "io.pypiguard.text.."),
  DYNAMIC("io.pypiguard.dynamic.."),
  MODELS("io.pypiguard.models..");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<String> packages;

  LibraryModule(String... packages) {
    this.packages = List.of(packages);
  }

  /** Returns the packages in ArchUnit's notation. */
  String[] packages() {
    return packages.toArray(String[]::new);
  }

  static Optional<LibraryModule> of(JavaClass type) {
    return Arrays.stream(values())
        .filter(module -> JavaClass.Predicates.resideInAnyPackage(module.packages()).test(type))
        .findFirst();
  }
}

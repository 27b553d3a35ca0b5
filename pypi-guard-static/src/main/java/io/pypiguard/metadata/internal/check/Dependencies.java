package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.metadata.Dependency;
import io.pypiguard.metadata.Dependency.Use;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a package requires: how much, how exactly, and from where. */
final class Dependencies implements Subject {

  private static final Pattern PIN = Pattern.compile("===?\\s*([^\\s,;)*]+)(?![^;]*\\*)");
  private static final Pattern BOUND = Pattern.compile("[<>=~!^]|\\s\\d");

  /** What builds a package, and tools that such backends need. */
  private static final Set<String> BACKENDS =
      Set.of(
          "setuptools",
          "setuptools-scm",
          "wheel",
          "pip",
          "hatchling",
          "hatch-vcs",
          "poetry",
          "poetry-core",
          "poetry-dynamic-versioning",
          "flit",
          "flit-core",
          "pdm-backend",
          "pdm-pep517",
          "maturin",
          "setuptools-rust",
          "scikit-build",
          "scikit-build-core",
          "meson-python",
          "cmake",
          "ninja",
          "cython",
          "numpy",
          "oldest-supported-numpy",
          "cffi",
          "pybind11",
          "packaging",
          "toml",
          "tomli",
          "uv-build",
          "pbr",
          "versioneer",
          "pytest-runner",
          "whey",
          "sipbuild",
          "jupyter-packaging",
          "hatch-jupyter-builder",
          "hatch-nodejs-version",
          "hatch-fancy-pypi-readme",
          "hatch-requirements-txt",
          "versioningit",
          "incremental",
          "py-build-cmake",
          "setuptools-git-versioning");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    for (Dependency dependency : facts.dependencies()) {
      if (!dependency.url().isEmpty() || dependency.use() == Use.LINK) {
        observations.accept(
            Observation.of(
                    MetadataObservationTypes.DEPENDENCY_URL,
                    dependency.location(),
                    dependency.use() == Use.LINK
                        ? "old installers look for packages at an address"
                        : "a package is required from an address")
                .withSnippet(dependency.requirement()));
      }
      Matcher pin = PIN.matcher(withoutMarker(dependency));
      if (pin.find() && VersionNumber.isImplausible(pin.group(1))) {
        observations.accept(
            Observation.of(
                    MetadataObservationTypes.DEPENDENCY_PIN,
                    dependency.location(),
                    "a version is required that projects do not come to")
                .withSnippet(dependency.requirement()));
      }
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    List<Dependency> all = facts.dependencies();
    List<Dependency> run = all.stream().filter(each -> each.use() == Use.RUN).toList();
    measures.log("dependencies-run", run.size());
    measures.log(
        "dependencies-extra", all.stream().filter(each -> each.use() == Use.EXTRA).count());
    measures.log(
        "dependencies-url",
        all.stream().filter(each -> !each.url().isEmpty() || each.use() == Use.LINK).count());
    measures.share(
        "dependencies-pinned-share",
        run.stream().filter(Dependencies::isPinned).count(),
        run.size());
    measures.share(
        "dependencies-bare-share",
        run.stream().filter(each -> !BOUND.matcher(withoutMarker(each)).find()).count(),
        run.size());
    if (facts.project().setupScript().isPresent() || facts.project().pyprojectFile().isPresent()) {
      measures.log(
          "dependencies-build-unusual",
          all.stream()
              .filter(each -> each.use() == Use.BUILD && !BACKENDS.contains(each.projectName()))
              .count());
    }
  }

  private static boolean isPinned(Dependency dependency) {
    return PIN.matcher(withoutMarker(dependency)).find();
  }

  private static String withoutMarker(Dependency dependency) {
    String text = dependency.requirement();
    int semicolon = text.indexOf(';');
    return semicolon < 0 ? text : text.substring(0, semicolon);
  }
}

package io.pypiguard.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.feature.Feature;
import io.pypiguard.history.PackageHistory;
import io.pypiguard.history.PastRelease;
import io.pypiguard.history.ProjectStatus;
import io.pypiguard.testkit.PackageBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A package in, the value of a feature out; {@code NaN} stands for one that is missing. */
class MetadataFeatureTest {

  private static final double MISSING = Double.NaN;
  private static final double ONE = Math.log10(2);
  private static final double TWO = Math.log10(3);
  private static final String SETUP = "from setuptools import setup\nsetup(name='demo')\n";

  private static PackageBuilder wheel(String... fields) {
    PackageBuilder builder = PackageBuilder.wheel("demo", "1.2");
    for (int i = 0; i < fields.length; i += 2) {
      builder.metadata(fields[i], fields[i + 1]);
    }
    return builder;
  }

  static Stream<Arguments> addresses() {
    return Stream.of(
        arguments("home-page-valid", 0, wheel()),
        arguments("home-page-valid", 1, wheel("Home-page", "https://demo.dev")),
        arguments("home-page-valid", 1, wheel("Project-URL", "Source, https://demo.dev/x")),
        arguments("home-page-valid", 0, wheel("Home-page", "https://example.com")),
        arguments("home-page-valid", 0, wheel("Home-page", "no url at all")),
        arguments("home-page-placeholder", 1, wheel("Home-page", "https://example.com")),
        arguments("home-page-placeholder", 0, wheel("Home-page", "https://demo.dev")),
        arguments("home-page-code-host", 1, wheel("Home-page", "https://github.com/a/b")),
        arguments("home-page-code-host", 0, wheel("Home-page", "https://demo.dev")),
        arguments(
            "home-page-count",
            TWO,
            wheel("Home-page", "https://demo.dev", "Project-URL", "a, https://demo.dev/a")),
        arguments("home-page-names-project", 1, wheel("Home-page", "https://x.dev/De-Mo")),
        arguments("home-page-names-project", 0, wheel("Home-page", "https://x.dev/other")),
        arguments("home-page-names-project", MISSING, wheel()),
        arguments("email-valid", 0, wheel("Author", "Ann")),
        arguments("email-valid", 0, wheel("Author-email", "ann at home")),
        arguments("email-valid", 0, wheel("Author-email", "me@example.com")),
        arguments("email-valid", 1, wheel("Author-email", "Ann <ann@demo.dev>")),
        arguments("email-valid", 1, wheel("Maintainer-email", "ann@demo.dev")),
        arguments("email-placeholder", 1, wheel("Author-email", "me@example.com")),
        arguments("email-placeholder", 0, wheel("Author-email", "ann@demo.dev")),
        arguments("email-disposable", 1, wheel("Author-email", "ann@yopmail.com")),
        arguments("email-disposable", 0, wheel("Author-email", "ann@demo.dev")),
        arguments("email-disposable", MISSING, wheel()),
        arguments("email-free", 1, wheel("Author-email", "ann@gmail.com")),
        arguments("email-free", 0, wheel("Author-email", "ann@gmail.com, ann@demo.dev")),
        arguments("email-names-author", 1, wheel("Author-email", "Ann Lee <lee@demo.dev>")),
        arguments("email-names-author", 0, wheel("Author-email", "Ann Lee <x@demo.dev>")),
        arguments(
            "email-fits-home-page",
            1,
            wheel("Author-email", "a@demo.dev", "Home-page", "https://www.demo.dev")),
        arguments(
            "email-fits-home-page",
            0,
            wheel("Author-email", "a@other.dev", "Home-page", "https://www.demo.dev")),
        arguments("email-digits-share", 0.5, wheel("Author-email", "ab12@demo.dev")));
  }

  static Stream<Arguments> people() {
    return Stream.of(
        arguments("people-count", 0, wheel()),
        arguments("people-count", TWO, wheel("Author", "Ann", "Maintainer", "Bob")),
        arguments("author-given", 0, wheel()),
        arguments("author-given", 1, wheel("Author", "Ann")),
        arguments("author-words", 2, wheel("Author", "Ann Lee")),
        arguments("author-words", MISSING, wheel()),
        arguments("author-capitalised", 1, wheel("Author", "Ann Lee")),
        arguments("author-capitalised", 0, wheel("Author", "ann")),
        arguments("author-placeholder", 1, wheel("Author", "John Doe")),
        arguments("author-placeholder", 0, wheel("Author", "Ann Lee")));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("summary-length", 0, wheel()),
        arguments("summary-length", 1, wheel("Summary", "123456789")),
        arguments("summary-words", 3, wheel("Summary", "one two  three")),
        arguments("summary-words", MISSING, wheel()),
        arguments("summary-placeholder", 1, wheel("Summary", "A small example package")),
        arguments("summary-placeholder", 0, wheel("Summary", "Counts sheep")),
        arguments("summary-repeats", 1, wheel("Summary", "Demo")),
        arguments("summary-repeats", 1, wheel("Summary", "a b", "Description", "A b")),
        arguments("summary-repeats", 0, wheel("Summary", "Counts sheep")),
        arguments("description-given", 0, wheel()),
        arguments("description-given", 1, wheel("Description", "A story")),
        arguments("keywords-count", 0, wheel()),
        arguments("keywords-count", TWO, wheel("Keywords", "a, b")));
  }

  static Stream<Arguments> classifiers() {
    String known = "Topic :: Utilities";
    return Stream.of(
        arguments("classifiers-count", 0, wheel()),
        arguments("classifiers-count", ONE, wheel("Classifier", known)),
        arguments("classifiers-groups", 0, wheel()),
        arguments(
            "classifiers-groups",
            2,
            wheel("Classifier", known, "Classifier", "Topic :: Internet", "Classifier", "A :: B")),
        arguments(
            "classifiers-unknown-share", 0.5, wheel("Classifier", known, "Classifier", "A :: B")),
        arguments("classifiers-unknown-share", MISSING, wheel()),
        arguments("classifiers-tutorial", 0, wheel("Classifier", known)),
        arguments(
            "classifiers-tutorial", 1, wheel("Classifier", "Programming Language :: Python :: 3")));
  }

  static Stream<Arguments> licences() {
    String mit =
        "Permission is hereby granted, free of charge, to any person obtaining a copy\n"
            + "of this software and associated documentation files (the \"Software\"), to deal";
    return Stream.of(
        arguments("licence-given", 0, wheel()),
        arguments("licence-given", 1, wheel("License", "Mine")),
        arguments("licence-given", 1, wheel("Classifier", "License :: Public Domain")),
        arguments("licence-known", 1, wheel("License", "Apache 2.0")),
        arguments("licence-known", 1, wheel().infoFile("LICENSE.txt", mit)),
        arguments("licence-known", 0, wheel("License", "Mine")),
        arguments("licence-known", MISSING, wheel()),
        arguments("licence-file", 0, wheel()),
        arguments("licence-file", 1, wheel().infoFile("licenses/COPYING", mit)),
        arguments("licence-places", 2, wheel("License", "MIT").infoFile("LICENSE", mit)),
        arguments("licence-mismatch", MISSING, wheel("License", "MIT")),
        arguments("licence-mismatch", 0, wheel("License", "MIT").infoFile("LICENSE", mit)),
        arguments("licence-mismatch", 1, wheel("License", "GPLv3").infoFile("LICENSE", mit)),
        arguments(
            "licence-mismatch",
            1,
            wheel("License", "MIT")
                .file("demo/__init__.py", "# SPDX-License-Identifier: AGPL-3.0-only\n")),
        arguments("licence-header-share", MISSING, wheel()),
        arguments(
            "licence-header-share",
            0.5,
            wheel().file("demo/a.py", "# Under the MIT license.\n").file("demo/b.py", "x = 1\n")),
        arguments(
            "licence-header-share",
            0,
            wheel().file("demo/a.py", "x = 'GNU General Public License'\n")),
        arguments(
            "licence-header-mismatch-share",
            MISSING,
            wheel().file("demo/a.py", "# Under the MIT license.\n")),
        arguments("licence-header-mismatch-share", MISSING, wheel("License", "MIT")),
        arguments(
            "licence-header-mismatch-share",
            0.5,
            wheel("License", "MIT")
                .file("demo/a.py", "#!/usr/bin/python\n\n# Under the MIT license.\n")
                .file(
                    "demo/b.py",
                    "\"\"\"Counts.\n\nUnder the GNU Lesser General\nPublic License.\n\"\"\"\n")),
        arguments(
            "licence-header-mismatch-share",
            MISSING,
            wheel("License", "MIT").file("demo/_vendor/b.py", "# Apache License\n")));
  }

  static Stream<Arguments> pythonAndDependencies() {
    return Stream.of(
        arguments("python-contradiction", MISSING, wheel("Requires-Python", ">=3.6")),
        arguments(
            "python-contradiction",
            0,
            wheel("Requires-Python", ">=3.6").file("demo.py", "x = f'{1}'\n")),
        arguments(
            "python-contradiction",
            1,
            wheel("Requires-Python", ">=3.5, <4").file("demo.py", "x = f'{1}'\n")),
        arguments("dependencies-run", 0, wheel()),
        arguments("dependencies-run", TWO, wheel("Requires-Dist", "a", "Requires-Dist", "b>1")),
        arguments("dependencies-extra", ONE, wheel("Requires-Dist", "a; extra == 'x'")),
        arguments("dependencies-url", ONE, wheel("Requires-Dist", "a @ https://x.dev/a.zip")),
        arguments("dependencies-url", 0, wheel("Requires-Dist", "a")),
        arguments(
            "dependencies-pinned-share", 0.5, wheel("Requires-Dist", "a==1", "Requires-Dist", "b")),
        arguments("dependencies-pinned-share", 0, wheel("Requires-Dist", "a==1.*")),
        arguments("dependencies-pinned-share", MISSING, wheel()),
        arguments(
            "dependencies-bare-share", 0.5, wheel("Requires-Dist", "a>=1", "Requires-Dist", "b")),
        arguments(
            "dependencies-build-unusual",
            ONE,
            Metadata.project()
                .file("pyproject.toml", "[build-system]\nrequires = ['setuptools', 'evil']\n")),
        arguments("dependencies-build-unusual", MISSING, wheel()));
  }

  static Stream<Arguments> pythonInClassifiers() {
    String python = "Programming Language :: Python :: ";
    String two = python + "2.7";
    String three = python + "3";
    String newer = "x = f'{1}'\n";
    return Stream.of(
        arguments(
            "python-contradiction",
            1,
            wheel("Requires-Python", ">=3").file("demo.py", "print 1\n")),
        arguments(
            "python-contradiction",
            0,
            wheel("Requires-Python", ">=2.6").file("demo.py", "print 1\n")),
        arguments("python-classifiers-unfit-share", MISSING, wheel().file("demo.py", newer)),
        arguments("python-classifiers-unfit-share", 0, wheel("Classifier", two)),
        arguments(
            "python-classifiers-unfit-share",
            0.5,
            wheel("Classifier", two, "Classifier", three).file("demo.py", newer)),
        arguments(
            "python-classifiers-unfit-share",
            0.5,
            wheel("Requires-Python", ">=3.8", "Classifier", two, "Classifier", three)));
  }

  static Stream<Arguments> imports() {
    String table = "import os, yaml\nimport numpy as np\nfrom . import other\n";
    String optional = "try:\n    import yaml\nexcept ImportError:\n    yaml = None\n";
    return Stream.of(
        arguments("imports-undeclared-share", MISSING, wheel().file("demo.py", "import os\n")),
        arguments("imports-undeclared-share", MISSING, wheel().file("demo.py", optional)),
        arguments("imports-undeclared-share", 1, wheel().file("demo.py", table)),
        arguments(
            "imports-undeclared-share",
            0.5,
            wheel("Requires-Dist", "PyYAML>=5").file("demo.py", table)),
        arguments(
            "imports-undeclared-share",
            0,
            wheel("Requires-Dist", "google-cloud-storage", "Requires-Dist", "opencv-python")
                .file("demo.py", "import cv2\nfrom google.cloud import storage\n")),
        arguments(
            "imports-undeclared-share",
            MISSING,
            wheel()
                .file("demo/__init__.py", "import helper\nimport ConfigParser\n")
                .file("demo/helper.py", "x = 1\n")),
        arguments(
            "imports-undeclared-share",
            MISSING,
            PackageBuilder.sdist("demo", "1").without("setup.py").file("demo.py", table)),
        arguments("imports-undeclared-setup", MISSING, wheel()),
        arguments("imports-undeclared-setup", 0, Metadata.project().file("setup.py", SETUP)),
        arguments(
            "imports-undeclared-setup",
            1,
            Metadata.project().file("setup.py", "import requests\n" + SETUP)),
        arguments(
            "imports-undeclared-setup",
            0,
            Metadata.project()
                .file("pyproject.toml", "[build-system]\nrequires = ['setuptools', 'requests']\n")
                .file("setup.py", "import requests\n" + SETUP)),
        arguments("dependencies-unused-share", MISSING, wheel()),
        arguments(
            "dependencies-unused-share",
            0.5,
            wheel("Requires-Dist", "PyYAML>=5", "Requires-Dist", "wheelbarrow")
                .file("demo.py", optional)));
  }

  static Stream<Arguments> versionsAndNames() {
    return Stream.of(
        arguments("version-valid", 1, wheel()),
        arguments("version-valid", 0, PackageBuilder.wheel("demo", "one")),
        arguments("version-first", Math.log10(4), PackageBuilder.wheel("demo", "3.1")),
        arguments("version-first", MISSING, PackageBuilder.wheel("demo", "2024.1")),
        arguments("version-parts", 3, PackageBuilder.wheel("demo", "3.1.4rc1")),
        arguments("version-early", 1, PackageBuilder.wheel("demo", "0.1.7")),
        arguments("version-early", 1, PackageBuilder.wheel("demo", "1.0.0")),
        arguments("version-early", 0, PackageBuilder.wheel("demo", "1.0.1")),
        arguments("version-implausible", 1, PackageBuilder.wheel("demo", "99.0.0")),
        arguments("version-implausible", 0, PackageBuilder.wheel("demo", "9.9")),
        arguments("name-length", 8, PackageBuilder.wheel("My_demo2", "1")),
        arguments("name-is-module", 1, PackageBuilder.wheel("My-Demo", "1").file("my_demo.py", "")),
        arguments("name-is-module", 0, PackageBuilder.wheel("My-Demo", "1").file("x.py", "")),
        arguments("name-is-module", MISSING, wheel()));
  }

  static Stream<Arguments> configuration() {
    return Stream.of(
        arguments("configuration-completeness", 0, wheel()),
        arguments("configuration-completeness", 0.25, wheel("Summary", "a", "Keywords", "b")),
        arguments("setup-called", MISSING, wheel()),
        arguments("setup-called", 1, Metadata.project().file("setup.py", SETUP)),
        arguments("setup-called", 0, Metadata.project().file("setup.py", "x = 1\n")),
        arguments("disagreements", MISSING, wheel()),
        arguments("disagreements", 0, PackageBuilder.sdist("demo", "1").file("setup.py", SETUP)),
        arguments("disagreements", ONE, PackageBuilder.sdist("other", "1").file("setup.py", SETUP)),
        arguments(
            "disagreement-dependencies",
            1,
            PackageBuilder.sdist("demo", "1")
                .metadata("Requires-Dist", "a")
                .file("setup.cfg", "[options]\ninstall_requires = b\n")),
        arguments(
            "disagreement-dependencies",
            0,
            PackageBuilder.sdist("demo", "1").file("setup.py", SETUP)));
  }

  @ParameterizedTest(name = "{0} {1} [{index}]")
  @MethodSource({
    "addresses",
    "people",
    "texts",
    "classifiers",
    "licences",
    "pythonAndDependencies",
    "pythonInClassifiers",
    "imports",
    "versionsAndNames",
    "configuration"
  })
  void isMeasured(String feature, double expected, PackageBuilder builder) {
    double value = Observed.of(builder).feature(feature).orElse(MISSING);
    if (Double.isNaN(expected)) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void thePastIsMeasuredUpToTheScannedRelease() {
    PackageHistory history =
        new PackageHistory(
            List.of(
                new PastRelease("1.2", Instant.parse("2024-01-11T00:00:00Z"), false),
                new PastRelease("1.0", Instant.parse("2024-01-01T00:00:00Z"), true),
                new PastRelease("1.1", Instant.parse("2024-01-02T00:00:00Z"), false),
                new PastRelease("2.0", Instant.parse("2024-02-01T00:00:00Z"), false)),
            List.of("ann"),
            99,
            ProjectStatus.ARCHIVED);
    Observed observed = Observed.of(wheel().artifact(), history);
    assertThat(observed.feature("history-versions")).hasValue(Math.log10(4));
    assertThat(observed.feature("history-age")).hasValue(Math.log10(11));
    assertThat(observed.feature("history-pause")).hasValue(Math.log10(10));
    assertThat(observed.feature("history-maintainers")).hasValue(ONE);
    assertThat(observed.feature("history-downloads")).hasValue(2);
    assertThat(observed.feature("history-yanked-share")).hasValue(0.25);
    assertThat(observed.feature("history-ended")).hasValue(1);
  }

  @Test
  void withoutHistoryItsFeaturesAreMissing() {
    Observed observed = Observed.of(wheel());
    assertThat(observed.features().schema().features())
        .map(Feature::id)
        .filteredOn(id -> id.startsWith("metadata.history-"))
        .hasSize(7)
        .allMatch(id -> observed.features().value(id).isEmpty());
  }

  @Test
  void whatIsNoPackageHasNoFeatures() {
    Observed observed =
        Observed.of(ArtifactReader.create().read(new byte[100], "x"), PackageHistory.unknown());
    assertThat(observed.features().toArray()).containsOnly(MISSING);
  }

  /** A feature that no row of this class measures could be wrong without being noticed. */
  @Test
  void everyFeatureHasARow() {
    Set<Object> tested =
        Stream.of(
                addresses(),
                people(),
                texts(),
                classifiers(),
                licences(),
                pythonAndDependencies(),
                pythonInClassifiers(),
                imports(),
                versionsAndNames(),
                configuration())
            .flatMap(rows -> rows)
            .map(row -> "metadata." + row.get()[0])
            .collect(Collectors.toSet());
    assertThat(new MetadataFeatureExtractor().schema().features())
        .map(Feature::id)
        .allMatch(id -> tested.contains(id) || id.startsWith("metadata.history-"));
  }
}

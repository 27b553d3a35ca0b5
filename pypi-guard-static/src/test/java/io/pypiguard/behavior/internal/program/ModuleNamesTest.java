package io.pypiguard.behavior.internal.program;

import static io.pypiguard.behavior.internal.program.Programs.fill;
import static io.pypiguard.behavior.internal.program.Programs.names;
import static io.pypiguard.behavior.internal.program.Programs.sdist;
import static io.pypiguard.behavior.internal.program.Programs.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class ModuleNamesTest {

  @Test
  void pathInWheelIsTheName() {
    assertThat(names(wheel("demo/__init__.py", "demo/a.py", "demo/sub/b.py", "single.py")))
        .containsExactly("demo", "demo.a", "demo.sub.b", "single");
  }

  @Test
  void dataFolderOfWheelCountsWhereItGoesToSitePackages() {
    assertThat(
            names(
                wheel(
                    "demo-1.0.data/purelib/demo/__init__.py",
                    "demo-1.0.data/platlib/demo/a.py",
                    "demo-1.0.data/data/lib/python3.11/site-packages/b.py",
                    "demo-1.0.data/data/share/c.py",
                    "demo-1.0.data/scripts/d.py")))
        .containsExactly("demo", "demo.a", "b", "[c]", "[d]");
  }

  @Test
  void namesThatNoImportCanSayAreNoNames() {
    assertThat(names(wheel("my-tool/a.py", "demo/my-file.py", "demo/1st.py", "demo/OLD.PY")))
        .containsExactly("[a]", "[my-file]", "[1st]", "[OLD]");
    assertThat(names(wheel("demo/_é.py", "demo/x.pyw"))).containsExactly("demo._é", "demo.x");
  }

  @Test
  void eggIsLaidOutAsInstalled() {
    assertThat(
            names(
                fill(
                    PackageBuilder.egg("demo", "1.0"),
                    "space/mod.py",
                    "src/mod.py",
                    "EGG-INFO/scripts/run.py")))
        .containsExactly("space.mod", "src.mod", "[run]");
  }

  @Test
  void sourceDistributionIsReadWithAndWithoutSourceFolder() {
    assertThat(names(sdist("setup.py", "demo/__init__.py", "demo/a.py", "one.py")))
        .containsExactly("setup", "demo", "demo.a", "one");
    assertThat(names(sdist("src/demo/__init__.py", "src/demo/a.py", "src/one.py")))
        .containsExactly("demo", "demo.a", "one");
  }

  @Test
  void sourceFolderThatIsPackageItselfKeepsItsName() {
    assertThat(names(sdist("src/__init__.py", "src/a.py"))).containsExactly("src", "src.a");
  }

  @Test
  void packagesAreFoundInAnyFolder() {
    assertThat(names(sdist("lib/py/demo/__init__.py", "lib/py/demo/sub/a.py", "lib/py/b.py")))
        .containsExactly("demo", "demo.sub.a", "[b]");
  }

  @Test
  void folderWithoutInitIsPackageWhereThatIsLikely() {
    assertThat(names(sdist("src/space/a.py"))).containsExactly("space.a");
    assertThat(names(sdist("demo/a.py"))).as("called as the project").containsExactly("demo.a");
    assertThat(names(sdist("tools/a.py"))).containsExactly("[a]");
    assertThat(
            names(
                sdist("tools/a.py")
                    .infoFile("PKG-INFO", "Name: demo\n")
                    .infoFile("top_level.txt", "tools\n")))
        .containsExactly("tools.a");
    assertThat(
            names(
                fill(
                    PackageBuilder.sdist("google-cloud-demo", "1.0"),
                    "google/cloud/demo/__init__.py",
                    "other/cloud/demo/a/__init__.py")))
        .containsExactly("google.cloud.demo", "a");
  }

  @Test
  void twoPackagesInOneArchiveBothHaveNames() {
    assertThat(names(sdist("one/__init__.py", "two/__init__.py", "two/a.py")))
        .containsExactly("one", "two", "two.a");
  }

  @Test
  void filesAtTopOfZipHaveNames() {
    PackageBuilder zip = PackageBuilder.sdist("demo", "1.0").format(ArchiveFormat.ZIP);
    assertThat(names(fill(zip, "setup.py", "demo/__init__.py"))).containsExactly("setup", "demo");
  }

  @Test
  void statedFoldersGoBeforeConventions() {
    assertThat(
            names(
                sdist("code/a.py", "code/sub/b.py")
                    .file("setup.py", "setup(package_dir={'demo': './code/'})\n")))
        .containsExactly("demo.a", "demo.sub.b", "setup");
    assertThat(
            names(
                sdist("code/space/a.py")
                    .file("setup.cfg", "[options]\npackage_dir =\n    = code\n")))
        .containsExactly("space.a");
    assertThat(
            names(
                sdist("code/space/a.py")
                    .file("pyproject.toml", "[tool.setuptools.packages.find]\nwhere = ['code']\n")))
        .containsExactly("space.a");
    assertThat(
            names(
                sdist("code/space/a.py")
                    .file(
                        "pyproject.toml",
                        "[tool.poetry]\npackages = [{include = 'space', from = 'code'}]\n")))
        .containsExactly("space.a");
    assertThat(names(sdist("code/space/a.py").file("setup.py", "setup(package_dir=f())\n")))
        .containsExactly("[a]", "setup");
  }

  @Test
  void scriptsWithoutExtensionAreModulesWithoutName() {
    PackageBuilder builder =
        sdist("demo/__init__.py")
            .file("bin/demo", "#!/usr/bin/env python3\nx = 1\n")
            .file("bin/shell", "#!/bin/sh\nx=1\n")
            .file("LICENSE", "python\n");
    assertThat(names(builder)).containsExactly("demo", "[demo]");
  }

  @Test
  void emptySourcesAreModules() {
    assertThat(names(wheel().file("demo/__init__.py", "").file("demo/empty.txt", "")))
        .containsExactly("demo");
  }
}

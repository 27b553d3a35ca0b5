package io.pypiguard.files;

import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.statics.internal.Measures;
import java.util.List;

/** How a project is kept: tests, documents, licence. */
final class UpkeepFeatures {

  private UpkeepFeatures() {}

  static void measure(PackageArtifact artifact, List<FileFact> files, Measures measures) {
    List<FileFact> python =
        files.stream().filter(file -> file.group() == FileGroup.PYTHON).toList();
    measures.share("tests-share", count(python, ProjectFile.TEST), python.size());
    measures.flag("license-file", count(files, ProjectFile.LICENSE) > 0);
    // A wheel leaves out what is not needed to run.
    if (!InstallPlace.of(artifact).isBuilt()) {
      measures.flag(
          "documents",
          count(files, ProjectFile.DOCUMENTATION) + count(files, ProjectFile.EXAMPLE) > 0);
      measures.flag("readme-file", count(files, ProjectFile.README) > 0);
      measures.flag("changes-file", count(files, ProjectFile.CHANGES) > 0);
    }
  }

  private static long count(List<FileFact> files, ProjectFile purpose) {
    return files.stream().filter(file -> file.purposes().contains(purpose)).count();
  }
}

package io.pypiguard.metadata.internal;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.program.ProjectFiles;
import io.pypiguard.behavior.internal.run.PackageRun;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.metadata.ProjectMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all that says something about a package. */
public final class MetadataReader {

  private MetadataReader() {}

  /**
   * Reads the metadata of a package.
   *
   * @param artifact the package
   * @param context its scan
   * @return what its sources say
   * @throws IOException if a member cannot be read
   */
  public static ProjectMetadata read(PackageArtifact artifact, ScanContext context)
      throws IOException {
    ProjectFiles project = context.get(ProjectFiles.DERIVATION);
    ProjectText texts = new ProjectText(artifact, project, context);
    List<MetadataSource> sources = new ArrayList<>();
    GeneratedSource.read(artifact, texts).ifPresent(sources::add);
    PyprojectSource.read(project, texts).ifPresent(sources::add);
    SetupConfigSource.read(project, texts).ifPresent(sources::add);
    if (project.setupScript().isPresent()) {
      SetupScriptSource.read(project.setupScript().get(), context.get(PackageRun.TRACE))
          .ifPresent(sources::add);
    }
    if (!hasDescription(sources)) {
      Optional<MetadataSource> readme = ReadmeSource.read(artifact, texts);
      readme.ifPresent(sources::add);
    }
    return ProjectMetadata.of(sources);
  }

  private static boolean hasDescription(List<MetadataSource> sources) {
    return sources.stream()
        .flatMap(source -> source.all("Description").stream())
        .anyMatch(field -> !field.value().isBlank());
  }
}

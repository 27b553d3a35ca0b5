package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.program.ProjectFiles;
import io.pypiguard.behavior.internal.run.PackageRun;
import io.pypiguard.behavior.internal.run.Trace;
import io.pypiguard.metadata.Dependency;
import io.pypiguard.metadata.Disagreement;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.Person;
import io.pypiguard.metadata.ProjectMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What subjects are given: whatever takes time to work out, once a scan for analyzer and extractor.
 *
 * @param artifact the package
 * @param context its scan
 * @param metadata what it says about itself
 * @param people its authors and maintainers
 * @param project the files that tell how it is built
 * @param trace what its code does
 * @param licences the licences that it names
 * @param dependencies what it requires
 * @param required the projects of these
 * @param disagreements where two of its sources say different things
 * @param syntax the syntax that its source uses
 * @param imports the modules of others that its code imports
 * @param wheelTags the tags that a wheel lists inside
 */
public record MetadataFacts(
    PackageArtifact artifact,
    ScanContext context,
    ProjectMetadata metadata,
    List<Person> people,
    ProjectFiles project,
    Trace trace,
    LicenceStatements licences,
    List<Dependency> dependencies,
    RequiredProjects required,
    List<Disagreement> disagreements,
    UsedSyntax syntax,
    ModuleImports imports,
    List<String> wheelTags) {

  /** The facts of the package that a context belongs to. */
  public static final Derivation<MetadataFacts> DERIVATION = MetadataFacts::read;

  private static MetadataFacts read(PackageArtifact artifact, ScanContext context)
      throws IOException {
    ProjectMetadata metadata = context.get(ProjectMetadata.DERIVATION);
    List<Person> people = new ArrayList<>(metadata.authors());
    people.addAll(metadata.maintainers());
    Trace trace = context.get(PackageRun.TRACE);
    List<Dependency> dependencies = metadata.dependencies();
    return new MetadataFacts(
        artifact,
        context,
        metadata,
        List.copyOf(people),
        context.get(ProjectFiles.DERIVATION),
        trace,
        LicenceStatements.read(artifact, metadata, context),
        dependencies,
        RequiredProjects.of(metadata, dependencies),
        metadata.disagreements(),
        UsedSyntax.of(trace),
        ModuleImports.read(artifact, context),
        WheelTags.read(artifact));
  }

  /** Tells whether there is nothing that could say anything: no package, or an empty one. */
  boolean isEmpty() {
    return metadata.sources().isEmpty() && artifact.kind() == ArtifactKind.UNKNOWN;
  }

  /** Returns where the first value of any of some fields stands; else the file of metadata. */
  SourceLocation location(String... fields) {
    for (String field : fields) {
      List<MetadataField> values = metadata.fields(field);
      if (!values.isEmpty()) {
        return values.get(0).location();
      }
    }
    return artifact
        .metadataMember()
        .or(project::pyprojectFile)
        .or(project::setupConfigFile)
        .or(project::setupScript)
        .map(Member::path)
        .map(SourceLocation::of)
        .orElse(SourceLocation.wholePackage());
  }
}

package io.pypiguard.metadata.internal.impersonation;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.statics.internal.name.NameSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes the table of {@link KnownProjects} of archives. */
public final class KnownProjectTable {

  private static final String HEADER =
      """
      # What popular projects say of themselves in their metadata, as hashes that nothing can be read from.
      # Columns: project, fingerprint of its description, repositories, e-mail addresses of its authors; - for none.
      """;

  private static final Duration TIME = Duration.ofMinutes(1);

  private KnownProjectTable() {}

  /**
   * Makes the table.
   *
   * @param archives archives of any packages; those that are not popular projects are left out, and
   *     of several of a project the last one counts
   * @return the text of the table, in order of the names
   * @throws IOException if an archive cannot be read
   */
  public static String of(List<Path> archives) throws IOException {
    TreeMap<String, String> rows = new TreeMap<>();
    for (Path archive : archives) {
      PackageArtifact artifact = ArtifactReader.create().read(archive);
      String project = artifact.coordinates().normalizedName();
      if (NameSearch.popular().contains(project)) {
        ScanContext context = ScanContext.start(artifact, TIME);
        rows.put(project, row(project, Claims.of(context.get(ProjectMetadata.DERIVATION))));
      }
    }
    return HEADER + String.join("", rows.values());
  }

  private static String row(String project, Claims claims) {
    String description =
        TextFingerprint.of(claims.description())
            .map(TextFingerprint::toString)
            .orElse(KnownProjects.NONE);
    List<String> repositories = new ArrayList<>();
    claims.repositories().forEach(place -> repositories.add(KnownProjects.hash(place.toString())));
    List<String> emails = new ArrayList<>();
    claims.emails().forEach(email -> emails.add(KnownProjects.hash(email)));
    return String.join("\t", project, description, values(repositories), values(emails)) + "\n";
  }

  private static String values(List<String> hashes) {
    return hashes.isEmpty() ? KnownProjects.NONE : String.join(" ", hashes);
  }
}

package io.pypiguard.metadata.internal;

import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.MetadataSource;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the read-me of a project for its description. */
final class ReadmeSource {

  private static final Pattern NAME =
      Pattern.compile("readme(\\.(md|markdown|rst|txt))?", Pattern.CASE_INSENSITIVE);

  private ReadmeSource() {}

  static Optional<MetadataSource> read(PackageArtifact artifact, ProjectText texts)
      throws IOException {
    Optional<Member> readme =
        artifact.members().stream()
            .filter(member -> member.isFile() && NAME.matcher(member.name()).matches())
            .filter(member -> member.path().equals(artifact.root() + member.name()))
            .min(Comparator.comparing(Member::path));
    if (readme.isEmpty()) {
      return Optional.empty();
    }
    String path = readme.get().path();
    FieldCollector fields = new FieldCollector(MetadataSource.Kind.README, path);
    fields.add("Description", texts.of(readme.get()), 1);
    return fields.source();
  }
}

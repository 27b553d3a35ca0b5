package io.pypiguard.metadata.internal;

import com.google.common.base.Ascii;
import io.pypiguard.artifact.CoreMetadata;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.metadata.MetadataSource.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code PKG-INFO} or {@code METADATA}, and what stands beside the former. */
final class GeneratedSource {

  /** What distutils wrote for each field that it was not told. */
  private static final String UNKNOWN = "UNKNOWN";

  /** Names of fields as the specification writes them, by their lower case. */
  private static final Map<String, String> NAMES =
      Stream.of(
              "Metadata-Version",
              "Name",
              "Version",
              "Dynamic",
              "Platform",
              "Supported-Platform",
              "Summary",
              "Description",
              "Description-Content-Type",
              "Keywords",
              "Author",
              "Author-email",
              "Maintainer",
              "Maintainer-email",
              "License",
              "License-Expression",
              "License-File",
              "Home-page",
              "Download-URL",
              "Classifier",
              "Requires-Dist",
              "Requires-Python",
              "Requires-External",
              "Project-URL",
              "Provides-Extra",
              "Provides-Dist",
              "Obsoletes-Dist",
              "Requires",
              "Provides",
              "Obsoletes")
          .collect(Collectors.toUnmodifiableMap(Ascii::toLowerCase, name -> name));

  private GeneratedSource() {}

  static Optional<MetadataSource> read(PackageArtifact artifact, ProjectText texts)
      throws IOException {
    Optional<Member> member = artifact.metadataMember();
    if (member.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = member.get().name().equals("METADATA") ? Kind.METADATA : Kind.PKG_INFO;
    FieldCollector fields = new FieldCollector(kind, member.get().path());
    add(artifact.metadata(), fields);
    if (kind == Kind.PKG_INFO && artifact.metadata().all("Requires-Dist").isEmpty()) {
      EggRequirements.read(artifact, texts, fields);
    }
    return fields.source();
  }

  private static void add(CoreMetadata metadata, FieldCollector fields) {
    for (String key : metadata.fieldNames()) {
      String name = NAMES.getOrDefault(key, key);
      List<String> values = metadata.all(key);
      List<Integer> lines = metadata.lines(key);
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).isEmpty() && !values.get(i).strip().equals(UNKNOWN)) {
          fields.add(name, values.get(i), lines.get(i));
        }
      }
    }
  }
}

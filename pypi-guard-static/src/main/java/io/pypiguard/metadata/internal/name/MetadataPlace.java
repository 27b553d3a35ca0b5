package io.pypiguard.metadata.internal.name;

import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;

/** Where a package says what it is. */
public final class MetadataPlace {

  private MetadataPlace() {}

  /**
   * Returns the place to point at.
   *
   * @param artifact the package
   * @return its metadata, or the whole package if it has none
   */
  public static SourceLocation of(PackageArtifact artifact) {
    return artifact
        .metadataMember()
        .map(Member::path)
        .map(SourceLocation::of)
        .orElse(SourceLocation.wholePackage());
  }
}

package io.pypiguard.files;

import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import java.util.List;

/**
 * The modules and packages that a package puts at the top of {@code site-packages}.
 *
 * @param names their names in order of the alphabet; copied
 * @param isCertain whether they are known: a source distribution without {@code top_level.txt}
 *     decides while it is built
 */
record TopLevel(List<String> names, boolean isCertain) {

  private static final String LIST = "/top_level.txt";

  /** Copies the names. */
  TopLevel {
    names = List.copyOf(names);
  }

  static TopLevel of(PackageArtifact artifact) {
    boolean listed =
        artifact.members().stream()
            .anyMatch(member -> member.depth() == 0 && member.path().endsWith(LIST));
    boolean installed = InstallPlace.of(artifact).isBuilt() || artifact.kind() == ArtifactKind.EGG;
    return new TopLevel(artifact.topLevelNames(), installed || listed);
  }
}

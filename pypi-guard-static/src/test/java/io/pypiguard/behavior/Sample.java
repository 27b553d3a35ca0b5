package io.pypiguard.behavior;

import io.pypiguard.analysis.Moment;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import java.util.Map;

/**
 * A tiny package that would show one behaviour if it ran, or its honest twin.
 *
 * @param behavior id of the behaviour
 * @param name name, different from those of the same behaviour
 * @param moment when a sample would show the behaviour; {@link Moment#UNKNOWN} for a twin
 * @param project name and version, with a space between them
 * @param metadata fields and values of the metadata
 * @param files texts by path; a source distribution if {@code setup.py} is among them, else a wheel
 */
record Sample(
    String behavior,
    String name,
    Moment moment,
    String project,
    List<Map.Entry<String, String>> metadata,
    Map<String, String> files) {

  /** Returns a name that no other sample has. */
  String id() {
    return behavior + "/" + name;
  }

  /** Returns the sample with other files. */
  Sample with(Map<String, String> otherFiles) {
    return new Sample(behavior, name, moment, project, metadata, otherFiles);
  }

  /** Returns the package. */
  PackageArtifact artifact() {
    int space = project.indexOf(' ');
    String title = project.substring(0, space);
    String version = project.substring(space + 1);
    PackageBuilder builder =
        files.containsKey("setup.py")
            ? PackageBuilder.sdist(title, version)
            : PackageBuilder.wheel(title, version);
    metadata.forEach(field -> builder.metadata(field.getKey(), field.getValue()));
    files.forEach(builder::file);
    return builder.artifact();
  }

  @Override
  public String toString() {
    return id();
  }
}

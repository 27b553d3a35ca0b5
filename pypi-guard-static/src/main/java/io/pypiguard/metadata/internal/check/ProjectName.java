package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.function.Consumer;

/** Length and use of a project's name; its words and what it imitates are another analyzer's. */
final class ProjectName implements Subject {

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    // The shape of a name alone is nothing to report.
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    String name = facts.artifact().coordinates().normalizedName();
    if (name.isEmpty()) {
      return;
    }
    measures.number("name-length", name.length());
    List<String> modules = facts.artifact().topLevelNames();
    if (!modules.isEmpty()) {
      measures.flag("name-is-module", modules.stream().anyMatch(module -> isSame(module, name)));
    }
  }

  private static boolean isSame(String module, String name) {
    String normal = new PackageCoordinates(module, "").normalizedName();
    return normal.replace("-", "").equals(name.replace("-", ""));
  }
}

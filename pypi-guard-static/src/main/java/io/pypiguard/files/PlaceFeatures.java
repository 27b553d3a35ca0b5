package io.pypiguard.files;

import com.google.common.base.Ascii;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.statics.internal.Measures;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the files of a package lie, and where they land. */
final class PlaceFeatures {

  private static final String INIT = "/__init__.py";
  private static final Pattern USUAL_NAME = Pattern.compile("[\\w.+@~!=-]+");

  private PlaceFeatures() {}

  static void measure(
      PackageArtifact artifact, List<FileFact> files, ScanContext context, Measures measures)
      throws IOException {
    measureCode(artifact, files, measures);
    measures.share(
        "hidden-share", files.stream().filter(PlacementAnalyzer::isHidden).count(), files.size());
    measures.share(
        "odd-names-share",
        files.stream().filter(file -> !USUAL_NAME.matcher(file.member().name()).matches()).count(),
        files.size());
    long folders =
        files.stream().mapToLong(file -> file.path().chars().filter(c -> c == '/').count()).sum();
    measures.number("depth-mean", (double) folders / files.size());
    TopLevel top = TopLevel.of(artifact);
    measures.log("top-level-modules", top.names().size());
    if (!top.names().isEmpty()) {
      measures.flag(
          "top-level-generic", top.names().stream().anyMatch(PlacementAnalyzer::isGeneric));
      measures.flag(
          "top-level-standard", top.names().stream().anyMatch(PlacementAnalyzer::isStandard));
      String project = artifact.coordinates().normalizedName().replace("-", "");
      measures.flag("top-level-own", top.names().stream().anyMatch(name -> isOwn(name, project)));
    }
    if (!InstallPlace.of(artifact).isBuilt()) {
      measures.log(
          "absolute-data-files",
          DataFiles.of(artifact, context).stream()
              .filter(request -> request.folder().startsWith("/"))
              .count());
    }
  }

  /**
   * Tells whether a module is called as the project, or one of them begins or ends as the other.
   */
  private static boolean isOwn(String module, String project) {
    String name = Ascii.toLowerCase(module).replace("_", "");
    return !name.isEmpty()
        && (project.startsWith(name)
            || project.endsWith(name)
            || (!project.isEmpty() && (name.startsWith(project) || name.endsWith(project))));
  }

  private static void measureCode(
      PackageArtifact artifact, List<FileFact> files, Measures measures) {
    Set<String> packages = new HashSet<>();
    for (FileFact file : files) {
      if (file.path().endsWith(INIT)) {
        packages.add(file.path().substring(0, file.path().length() - INIT.length()));
      }
    }
    long all = 0;
    long outside = 0;
    long setup = 0;
    for (FileFact file : files) {
      if (file.group() == FileGroup.PYTHON && !file.isAside()) {
        long size = file.member().size();
        all += size;
        setup += file.path().equals("setup.py") ? size : 0;
        int slash = file.path().lastIndexOf('/');
        outside += slash < 0 || !packages.contains(file.path().substring(0, slash)) ? size : 0;
      }
    }
    measures.share("outside-packages-share", outside, all);
    if (!InstallPlace.of(artifact).isBuilt()) {
      measures.share("setup-script-share", setup, all);
    }
  }
}

package io.pypiguard.files;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reports where files land once a package is installed: modules at the top of {@code site-packages}
 * that are others' too, files outside of the environment, hidden files.
 *
 * <p>Most of it happens to honest authors: {@code tests} at the top is forgotten in thousands of
 * projects, and a service has to put its settings somewhere. Only a module of a well-known project
 * in a package of somebody else, and a file where something runs it, are worth a look.
 */
public final class PlacementAnalyzer implements PackageAnalyzer {

  private static final Splitter WORDS = Splitter.on(' ');
  private static final Splitter FOLDERS = Splitter.on('/').omitEmptyStrings();

  private static final Map<String, Severity> GENERIC =
      ResourceTable.read(PlacementAnalyzer.class, "generic-modules.tsv", 3).stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> row.get(0), row -> Severity.valueOf(Ascii.toUpperCase(row.get(1)))));

  private static final Set<String> STANDARD =
      ResourceTable.read(PlacementAnalyzer.class, "standard-modules.tsv", 2).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, List<String>> KNOWN =
      ResourceTable.read(PlacementAnalyzer.class, "known-modules.tsv", 3).stream()
          .collect(
              ImmutableMap.toImmutableMap(row -> row.get(0), row -> WORDS.splitToList(row.get(1))));

  private static final Set<String> EXPECTED_HIDDEN =
      ResourceTable.read(PlacementAnalyzer.class, "expected-hidden.tsv", 2).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<Outside> OUTSIDE =
      ResourceTable.read(PlacementAnalyzer.class, "outside-places.tsv", 3).stream()
          .map(
              row ->
                  new Outside(
                      Pattern.compile(row.get(0)),
                      Severity.valueOf(Ascii.toUpperCase(row.get(1))),
                      row.get(2)))
          .toList();

  private record Outside(Pattern folder, Severity severity, String reason) {}

  /** Makes one; it keeps no state. */
  public PlacementAnalyzer() {}

  @Override
  public String id() {
    return "placement";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(
        FileObservationTypes.GENERIC_MODULE,
        FileObservationTypes.STANDARD_MODULE,
        FileObservationTypes.OTHERS_MODULE,
        FileObservationTypes.OUTSIDE_FILE,
        FileObservationTypes.HIDDEN_FILE);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    ObservationGroups groups = new ObservationGroups();
    Consumer<Observation> report = found -> groups.add(found.type().id() + found.severity(), found);
    TopLevel top = TopLevel.of(artifact);
    if (top.isCertain()) {
      String project = artifact.coordinates().normalizedName();
      for (String module : top.names()) {
        module(module, project).ifPresent(report);
      }
    }
    for (DataFiles.Request request : DataFiles.of(artifact, context)) {
      context.checkpoint();
      outside(request).ifPresent(report);
    }
    boolean built = InstallPlace.of(artifact).isBuilt();
    for (FileFact file : context.get(FileFacts.DERIVATION).files()) {
      context.checkpoint();
      if (isHidden(file) && file.member().depth() == 0) {
        Observation observation =
            Observation.of(
                FileObservationTypes.HIDDEN_FILE,
                SourceLocation.of(file.member().path()),
                "the file is hidden and none of the usual settings");
        report.accept(
            built && file.group() == FileGroup.PYTHON
                ? observation.withSeverity(Severity.LOW)
                : observation);
      }
    }
    groups.deliver(observations);
  }

  private static Optional<Observation> module(String module, String project) {
    List<String> owners = KNOWN.getOrDefault(module, List.of());
    if (isItself(module, project) || owners.stream().anyMatch(project::startsWith)) {
      return Optional.empty();
    }
    if (!owners.isEmpty()) {
      return Optional.of(
          top(
              FileObservationTypes.OTHERS_MODULE,
              "the package brings the module " + module + " of the project " + owners.get(0)));
    }
    Optional<Severity> generic = Optional.ofNullable(GENERIC.get(module));
    if (generic.isPresent()) {
      return Optional.of(
          top(FileObservationTypes.GENERIC_MODULE, "the package brings a module called " + module)
              .withSeverity(generic.get()));
    }
    return STANDARD.contains(module)
        ? Optional.of(
            top(
                FileObservationTypes.STANDARD_MODULE,
                "the package brings a module called " + module + ", as the standard library does"))
        : Optional.empty();
  }

  /** A project called as its module, or a backport of it, does so in the open. */
  private static boolean isItself(String module, String project) {
    String name = Ascii.toLowerCase(module).replace('_', '-');
    return project.equals(name) || project.contains("backport");
  }

  private static Observation top(ObservationType type, String message) {
    return Observation.of(type, SourceLocation.wholePackage(), message).withMoment(Moment.IMPORT);
  }

  private static Optional<Observation> outside(DataFiles.Request request) {
    for (Outside place : OUTSIDE) {
      if (place.folder().matcher(request.folder()).matches()) {
        return Optional.of(
            Observation.of(
                    FileObservationTypes.OUTSIDE_FILE,
                    SourceLocation.of(request.member().path(), request.line(), 0),
                    "files go to " + request.folder() + ": " + place.reason())
                .withSeverity(place.severity())
                .withMoment(Moment.INSTALL));
      }
    }
    return Optional.empty();
  }

  /** Tells whether a file, or a folder that it is in, is hidden and not as developers have them. */
  static boolean isHidden(FileFact file) {
    for (String part : FOLDERS.split(file.path())) {
      if (part.startsWith(".") && part.length() > 1) {
        return !EXPECTED_HIDDEN.contains(Ascii.toLowerCase(part));
      }
    }
    return false;
  }

  static boolean isGeneric(String module) {
    return GENERIC.containsKey(module);
  }

  static boolean isStandard(String module) {
    return STANDARD.contains(module);
  }
}

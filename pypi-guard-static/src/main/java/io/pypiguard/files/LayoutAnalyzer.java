package io.pypiguard.files;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.InstallRecord;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports what a package should have and has not: its metadata, and for a wheel a {@code RECORD}
 * that lists every file with its hash.
 *
 * <p>Installers do not check {@code RECORD}, so a file that was added or changed after the build is
 * installed all the same. The nearest honest twin is a wheel that was repaired by hand, or built by
 * an old tool.
 */
public final class LayoutAnalyzer implements PackageAnalyzer {

  /** A package without metadata. */
  public static final ObservationType MISSING_METADATA =
      ObservationType.of(
          "missing-metadata",
          Severity.LOW,
          "No metadata",
          "The package has no PKG-INFO or METADATA file, so that it does not say what it is. Packages"
              + " uploaded to an index always have one.");

  /** A wheel without {@code RECORD}. */
  public static final ObservationType MISSING_RECORD =
      ObservationType.of(
          "missing-record",
          Severity.LOW,
          "Wheel without RECORD",
          "Every wheel has to list its files with their hashes; without the list nobody can tell"
              + " whether a file was added later.");

  /** Content that does not have the hash or size that {@code RECORD} gives. */
  public static final ObservationType RECORD_MISMATCH =
      ObservationType.of(
          "record-mismatch",
          Severity.MEDIUM,
          "File that differs from RECORD",
          "The file is not the one that the build tool recorded: it was changed after the wheel was"
              + " built. Installers do not notice.",
          "T1195.002");

  /** A file of a wheel that {@code RECORD} does not list. */
  public static final ObservationType RECORD_UNLISTED =
      ObservationType.of(
          "record-unlisted-file",
          Severity.MEDIUM,
          "File that RECORD does not list",
          "The file was added after the wheel was built. It is installed, but uninstalling leaves it"
              + " behind and checks of the installation do not see it.",
          "T1195.002",
          "T1564.001");

  /** A line of {@code RECORD} without its file. */
  public static final ObservationType RECORD_MISSING_FILE =
      ObservationType.of(
          "record-missing-file",
          Severity.LOW,
          "RECORD lists a file that is not there",
          "The file was taken out of the wheel after it was built.");

  /** A line of {@code RECORD} that proves little or nothing. */
  public static final ObservationType RECORD_WEAK =
      ObservationType.of(
          "record-weak-entry",
          Severity.INFO,
          "RECORD entry that proves nothing",
          "The entry has no hash, one that is no longer safe, or is given twice, so that the file"
              + " cannot be checked against it.");

  /** Makes one; it keeps no state. */
  public LayoutAnalyzer() {}

  @Override
  public String id() {
    return "layout";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(
        MISSING_METADATA,
        MISSING_RECORD,
        RECORD_MISMATCH,
        RECORD_UNLISTED,
        RECORD_MISSING_FILE,
        RECORD_WEAK);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    // A project folder gets its metadata only when it is built.
    if (artifact.metadata().isEmpty()
        && artifact.kind() != ArtifactKind.FOLDER
        && !artifact.members().isEmpty()) {
      observations.accept(
          Observation.of(
              MISSING_METADATA, SourceLocation.wholePackage(), "the package has no metadata"));
    }
    Optional<InstallRecord> installRecord = artifact.installRecord();
    if (installRecord.isPresent()) {
      reportMismatches(installRecord.get(), artifact, context, observations);
    } else if (artifact.kind() == ArtifactKind.WHEEL) {
      observations.accept(
          Observation.of(
              MISSING_RECORD, SourceLocation.wholePackage(), "the wheel has no RECORD file"));
    }
  }

  private static void reportMismatches(
      InstallRecord installRecord,
      PackageArtifact artifact,
      ScanContext context,
      Consumer<? super Observation> observations)
      throws IOException {
    ObservationGroups groups = new ObservationGroups();
    for (InstallRecord.Mismatch mismatch : installRecord.verify(artifact)) {
      context.checkpoint();
      SourceLocation location =
          mismatch.path().isEmpty()
              ? SourceLocation.wholePackage()
              : SourceLocation.of(mismatch.path());
      groups.add(
          mismatch.problem().name(),
          Observation.of(typeOf(mismatch.problem()), location, mismatch.detail()));
    }
    groups.deliver(observations);
  }

  private static ObservationType typeOf(InstallRecord.Problem problem) {
    return switch (problem) {
      case HASH, SIZE -> RECORD_MISMATCH;
      case UNLISTED -> RECORD_UNLISTED;
      case MISSING -> RECORD_MISSING_FILE;
      case NO_HASH, WEAK_HASH, REPEATED -> RECORD_WEAK;
    };
  }
}

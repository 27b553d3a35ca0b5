package io.pypiguard.files;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.FileFact.Trait;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.files.internal.format.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reports files whose bytes do not fit their names, or that carry more than their format shows:
 * archives called images, data behind the end of images and programs, packed programs.
 *
 * <p>The honest twins are many and mostly careless: JPEG images called {@code .png}, thumbnails
 * behind photographs, samples of tests. So little of it weighs more than a hint, unless what is
 * hidden can be unpacked or run. Programs under a false name are told by {@link
 * EmbeddedExecutableAnalyzer}.
 */
public final class FormatAnalyzer implements PackageAnalyzer {

  private static final Splitter DOTS = Splitter.on('.');

  /** Names that say document or image to somebody who does not see the last extension. */
  private static final Set<String> INNOCENT =
      Set.of(
          "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "jpg", "jpeg", "png", "gif", "mp3");

  /** Makes one; it keeps no state. */
  public FormatAnalyzer() {}

  @Override
  public String id() {
    return "file-formats";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(
        FileObservationTypes.FILE_TYPE_MISMATCH,
        FileObservationTypes.DOUBLE_EXTENSION,
        FileObservationTypes.APPENDED_DATA,
        FileObservationTypes.PACKED_PROGRAM,
        FileObservationTypes.PROGRAM_OVERLAY,
        FileObservationTypes.DAMAGED_PROGRAM,
        FileObservationTypes.ENCRYPTED_ARCHIVE,
        FileObservationTypes.ENCRYPTED_DATA,
        FileObservationTypes.UNREAD_FILE);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
      throws IOException {
    FileFacts facts = context.get(FileFacts.DERIVATION);
    ObservationGroups groups = new ObservationGroups();
    Consumer<Observation> report = found -> groups.add(found.type().id() + found.severity(), found);
    for (FileFact file : facts.files()) {
      context.checkpoint();
      mismatch(file).ifPresent(report);
      doubleExtension(file).ifPresent(report);
      file.tail().map(tail -> appended(file, tail)).ifPresent(report);
      file.layout().ifPresent(layout -> reportProgram(file, layout, report));
      if (file.has(Trait.ENCRYPTED)) {
        report.accept(
            at(FileObservationTypes.ENCRYPTED_ARCHIVE, file, "the archive needs a password"));
      }
      if (file.looksEncrypted() && file.use().isEmpty()) {
        report.accept(
            at(
                FileObservationTypes.ENCRYPTED_DATA,
                file,
                "the file is of no known format and has " + bits(file.entropy())));
      }
    }
    for (Member member : facts.leftOut()) {
      report.accept(
          Observation.of(
              FileObservationTypes.UNREAD_FILE,
              SourceLocation.of(member.path()),
              "only the first of its " + member.size() + " bytes were looked at"));
    }
    groups.deliver(observations);
  }

  private static Optional<Observation> mismatch(FileFact file) {
    String extension = FileNames.extension(file.member());
    if (file.member().size() == 0 || file.program().isPresent()) {
      return Optional.empty();
    }
    if (file.content().isPresent()) {
      return mismatch(file, file.content().get(), extension);
    }
    if (!file.has(Trait.TEXT)
        || file.has(Trait.LARGE_FILE_POINTER)
        || !file.isUsedAs(FileUse.MEDIA)
        || !ContentType.isClaimed(extension)) {
      return Optional.empty();
    }
    return Optional.of(
        at(
            FileObservationTypes.FILE_TYPE_MISMATCH,
            file,
            "a file called ." + extension + " holds text"));
  }

  private static Optional<Observation> mismatch(
      FileFact file, ContentType content, String extension) {
    boolean claimed = ContentType.isClaimed(extension) || file.isUsedAs(FileUse.TEXT);
    if (!claimed || content.extensions().contains(extension)) {
      return Optional.empty();
    }
    Observation observation =
        at(
            FileObservationTypes.FILE_TYPE_MISMATCH,
            file,
            "a " + content.displayName() + " is called ." + extension);
    boolean hidesFiles = content.kind() == ContentType.Kind.ARCHIVE && file.isUsedAs(FileUse.MEDIA);
    if (hidesFiles && !file.isAside()) {
      return Optional.of(observation.withSeverity(Severity.MEDIUM));
    }
    return Optional.of(
        content.kind() == ContentType.Kind.IMAGE || file.isAside()
            ? observation.withSeverity(Severity.INFO)
            : observation);
  }

  private static Optional<Observation> doubleExtension(FileFact file) {
    List<String> parts = DOTS.splitToList(Ascii.toLowerCase(file.member().name()));
    boolean runs =
        file.use()
            .filter(
                use ->
                    switch (use) {
                      case PROGRAM, BATCH, POWERSHELL, WINDOWS_SCRIPT, SHORTCUT, INSTALLER -> true;
                      case LIBRARY, BYTECODE, SHELL, APPLESCRIPT, TEXT, MEDIA, ARCHIVE -> false;
                    })
            .isPresent();
    if (!runs || parts.size() < 3 || !INNOCENT.contains(parts.get(parts.size() - 2))) {
      return Optional.empty();
    }
    return Optional.of(
        at(
            FileObservationTypes.DOUBLE_EXTENSION,
            file,
            "the file looks like ."
                + parts.get(parts.size() - 2)
                + " and is ."
                + parts.get(parts.size() - 1)));
  }

  private static Observation appended(FileFact file, MediaTail tail) {
    String what = tail.isMeaningful() ? tail.meaning() : "data of no known format";
    Observation observation =
        at(
            FileObservationTypes.APPENDED_DATA,
            file,
            "behind the end of the file, at byte "
                + tail.offset()
                + ", stand "
                + tail.length()
                + " bytes: "
                + what);
    if (file.isAside()) {
      return observation.withSeverity(Severity.INFO);
    }
    return tail.isMeaningful() ? observation.withSeverity(Severity.MEDIUM) : observation;
  }

  private static void reportProgram(
      FileFact file, ProgramFacts layout, Consumer<Observation> report) {
    if (layout.isPacked()) {
      String how =
          layout.packer().isEmpty()
              ? "its code has " + bits(layout.entropy())
              : "its sections are those of " + layout.packer();
      report.accept(at(FileObservationTypes.PACKED_PROGRAM, file, "the program is packed: " + how));
    }
    if (layout.hasOverlay()) {
      report.accept(
          at(
              FileObservationTypes.PROGRAM_OVERLAY,
              file,
              layout.overlay() + " bytes stand behind the end of the program"));
    }
    if (layout.damaged()) {
      report.accept(
          at(FileObservationTypes.DAMAGED_PROGRAM, file, "the program breaks off before its end"));
    }
  }

  private static String bits(double entropy) {
    return String.format(Locale.ROOT, "%.2f bits a byte", entropy);
  }

  private static Observation at(ObservationType type, FileFact file, String message) {
    return Observation.of(type, SourceLocation.of(file.member().path()), message);
  }
}

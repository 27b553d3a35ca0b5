package io.pypiguard.files;

import io.pypiguard.statics.internal.Measures;
import java.util.List;

/** What the bytes of files show: programs, packed source, what looks encrypted. */
final class ContentFeatures {

  private ContentFeatures() {}

  static void measure(List<FileFact> files, Measures measures) {
    long bytes = 0;
    long encrypted = 0;
    long windows = 0;
    long shell = 0;
    LineShape python = LineShape.NONE;
    LineShape other = LineShape.NONE;
    for (FileFact file : files) {
      long size = file.member().size();
      bytes += size;
      encrypted += file.looksEncrypted() ? size : 0;
      windows += isWindowsScript(file) ? 1 : 0;
      shell += file.isUsedAs(FileUse.SHELL) ? 1 : 0;
      if (file.group() == FileGroup.PYTHON) {
        python = python.and(file.lines());
      } else {
        other = other.and(file.lines());
      }
    }
    measures.share("encrypted-share", encrypted, bytes);
    measures.log("windows-scripts", windows);
    measures.log("shell-scripts", shell);
    measures.share("packed-source-share", python.inLongLines(), python.characters());
    measures.share("minified-share", other.inLongLines(), other.characters());
    measurePrograms(files, measures);
  }

  private static boolean isWindowsScript(FileFact file) {
    return file.isUsedAs(FileUse.BATCH)
        || file.isUsedAs(FileUse.POWERSHELL)
        || file.isUsedAs(FileUse.WINDOWS_SCRIPT);
  }

  private static void measurePrograms(List<FileFact> files, Measures measures) {
    files.stream()
        .flatMap(file -> file.layout().stream())
        .mapToDouble(ProgramFacts::entropy)
        .max()
        .ifPresent(entropy -> measures.number("program-entropy", entropy));
  }
}

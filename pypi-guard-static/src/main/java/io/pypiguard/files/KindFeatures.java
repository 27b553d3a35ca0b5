package io.pypiguard.files;

import io.pypiguard.files.internal.FileNames;
import io.pypiguard.statics.internal.Measures;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kinds of files a package has, and how its bytes are spread over them. */
final class KindFeatures {

  private static final List<FileGroup> GROUPS =
      List.of(
          FileGroup.PYTHON,
          FileGroup.CODE,
          FileGroup.PAGE,
          FileGroup.PROSE,
          FileGroup.SETTINGS,
          FileGroup.PROGRAM,
          FileGroup.MEDIA,
          FileGroup.ARCHIVE);

  /** An {@code __init__} file of less is as good as empty. */
  private static final int EMPTY = 3;

  private KindFeatures() {}

  static void measure(List<FileFact> files, Measures measures) {
    Map<FileGroup, Integer> counts = new EnumMap<>(FileGroup.class);
    long bytes = 0;
    long pythonBytes = 0;
    long largest = 0;
    int empty = 0;
    for (FileFact file : files) {
      long size = file.member().size();
      counts.merge(file.group(), 1, Integer::sum);
      bytes += size;
      largest = Math.max(largest, size);
      if (file.group() == FileGroup.PYTHON) {
        pythonBytes += size;
        empty += size < EMPTY ? 1 : 0;
      }
    }
    for (FileGroup group : GROUPS) {
      String name = group.name().toLowerCase(Locale.ROOT) + "-share";
      measures.share(name, counts.getOrDefault(group, 0), files.size());
    }
    measures.share("python-bytes-share", pythonBytes, bytes);
    measures.share("largest-share", largest, bytes);
    measures.share("empty-modules-share", empty, counts.getOrDefault(FileGroup.PYTHON, 0));
    measures.log(
        "extensions",
        files.stream().map(file -> FileNames.extension(file.member())).distinct().count());
    if (files.size() > 1 && bytes > 0) {
      measures.number("size-evenness", evenness(files, bytes));
    }
  }

  /** The entropy of the shares of all files, as a part of that of equal ones. */
  private static double evenness(List<FileFact> files, long bytes) {
    double entropy = 0;
    for (FileFact file : files) {
      if (file.member().size() > 0) {
        double share = (double) file.member().size() / bytes;
        entropy -= share * Math.log(share);
      }
    }
    return Math.max(0, Math.min(1, entropy / Math.log(files.size())));
  }
}

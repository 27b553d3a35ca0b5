package io.pypiguard.files;

import com.google.common.base.Splitter;
import io.pypiguard.artifact.Member;
import io.pypiguard.files.internal.FileNames;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is for, in a few groups that together make up a package. */
enum FileGroup {
  /** Python, its stubs, Cython and notebooks. */
  PYTHON,
  /** Source code of other languages. */
  CODE,
  /** Pages, styles and templates. */
  PAGE,
  /** Text to be read. */
  PROSE,
  /** Settings, schemas and small tables. */
  SETTINGS,
  /** Programs, libraries and bytecode. */
  PROGRAM,
  /** Images, sounds and fonts. */
  MEDIA,
  /** Packed files. */
  ARCHIVE,
  /** All else: data, and what has no known format. */
  DATA;

  private static final Map<String, FileGroup> BY_EXTENSION = byExtension();

  private static Map<String, FileGroup> byExtension() {
    Map<String, FileGroup> groups = new HashMap<>();
    for (List<String> row : ResourceTable.read(FileGroup.class, "file-groups.tsv", 3)) {
      FileGroup group = valueOf(row.get(0).toUpperCase(Locale.ROOT));
      Splitter.on(' ').split(row.get(1)).forEach(extension -> groups.put(extension, group));
    }
    return Map.copyOf(groups);
  }

  /** Returns the group that the extension tells; nothing if it tells none. */
  static Optional<FileGroup> byExtension(Member member) {
    return Optional.ofNullable(BY_EXTENSION.get(FileNames.extension(member)));
  }
}

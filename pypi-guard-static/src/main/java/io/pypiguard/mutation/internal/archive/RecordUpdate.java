package io.pypiguard.mutation.internal.archive;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.pypiguard.mutation.internal.archive.PackageTexts.Changes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the {@code RECORD} of a wheel fit what is changed, as an attacker would. Lines on files
 * that stay as they are stay, too, right or wrong.
 *
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file">The
 *     RECORD file</a>
 */
public final class RecordUpdate {

  private RecordUpdate() {}

  /** Returns whether a path is that of a {@code RECORD}. */
  public static boolean isRecord(String path) {
    return path.endsWith(".dist-info/RECORD");
  }

  /**
   * Returns a list of files that has the changes in it.
   *
   * @param record the list as it is; the paths in it begin where its folder lies
   */
  public static OutputMember of(OutputMember record, Changes changes) {
    return new OutputMember(
        record.path(),
        record.type(),
        record.linkTarget(),
        () -> apply(record.path(), record.content().bytes(), changes));
  }

  private static byte[] apply(String recordPath, byte[] record, Changes changes) {
    int folder = recordPath.lastIndexOf('/', recordPath.lastIndexOf('/') - 1) + 1;
    String base = recordPath.substring(0, folder);
    Map<String, byte[]> missing = new LinkedHashMap<>();
    changes
        .written()
        .forEach(
            (path, content) -> {
              if (path.startsWith(base) && !isRecord(path)) {
                missing.put(path.substring(folder), content);
              }
            });
    StringBuilder lines = new StringBuilder();
    for (String line : new String(record, StandardCharsets.UTF_8).lines().toList()) {
      String path = path(line);
      if (missing.containsKey(path)) {
        lines.append(line(path, missing.remove(path)));
      } else if (!changes.removed().contains(base + path)) {
        lines.append(line).append('\n');
      }
    }
    missing.forEach((path, content) -> lines.append(line(path, content)));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the first of the values that are separated by commas. */
  private static String path(String line) {
    if (line.startsWith("\"")) {
      int end = line.indexOf("\",");
      return end < 0 ? line : line.substring(1, end).replace("\"\"", "\"");
    }
    int comma = line.indexOf(',');
    return comma < 0 ? line : line.substring(0, comma);
  }

  private static String line(String path, byte[] content) {
    String hash =
        BaseEncoding.base64Url()
            .omitPadding()
            .encode(Hashing.sha256().hashBytes(content).asBytes());
    boolean special = path.contains(",") || path.contains("\"");
    String value = special ? "\"" + path.replace("\"", "\"\"") + "\"" : path;
    return value + ",sha256=" + hash + "," + content.length + "\n";
  }
}

package io.pypiguard.behavior.internal.program;

import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic on paths in an archive, with {@code /} between folders. */
final class Paths {

  private static final Splitter PARTS = Splitter.on('/').omitEmptyStrings();

  private Paths() {}

  /** Returns what is before the last separator; empty if there is none. */
  static String parent(String path, char separator) {
    int end = path.lastIndexOf(separator);
    return end < 0 ? "" : path.substring(0, end);
  }

  /** Returns what is behind the last separator. */
  static String last(String path, char separator) {
    return path.substring(path.lastIndexOf(separator) + 1);
  }

  /** Returns the number of folders. */
  static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  /** Returns two parts with a separator between them, unless one is empty. */
  static String join(String first, char separator, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return first + separator + second;
  }

  /**
   * Returns the path that another means seen from a folder.
   *
   * @param folder path of the folder, without a slash at its end
   * @param path a path with {@code .}, {@code ..} and slashes of both kinds
   * @return the path from the top of the archive; nothing if it is absolute or leads out of it
   */
  static Optional<String> resolve(String folder, String path) {
    String slashes = path.replace('\\', '/');
    if (slashes.startsWith("/") || slashes.indexOf(':') == 1) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    PARTS.split(folder).forEach(parts::addLast);
    for (String part : PARTS.split(slashes)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}

package io.pypiguard.artifact.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names of members as archives give them. */
final class Paths {

  private Paths() {}

  /** Decodes a name: UTF-8, or where it is none, the other charset. */
  static String decode(byte[] bytes, int from, int to, Charset otherwise) {
    return TextDecoding.decode(bytes, from, to, StandardCharsets.UTF_8)
        .orElseGet(() -> new String(bytes, from, to - from, otherwise));
  }

  /** Takes out what does not change where the path leads: empty parts and single dots. */
  static String simplify(String path) {
    if (!path.contains("//")
        && !path.contains("./")
        && !path.endsWith("/")
        && !path.endsWith(".")) {
      return path;
    }
    StringBuilder simple = new StringBuilder(path.length());
    if (path.startsWith("/")) {
      simple.append('/');
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (simple.length() > 0 && simple.charAt(simple.length() - 1) != '/') {
        simple.append('/');
      }
      simple.append(part);
    }
    return simple.toString();
  }

  /** Cuts a name at its first NUL, as Python does when it reads an archive. */
  static String untilNul(String name) {
    int nul = name.indexOf('\0');
    return nul < 0 ? name : name.substring(0, nul);
  }
}

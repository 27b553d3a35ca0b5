package io.pypiguard.files;

import com.google.common.base.Ascii;
import io.pypiguard.artifact.Member;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of members tell. */
final class FileNames {

  /** A shared library with its version behind the extension, as in {@code libz.so.1.2}. */
  private static final Pattern VERSIONED_LIBRARY = Pattern.compile(".*\\.(so|dylib)(\\.\\d+)+");

  private FileNames() {}

  /**
   * Returns the extension that tells what a file is.
   *
   * @param member a file
   * @return the extension in lower case without the dot, {@code so} for {@code libz.so.1}; empty if
   *     the name has none
   */
  static String extension(Member member) {
    String name = Ascii.toLowerCase(member.name());
    if (name.contains(".so.") || name.contains(".dylib.")) {
      Matcher library = VERSIONED_LIBRARY.matcher(name);
      if (library.matches()) {
        return library.group(1);
      }
    }
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }

  /** Tells whether a file is Python source by its extension. */
  static boolean isPythonSource(Member member) {
    String extension = extension(member);
    return extension.equals("py") || extension.equals("pyw");
  }

  /** Returns the path inside the innermost archive that the member lies in. */
  static String innerPath(Member member) {
    String path = member.path();
    int nesting = member.depth() == 0 ? -1 : path.lastIndexOf(Member.NESTING);
    return nesting < 0 ? path : path.substring(nesting + Member.NESTING.length());
  }
}

package io.pypiguard.files.internal;

import com.google.common.base.Ascii;
import io.pypiguard.artifact.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of members tell. */
public final class FileNames {

  /** A shared library with its version behind the extension, as in {@code libz.so.1.2}. */
  private static final Pattern VERSIONED_LIBRARY = Pattern.compile(".*\\.(so|dylib)(\\.\\d+)+");

  private static final Pattern PYTHON_INTERPRETER =
      Pattern.compile("#![^\\r\\n]*\\b(?:python|pypy)[^/\\r\\n]*(?:\\R.*)?", Pattern.DOTALL);

  private static final int FIRST_LINE = 128;

  private FileNames() {}

  /**
   * Returns the extension that tells what a file is.
   *
   * @param member a file
   * @return the extension in lower case without the dot, {@code so} for {@code libz.so.1}; empty if
   *     the name has none
   */
  public static String extension(Member member) {
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
  public static boolean isPythonSource(Member member) {
    String extension = extension(member);
    return extension.equals("py") || extension.equals("pyw");
  }

  /**
   * Tells whether a file without extension is a Python script by its {@code #!} line.
   *
   * @param member a file
   * @return whether it is one
   * @throws IOException if the file cannot be read
   */
  public static boolean isPythonScript(Member member) throws IOException {
    if (!extension(member).isEmpty()) {
      return false;
    }
    String head = new String(member.head(FIRST_LINE), StandardCharsets.ISO_8859_1);
    return head.startsWith("#!") && PYTHON_INTERPRETER.matcher(head).matches();
  }

  /** Returns the path inside the innermost archive that the member lies in. */
  public static String innerPath(Member member) {
    String path = member.path();
    int nesting = member.depth() == 0 ? -1 : path.lastIndexOf(Member.NESTING);
    return nesting < 0 ? path : path.substring(nesting + Member.NESTING.length());
  }
}

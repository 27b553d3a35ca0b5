package io.pypiguard.artifact;

import java.util.List;
import java.util.Objects;

/**
 * The text of a source file and how it was decoded.
 *
 * <p>Decoding never fails. Python's rules come first: a byte order mark, then the encoding that a
 * comment in one of the first two lines declares, then UTF-8. What these cannot decode is read as
 * Latin-1, in which every byte is a character, and told by {@link #problems()}.
 *
 * @param text the text without a byte order mark; line breaks as in the file
 * @param encoding name of the encoding used, in lower case, for example {@code utf-8}
 * @param problems what is odd about the encoding, a plain sentence each; copied
 * @see <a href="https://peps.python.org/pep-0263/">PEP 263</a>
 * @see <a href="https://peps.python.org/pep-3120/">PEP 3120</a>
 */
public record SourceText(String text, String encoding, List<String> problems) {

  /** Copies the problems. */
  public SourceText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(encoding, "encoding");
    problems = List.copyOf(problems);
  }

  /**
   * Decodes a source file.
   *
   * @param content the bytes of the file
   * @return its text
   */
  public static SourceText decode(byte[] content) {
    return SourceDecoder.decode(content);
  }
}

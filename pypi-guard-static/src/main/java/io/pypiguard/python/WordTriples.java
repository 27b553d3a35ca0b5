package io.pypiguard.python;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.PythonSources;
import java.io.IOException;
import java.util.stream.LongStream;

/**
 * The runs of three words in the Python sources of a package, to find other packages with the same
 * code.
 *
 * <p>A word is a letter or {@code _} with the letters, digits and {@code _} behind it: a name, a
 * keyword, or a part of a string or comment. Layout, numbers and signs do not matter, nor in which
 * file words stand; a renamed variable costs the runs that it is part of.
 */
public final class WordTriples {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private WordTriples() {}

  /**
   * Returns the triples of a package.
   *
   * @param artifact the package
   * @param context its context
   * @return a hash of each run of three words, as often as it is there; nothing of files that are
   *     no Python sources or beyond the bound on what is read of a package
   * @throws IOException if a source cannot be read
   */
  public static LongStream of(PackageArtifact artifact, ScanContext context) throws IOException {
    LongStream.Builder triples = LongStream.builder();
    MemberTexts texts = context.get(MemberTexts.DERIVATION);
    for (Member member : context.get(PythonSources.DERIVATION).members()) {
      context.checkpoint();
      add(texts.of(member).text(), triples);
    }
    return triples.build();
  }

  private static void add(String source, LongStream.Builder triples) {
    long first = 0;
    long second = 0;
    int words = 0;
    int end = source.length();
    for (int i = 0; i < end; i++) {
      if (!isWordStart(source.charAt(i))) {
        continue;
      }
      long word = 0;
      while (i < end && isWordPart(source.charAt(i))) {
        word = (word + source.charAt(i) + 1) * MULTIPLIER;
        i++;
      }
      words++;
      if (words > 2) {
        triples.add(joined(joined(first, second), word));
      }
      first = second;
      second = word;
    }
  }

  private static long joined(long first, long second) {
    long sum = (first ^ first >>> Integer.SIZE) * MULTIPLIER + second;
    return (sum ^ sum >>> Integer.SIZE) * MULTIPLIER;
  }

  private static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}

package io.pypiguard.report;

import com.google.common.base.Splitter;
import com.google.common.net.PercentEscaper;
import java.util.stream.Collectors;

/** Texts of packages in the forms that SARIF asks for. */
final class SarifText {

  /** Longest path that becomes a URI, in characters. */
  private static final int MAX_PATH_LENGTH = 500;

  private static final Splitter SEGMENTS = Splitter.on('/').omitEmptyStrings();
  private static final PercentEscaper SEGMENT_ESCAPER = new PercentEscaper("-._~", false);

  private SarifText() {}

  /**
   * Returns a text for a plain message: masked, cut, and without links. In a message {@code
   * [text](target)} is a link, so a space goes between its halves.
   */
  static String message(String text, int maxLength) {
    return cut(SecretMask.mask(text).replace("](", "] ("), maxLength);
  }

  /** Returns a text of at most so many characters that no longer holds half a surrogate pair. */
  static String cut(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = maxLength - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /**
   * Returns a path as a relative URI that stays below the folder it is relative to: {@code ..}
   * becomes {@code __}, and everything that has a meaning in a URI is percent-encoded.
   */
  static String uri(String path) {
    String uri =
        SEGMENTS
            .splitToStream(cut(SafeJsonGenerator.wellFormed(path), MAX_PATH_LENGTH))
            .filter(segment -> !segment.equals("."))
            .map(segment -> segment.equals("..") ? "__" : SEGMENT_ESCAPER.escape(segment))
            .collect(Collectors.joining("/"));
    return uri.isEmpty() ? "package" : uri;
  }
}

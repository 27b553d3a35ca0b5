package io.pypiguard.analysis;

import java.util.Objects;

/**
 * One step from a text to another text that was decoded out of it.
 *
 * @param codec how the inner text was hidden, for example {@code base64} or {@code zlib}; not empty
 * @param line line of the outer text, from 1, where the encoded text begins, or 0 if not known
 * @param column column of the outer text in code points, from 1, or 0 if not known
 */
public record Layer(String codec, int line, int column) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the codec is empty or a position is negative
   */
  public Layer {
    Objects.requireNonNull(codec, "codec");
    if (codec.isEmpty()) {
      throw new IllegalArgumentException("codec must not be empty");
    }
    SourceLocation.requirePosition(line, column);
  }
}

package io.pypiguard.artifact.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decoding that tells bad bytes from good ones. */
public final class TextDecoding {

  private TextDecoding() {}

  /**
   * Decodes bytes.
   *
   * @param bytes the bytes
   * @param charset what they should be
   * @return the text, or nothing if the bytes are not of the charset
   */
  public static Optional<String> decode(byte[] bytes, Charset charset) {
    return decode(bytes, 0, bytes.length, charset);
  }

  static Optional<String> decode(byte[] bytes, int from, int to, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // The JDK decodes strings much faster than buffers; only a replacement character needs a
      // second look.
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (text.indexOf('\ufffd') < 0) {
        return Optional.of(text);
      }
    }
    try {
      ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
      return Optional.of(charset.newDecoder().decode(part).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}

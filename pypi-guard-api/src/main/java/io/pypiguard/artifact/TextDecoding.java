package io.pypiguard.artifact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decoding that tells bad bytes from good ones. */
final class TextDecoding {

  private TextDecoding() {}

  /**
   * Decodes bytes.
   *
   * @return the text, or nothing if the bytes are not of the charset
   */
  static Optional<String> decode(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // The JDK decodes strings much faster than buffers; a replacement character is looked at
      // twice.
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf('\ufffd') < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}

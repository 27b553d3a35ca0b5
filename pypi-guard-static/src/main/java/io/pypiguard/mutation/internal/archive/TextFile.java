package io.pypiguard.mutation.internal.archive;

import io.pypiguard.artifact.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file, and how to write another one in its place.
 *
 * @param text the text without a byte order mark of Python
 * @param charset how it is encoded
 */
record TextFile(String text, Charset charset) {

  /** What a file that is not there yet is encoded as. */
  static final TextFile NEW = new TextFile("", StandardCharsets.UTF_8);

  /**
   * Decodes a file.
   *
   * @param path its path; Python sources say themselves how they are encoded, anything else is
   *     UTF-8
   * @return its text, or nothing if it is none
   */
  static Optional<TextFile> decode(String path, byte[] content) {
    if (path.endsWith(".py")) {
      SourceText source = SourceText.decode(content);
      return charset(source.encoding()).map(charset -> new TextFile(source.text(), charset));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.indexOf('\0') < 0
          ? Optional.of(new TextFile(text, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Returns another text encoded as this one, or nothing if that has characters it cannot. */
  Optional<byte[]> encode(String other) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(other));
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return Optional.of(content);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(name)
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .filter(Charset::canEncode);
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}

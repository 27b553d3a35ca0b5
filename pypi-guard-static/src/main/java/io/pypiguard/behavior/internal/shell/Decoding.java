package io.pypiguard.behavior.internal.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Decodes literal text. Bytes are carried as text of ISO 8859-1. */
final class Decoding {

  private Decoding() {}

  /** Decodes base64 to bytes; empty if the text is none. */
  static Optional<String> base64(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
      return bytes.length == 0 ? Optional.empty() : Optional.of(latin(bytes));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Decodes what {@code powershell -EncodedCommand} takes: base64 of UTF-16LE. */
  static Optional<String> powerShell(String text) {
    return base64(text).map(bytes -> text(bytes, StandardCharsets.UTF_16LE));
  }

  static String text(String bytes, Charset charset) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  static Optional<String> hex(String text) {
    StringBuilder out = new StringBuilder();
    int high = -1;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit >= 0 && high >= 0) {
        out.append((char) (high * 16 + digit));
        high = -1;
      } else if (digit >= 0) {
        high = digit;
      }
    }
    return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
  }

  static Optional<String> gzip(String bytes) {
    try (InputStream in = new GZIPInputStream(stream(bytes))) {
      return bounded(in);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<String> deflate(String bytes) {
    try (InputStream in = new InflaterInputStream(stream(bytes), new Inflater(true))) {
      return bounded(in);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static String rot13(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char first = c >= 'a' && c <= 'z' ? 'a' : 'A';
      boolean letter = c >= first && c <= first + 25;
      out.append(letter ? (char) (first + (c - first + 13) % 26) : c);
    }
    return out.toString();
  }

  private static InputStream stream(String bytes) {
    return new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> bounded(InputStream in) throws IOException {
    return Optional.of(latin(in.readNBytes(Reading.MAXIMUM_TEXT)));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

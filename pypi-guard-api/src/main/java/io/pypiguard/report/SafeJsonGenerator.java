package io.pypiguard.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in which hostile text does no harm and numbers repeat.
 *
 * <p>The result is valid UTF-8. Characters that a terminal, an editor or a page could take for a
 * command (controls, bidirectional marks, line separators, {@code <}) are written as escapes.
 *
 * <p>A document that was not written to its end stays open, so that it cannot be taken for a whole
 * one.
 */
final class SafeJsonGenerator extends JsonGeneratorDelegate {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new HostileCharacters())
          .rootValueSeparator("")
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private SafeJsonGenerator(JsonGenerator delegate) {
    super(delegate, false);
  }

  /** Writes to a stream, which is not closed. */
  static SafeJsonGenerator of(OutputStream out) throws IOException {
    return new SafeJsonGenerator(FACTORY.createGenerator(out));
  }

  /** Writes indented lines to a stream, which is not closed. */
  static SafeJsonGenerator indented(OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    SafeJsonGenerator generator = of(out);
    generator.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    return generator;
  }

  @Override
  public void writeString(String text) throws IOException {
    super.writeString(wellFormed(text));
  }

  /** Writes a text that is left out if it is empty. */
  void writeOptionalField(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      writeStringField(name, text);
    }
  }

  /** Writes a number from 0 to 1 with at most six decimals. */
  void writeShareField(String name, double share) throws IOException {
    writeDecimal(name, new BigDecimal(share).setScale(6, RoundingMode.HALF_EVEN));
  }

  /** Writes any finite number with at most fifteen digits, which every double can tell apart. */
  void writeDecimalField(String name, double number) throws IOException {
    writeDecimal(name, new BigDecimal(number).round(new MathContext(15, RoundingMode.HALF_EVEN)));
  }

  /** Decimals are made from the exact value: {@code Double.toString} differs between JDKs. */
  private void writeDecimal(String name, BigDecimal number) throws IOException {
    BigDecimal shortest = number.stripTrailingZeros();
    writeNumberField(name, shortest.scale() < 0 ? shortest.setScale(0) : shortest);
  }

  /** Replaces halves of surrogate pairs, which have no encoding in UTF-8. */
  static String wellFormed(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (changed == null) {
        changed = new StringBuilder(text);
      }
      changed.setCharAt(i, '\uFFFD');
    }
    return changed == null ? text : changed.toString();
  }

  /** What is written as an escape beyond what JSON demands. */
  private static final class HostileCharacters extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    HostileCharacters() {
      ascii['<'] = CharacterEscapes.ESCAPE_STANDARD;
      ascii[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return isHostile(character)
          ? new SerializedString("\\u" + HexFormat.of().toHexDigits((char) character))
          : null;
    }

    /** Format characters are the bidirectional marks, zero-width joiners and their like. */
    private static boolean isHostile(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            true;
        default -> false;
      };
    }
  }
}

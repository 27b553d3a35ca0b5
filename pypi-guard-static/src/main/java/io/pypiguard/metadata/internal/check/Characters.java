package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.statics.internal.Measures;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Characters that are not seen: controls, and marks that turn or hide text.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/">Unicode bidirectional algorithm</a>
 */
final class Characters implements Subject {

  /** Characters of a value that are looked at; a description has its own subject. */
  private static final int MOST = 4_096;

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    first(facts)
        .ifPresent(
            field ->
                observations.accept(
                    Observation.of(
                            MetadataObservationTypes.INVISIBLE_CHARACTERS,
                            field.location(),
                            String.format(
                                Locale.ROOT,
                                "field %s holds the invisible character U+%04X",
                                field.name(),
                                invisible(field.value()).orElse(0)))
                        .withSnippet(field.value())));
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    // Hardly any package has such characters, so that they are nothing to learn from.
  }

  private static Optional<MetadataField> first(MetadataFacts facts) {
    for (MetadataSource source : facts.metadata().sources()) {
      for (MetadataField field : source.fields()) {
        if (!field.name().equals("Description") && invisible(field.value()).isPresent()) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  private static OptionalInt invisible(String text) {
    return text.substring(0, Math.min(text.length(), MOST))
        .codePoints()
        .filter(Characters::isInvisible)
        .findFirst();
  }

  /** A byte order mark and the joiner of emoji are left by editors, or wanted. */
  private static boolean isInvisible(int c) {
    boolean layout = c == '\n' || c == '\r' || c == '\t';
    boolean harmless = c == 0xfeff || c == 0x200d || c == 0x00ad || c == 0x85;
    int type = Character.getType(c);
    return !layout && !harmless && (type == Character.CONTROL || type == Character.FORMAT);
  }
}

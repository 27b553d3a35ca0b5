package io.pypiguard.models;

import io.pypiguard.models.scoring.StackFormat;
import io.pypiguard.models.scoring.Stacks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trained stack of learners with all that is needed to score packages: what it was trained with,
 * and on what.
 *
 * <p>In a file it is a ZIP archive: {@code model.tsv} names the inputs, facts and the SHA-256 of
 * the other members, {@code stacks.bin} holds trees and weights as flat arrays, {@code tribuo.pb},
 * where the model was trained with Tribuo, the same model as Tribuo's protocol buffer with its
 * provenance, and {@code report.md}, where there is one, what was measured of it. Nothing is
 * deserialized by Java's own mechanism.
 */
public final class StackModel {

  private static final String STACKS = "stacks.bin";
  private static final String TRIBUO = "tribuo.pb";
  private static final String REPORT = "report.md";

  private final List<ModelInput> inputs;
  private final Stacks stacks;
  private final SortedMap<String, String> facts;
  private final SortedMap<String, byte[]> attached;

  private StackModel(
      List<ModelInput> inputs,
      Stacks stacks,
      SortedMap<String, String> facts,
      SortedMap<String, byte[]> attached) {
    this.inputs = inputs;
    this.stacks = stacks;
    this.facts = facts;
    this.attached = attached;
  }

  /**
   * Makes a model.
   *
   * @param inputs what a row holds, in order; copied
   * @param stacks the trained learners over such rows
   * @param facts what is worth knowing of its training, by names in lower case joined by {@code -};
   *     copied
   * @return the model
   * @throws IllegalArgumentException if the stacks have another number of features, or a fact has a
   *     tab or more than one line
   */
  @SuppressWarnings("exports") // for training, and who makes scorers of their own on the class path
  public static StackModel of(List<ModelInput> inputs, Stacks stacks, Map<String, String> facts) {
    if (inputs.size() != stacks.features()) {
      throw new IllegalArgumentException(
          "the stacks have %d features, the model %d inputs"
              .formatted(stacks.features(), inputs.size()));
    }
    facts.forEach(StackModel::checkFact);
    return new StackModel(List.copyOf(inputs), stacks, new TreeMap<>(facts), new TreeMap<>());
  }

  private static void checkFact(String name, String value) {
    if ((name + value).chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          "fact %s must be a line without tabs, was \"%s\"".formatted(name, value));
    }
  }

  /**
   * Returns this model together with Tribuo's form of it.
   *
   * @param protocolBuffer the serialized form; copied
   * @return a model with the same scores
   */
  public StackModel withTribuo(byte[] protocolBuffer) {
    return with(TRIBUO, protocolBuffer.clone());
  }

  /**
   * Returns this model together with what was measured of it.
   *
   * @param markdown the report
   * @return a model with the same scores
   */
  public StackModel withReport(String markdown) {
    return with(REPORT, markdown.getBytes(StandardCharsets.UTF_8));
  }

  private StackModel with(String name, byte[] content) {
    SortedMap<String, byte[]> all = new TreeMap<>(attached);
    all.put(name, content);
    return new StackModel(inputs, stacks, facts, all);
  }

  /**
   * Reads a model.
   *
   * @param file the file
   * @return the model
   * @throws ModelFormatException if it is no model, truncated, altered or of another format; the
   *     message says what is wrong
   * @throws IOException if it cannot be read
   */
  public static StackModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a model.
   *
   * @param in the bytes of a file; not closed
   * @return the model
   * @throws ModelFormatException as {@link #read(Path)} does
   * @throws IOException if it cannot be read
   */
  public static StackModel read(InputStream in) throws IOException {
    ModelArchive archive = ModelArchive.read(in);
    Stacks stacks;
    try {
      stacks = StackFormat.read(archive.file(STACKS));
    } catch (IOException e) {
      throw new ModelFormatException(STACKS + ": " + e.getMessage());
    }
    if (archive.inputs().size() != stacks.features()) {
      throw new ModelFormatException(
          "the stacks have %d features, the model %d inputs"
              .formatted(stacks.features(), archive.inputs().size()));
    }
    SortedMap<String, byte[]> attached = new TreeMap<>();
    for (String name : List.of(TRIBUO, REPORT)) {
      archive.optionalFile(name).ifPresent(content -> attached.put(name, content));
    }
    return new StackModel(archive.inputs(), stacks, archive.facts(), attached);
  }

  /**
   * Writes the model. The same model always gives the same bytes.
   *
   * @param file where to; replaced if it is there
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Map<String, byte[]> files = new HashMap<>(attached);
    files.put(STACKS, StackFormat.write(stacks));
    Files.write(file, ModelArchive.of(inputs, facts, files).toBytes());
  }

  /**
   * Returns what the model was trained with.
   *
   * @return the inputs in the order of a row; unmodifiable
   */
  public List<ModelInput> inputs() {
    return inputs;
  }

  /**
   * Returns what is worth knowing of its training, for example {@code corpus-sha256} or {@code
   * campaigns}.
   *
   * @return facts by their names; unmodifiable
   */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  /**
   * Returns the model in Tribuo's form.
   *
   * @return the bytes of a protocol buffer; empty if it was not trained with Tribuo
   */
  public Optional<byte[]> tribuo() {
    return Optional.ofNullable(attached.get(TRIBUO)).map(byte[]::clone);
  }

  /**
   * Returns what was measured of the model before it was shipped.
   *
   * @return Markdown; empty if nothing was
   */
  public Optional<String> report() {
    return Optional.ofNullable(attached.get(REPORT))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  Stacks stacks() {
    return stacks;
  }
}

package io.pypiguard.models;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP archive that a model is kept in. Its first member, {@code model.tsv}, has a line for each
 * input, fact and file, with tabs between: {@code input}, id, minimum, maximum; {@code fact}, name,
 * value; {@code file}, name, SHA-256.
 */
final class ModelArchive {

  private static final String HEADER = "model.tsv";
  private static final String FORMAT = "pypi-guard-model\t1";

  /** No model is larger once it is unpacked. */
  private static final int LARGEST = 100_000_000;

  private final List<ModelInput> inputs;
  private final SortedMap<String, String> facts;
  private final SortedMap<String, byte[]> files;

  private ModelArchive(
      List<ModelInput> inputs, SortedMap<String, String> facts, SortedMap<String, byte[]> files) {
    this.inputs = inputs;
    this.facts = facts;
    this.files = files;
  }

  static ModelArchive of(
      List<ModelInput> inputs, Map<String, String> facts, Map<String, byte[]> files) {
    return new ModelArchive(List.copyOf(inputs), new TreeMap<>(facts), new TreeMap<>(files));
  }

  List<ModelInput> inputs() {
    return inputs;
  }

  SortedMap<String, String> facts() {
    return facts;
  }

  byte[] file(String name) throws ModelFormatException {
    return optionalFile(name)
        .orElseThrow(() -> new ModelFormatException("the model has no file " + name));
  }

  Optional<byte[]> optionalFile(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** Returns the archive as bytes, without times, so that they are always the same. */
  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, HEADER, header().getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String header() {
    List<String> lines = new ArrayList<>();
    lines.add(FORMAT);
    inputs.forEach(
        input ->
            lines.add("input\t" + input.id() + '\t' + input.minimum() + '\t' + input.maximum()));
    facts.forEach((name, value) -> lines.add("fact\t" + name + '\t' + value));
    files.forEach((name, content) -> lines.add("file\t" + name + '\t' + sha256(content)));
    return String.join("\n", lines) + '\n';
  }

  static ModelArchive read(InputStream in) throws IOException {
    SortedMap<String, byte[]> members = new TreeMap<>();
    try {
      ZipInputStream zip = new ZipInputStream(in);
      int left = LARGEST;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left);
        left -= content.length;
        if (zip.read() >= 0) {
          throw new ModelFormatException("a model must have at most " + LARGEST + " bytes");
        }
        members.put(entry.getName(), content);
      }
    } catch (ZipException | EOFException e) {
      throw new ModelFormatException("the model is damaged: " + e.getMessage());
    }
    byte[] header = members.remove(HEADER);
    if (header == null) {
      throw new ModelFormatException("this is no model: it has no member " + HEADER);
    }
    return parse(new String(header, StandardCharsets.UTF_8), members);
  }

  private static ModelArchive parse(String header, SortedMap<String, byte[]> members)
      throws ModelFormatException {
    List<String> lines = header.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
      throw new ModelFormatException(
          "the first line of a model must be \""
              + FORMAT
              + "\", was \""
              + (lines.isEmpty() ? "" : lines.get(0))
              + '"');
    }
    List<ModelInput> inputs = new ArrayList<>();
    SortedMap<String, String> facts = new TreeMap<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      switch (fields[0] + fields.length) {
        case "input4" -> inputs.add(input(fields));
        case "fact3" -> facts.put(fields[1], fields[2]);
        case "file3" -> files.put(fields[1], checked(fields[1], fields[2], members));
        default -> throw new ModelFormatException("unknown line in a model: \"" + line + '"');
      }
    }
    return new ModelArchive(List.copyOf(inputs), facts, files);
  }

  private static ModelInput input(String[] fields) throws ModelFormatException {
    try {
      return new ModelInput(
          fields[1], Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
    } catch (NumberFormatException e) {
      throw new ModelFormatException(
          "range of input " + fields[1] + " must be two numbers: " + e.getMessage());
    }
  }

  private static byte[] checked(String name, String sha256, SortedMap<String, byte[]> members)
      throws ModelFormatException {
    byte[] content = members.get(name);
    if (content == null) {
      throw new ModelFormatException("the model has no file " + name);
    }
    if (!sha256(content).equals(sha256)) {
      throw new ModelFormatException(
          "SHA-256 of %s must be %s, was %s".formatted(name, sha256, sha256(content)));
    }
    return content;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

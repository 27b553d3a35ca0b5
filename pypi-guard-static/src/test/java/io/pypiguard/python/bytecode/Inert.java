package io.pypiguard.python.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Files of bytecode that Pythons made of our own inert source. */
final class Inert {

  private Inert() {}

  static List<String> versions() {
    return text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  static byte[] file(String version) {
    return text()
        .lines()
        .filter(line -> line.startsWith(version + "\t"))
        .map(line -> Base64.getDecoder().decode(line.substring(version.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static String text() {
    try (InputStream in = Inert.class.getResourceAsStream("inert.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

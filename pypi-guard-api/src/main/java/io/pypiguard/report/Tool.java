package io.pypiguard.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What reports say about the program that wrote them. */
final class Tool {

  static final String NAME = "PyPI Guard";

  /** From a resource that the build fills in: a manifest is not there on the module path. */
  static final String VERSION = readVersion();

  private Tool() {}

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream resource = Tool.class.getResourceAsStream("tool.properties")) {
      properties.load(
          new InputStreamReader(
              Objects.requireNonNull(resource, "tool.properties"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}

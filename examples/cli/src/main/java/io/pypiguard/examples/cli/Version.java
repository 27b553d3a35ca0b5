package io.pypiguard.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is, as the build wrote it down. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(resource, "version.properties"));
    }
    return new String[] {"pypi-guard " + properties.getProperty("version")};
  }
}

package io.pypiguard.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipWriter;
import java.util.Map;
import java.util.Random;

/** What the tests of the reader share. */
final class Archives {

  /** File name of archives in which the name does not matter. */
  static final String NAME = "demo-1.0.tar.gz";

  private Archives() {}

  static PackageArtifact read(byte[] archive) {
    return ArtifactReader.create().read(archive, NAME);
  }

  static PackageArtifact read(byte[] archive, Limits limits) {
    return ArtifactReader.create(limits).read(archive, NAME);
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** Returns bytes that do not compress. */
  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ZipWriter zip = ZipWriter.create();
    files.forEach(zip::add);
    return zip.build();
  }

  static byte[] tar(Map<String, byte[]> files) {
    TarWriter tar = TarWriter.create();
    files.forEach(tar::add);
    return tar.build();
  }
}

package io.pypiguard.models.data;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells whether the code that measures packages is still the same. */
final class CodeFingerprint {

  private CodeFingerprint() {}

  /**
   * Returns a hash of the archives and folders that objects' classes were loaded from.
   *
   * @param objects objects of any classes
   * @return 64 hexadecimal digits
   * @throws IOException if a file cannot be read
   */
  static String of(Collection<?> objects) throws IOException {
    TreeSet<Path> sources = new TreeSet<>();
    objects.forEach(object -> source(object.getClass()).ifPresent(sources::add));
    Hasher hasher = Hashing.sha256().newHasher();
    for (Path source : sources) {
      for (Path file : files(source)) {
        hasher.putString(source.relativize(file).toString(), StandardCharsets.UTF_8);
        hasher.putBytes(Files.readAllBytes(file));
      }
    }
    return hasher.hash().toString();
  }

  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<Path> source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      URI location = source.getLocation().toURI();
      return location.getScheme().equals("file")
          ? Optional.of(Path.of(location))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

package io.pypiguard.behavior;

import com.google.common.base.Splitter;
import io.pypiguard.analysis.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Samples of behaviours and their honest twins, which are kept in a file for each behaviour.
 *
 * <p>A package starts with {@code === sample name moment} or {@code === twin name}, then come
 * {@code package: name version} and {@code metadata: Field: value} if there is something to say,
 * then files, each behind {@code --- path}. Samples do no harm: their hosts do not exist (RFC 2606,
 * RFC 5737), their payloads print, and what would change the machine waits for a file that is
 * nowhere.
 */
final class Samples {

  private static final String PACKAGE = "=== ";
  private static final String FILE = "--- ";

  private Samples() {}

  /** Returns the packages that show a behaviour. */
  static List<Sample> samples() {
    return all().filter(sample -> sample.moment() != Moment.UNKNOWN).toList();
  }

  /** Returns the honest packages that come nearest to a behaviour. */
  static List<Sample> twins() {
    return all().filter(sample -> sample.moment() == Moment.UNKNOWN).toList();
  }

  /** Returns packages that download and execute, each by another indirection of the language. */
  static List<Sample> indirections() {
    return read(resource("indirections.txt"), "download-and-execute");
  }

  private static Stream<Sample> all() {
    return files().stream().flatMap(file -> read(file, behavior(file)).stream());
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(resource("samples"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Samples.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("the address of a resource is a URI", e);
    }
  }

  private static String behavior(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  private static List<Sample> read(Path file, String behavior) {
    List<Sample> samples = new ArrayList<>();
    Reader reader = new Reader(behavior);
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(PACKAGE)) {
          reader.end(samples);
          reader = new Reader(behavior);
        }
        reader.add(withOrdinaryHosts(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader.end(samples);
    return samples;
  }

  /**
   * Puts hosts that look like any others, and are nowhere either, in place of reserved ones: these
   * are known to be harmless. There is no such top-level domain, and what was the network of 6to4
   * relays is out of use (RFC 7526).
   */
  private static String withOrdinaryHosts(String line) {
    return line.replace(".invalid", ".nowhere")
        .replace(".example", ".nowhere")
        .replace("192.0.2.", "192.88.99.");
  }

  /** Reads the lines of one package. */
  private static final class Reader {

    private final String behavior;
    private final List<Map.Entry<String, String>> metadata = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private String name = "";
    private String project = "rowtools 1.0";
    private String path = "";
    private Moment moment = Moment.UNKNOWN;

    Reader(String behavior) {
      this.behavior = behavior;
    }

    void add(String line) {
      if (line.startsWith(PACKAGE)) {
        List<String> words = Splitter.on(' ').splitToList(line);
        name = words.get(2);
        if (words.get(1).equals("sample")) {
          moment = Moment.valueOf(words.get(3).toUpperCase(Locale.ROOT).replace('-', '_'));
        }
      } else if (line.startsWith(FILE)) {
        path = line.substring(FILE.length());
        files.put(path, "");
      } else if (!path.isEmpty()) {
        files.merge(path, line + "\n", String::concat);
      } else {
        head(line);
      }
    }

    private void head(String line) {
      List<String> parts = Splitter.on(": ").limit(3).splitToList(line);
      switch (parts.get(0)) {
        case "package" -> project = parts.get(1);
        case "metadata" -> metadata.add(Map.entry(parts.get(1), parts.get(2)));
        default -> throw new IllegalStateException("what is this line of " + name + ": " + line);
      }
    }

    void end(List<Sample> samples) {
      if (!name.isEmpty()) {
        samples.add(new Sample(behavior, name, moment, project, metadata, files));
      }
    }
  }
}

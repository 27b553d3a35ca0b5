package io.pypiguard.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.pypiguard.artifact.PackageCoordinates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the documents that PyPI's JSON interface gives for a project, from where they were saved.
 *
 * <p>Of a document the releases with their times and yanks, the owners, the downloads and the
 * status are read, as far as they are there; all else is passed over.
 *
 * @see <a href="https://docs.pypi.org/api/json/">The JSON interface of PyPI</a>
 */
public final class PypiJsonHistory implements PackageHistorySource {

  /** Documents with more releases are refused; the largest projects have some thousands. */
  private static final int MOST_RELEASES = 100_000;

  /** Longer documents are refused, in bytes. */
  private static final long MOST_BYTES = 256L << 20;

  private static final int MOST_DEPTH = 50;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxDocumentLength(MOST_BYTES)
                  .build())
          .build();

  private final Path folder;

  private PypiJsonHistory(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns a source that reads the documents of a folder.
   *
   * @param folder where {@code demo.json} is the document of project {@code demo}, by its
   *     normalized name; a project without document has no history
   * @return the source
   */
  public static PypiJsonHistory inFolder(Path folder) {
    return new PypiJsonHistory(Objects.requireNonNull(folder, "folder"));
  }

  @Override
  public PackageHistory history(PackageCoordinates coordinates) throws IOException {
    String name = coordinates.normalizedName();
    // The name is the package's own word: it must not lead out of the folder.
    if (name.isEmpty() || !name.chars().allMatch(PypiJsonHistory::isOfName)) {
      return PackageHistory.unknown();
    }
    Path document = folder.resolve(name + ".json");
    if (!Files.isRegularFile(document)) {
      return PackageHistory.unknown();
    }
    try (InputStream in = Files.newInputStream(document)) {
      return read(in);
    } catch (IOException e) {
      throw new IOException("history in " + document + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a document.
   *
   * @param json the document; not closed
   * @return what it tells
   * @throws IOException if it cannot be read or is no such document; the message says where
   */
  public static PackageHistory read(InputStream json) throws IOException {
    try (JsonParser parser =
        FACTORY.createParser(json).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      return read(parser);
    }
  }

  private static PackageHistory read(JsonParser parser) throws IOException {
    try {
      return new Document(parser).read();
    } catch (JsonProcessingException e) {
      int line = parser.currentLocation().getLineNr();
      throw new IOException("line " + line + ": " + e.getOriginalMessage(), e);
    }
  }

  private static boolean isOfName(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** One document while it is read. */
  private static final class Document {

    private final JsonParser parser;
    private final List<PastRelease> releases = new ArrayList<>();
    private final List<String> maintainers = new ArrayList<>();
    private long downloads = -1;
    private ProjectStatus status = ProjectStatus.ACTIVE;

    Document(JsonParser parser) {
      this.parser = parser;
    }

    PackageHistory read() throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("must be a JSON object, begins with " + parser.currentToken());
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "releases" -> eachField(value, this::release);
          case "info" -> eachField(value, this::info);
          case "ownership" -> eachField(value, this::ownership);
          case "project-status", "project_status" -> status(value);
          default -> parser.skipChildren();
        }
      }
      return new PackageHistory(releases, maintainers, downloads, status);
    }

    private interface FieldReader {
      void read(String name, JsonToken value) throws IOException;
    }

    private void eachField(JsonToken start, FieldReader reader) throws IOException {
      if (start != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        reader.read(name, parser.nextToken());
      }
    }

    /** A release has a list of files; one without files is nothing that anybody can install. */
    private void release(String version, JsonToken files) throws IOException {
      if (files != JsonToken.START_ARRAY) {
        parser.skipChildren();
        return;
      }
      FileTimes times = new FileTimes();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        eachField(JsonToken.START_OBJECT, times::read);
      }
      if (!times.first.equals(Instant.MAX)) {
        if (releases.size() == MOST_RELEASES) {
          throw new IOException("must have at most " + MOST_RELEASES + " releases");
        }
        releases.add(new PastRelease(version, times.first, times.yanked));
      }
    }

    private void info(String name, JsonToken value) throws IOException {
      if (name.equals("downloads")) {
        eachField(value, this::downloads);
      } else {
        parser.skipChildren();
      }
    }

    private void downloads(String name, JsonToken value) throws IOException {
      if (name.equals("last_month") && value == JsonToken.VALUE_NUMBER_INT) {
        downloads = Math.max(-1, parser.getLongValue());
      } else {
        parser.skipChildren();
      }
    }

    private void ownership(String name, JsonToken value) throws IOException {
      if (!name.equals("roles") || value != JsonToken.START_ARRAY) {
        parser.skipChildren();
        return;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        eachField(
            JsonToken.START_OBJECT,
            (key, user) -> {
              if (key.equals("user") && user == JsonToken.VALUE_STRING) {
                maintainers.add(parser.getText());
              } else {
                parser.skipChildren();
              }
            });
      }
    }

    private void status(JsonToken value) throws IOException {
      if (value == JsonToken.VALUE_STRING) {
        status = ProjectStatus.ofId(parser.getText()).orElse(status);
        return;
      }
      eachField(
          value,
          (name, text) -> {
            if (name.equals("status") && text == JsonToken.VALUE_STRING) {
              status = ProjectStatus.ofId(parser.getText()).orElse(status);
            } else {
              parser.skipChildren();
            }
          });
    }

    /** When the files of a release came, and whether it was withdrawn. */
    private final class FileTimes {

      private Instant first = Instant.MAX;
      private boolean yanked;

      void read(String name, JsonToken value) throws IOException {
        if (name.equals("upload_time_iso_8601") && value == JsonToken.VALUE_STRING) {
          Instant time = time(parser.getText());
          first = time.isBefore(first) ? time : first;
        } else if (name.equals("yanked")) {
          yanked |= value == JsonToken.VALUE_TRUE;
        } else {
          parser.skipChildren();
        }
      }
    }

    private Instant time(String text) throws IOException {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw new IOException(
            "line "
                + parser.currentLocation().getLineNr()
                + ": a time must look like 2024-01-31T12:00:00Z, was "
                + text,
            e);
      }
    }
  }
}

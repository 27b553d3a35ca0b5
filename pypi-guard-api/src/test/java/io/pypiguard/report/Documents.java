package io.pypiguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads documents back and checks them against their schemas. */
final class Documents {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Schema REPORT = schema("report-1.0.schema.json");
  private static final Schema SARIF = schema("/schemas/sarif-schema-2.1.0.json");

  private Documents() {}

  static JsonNode read(String json) throws IOException {
    return MAPPER.readTree(json);
  }

  /** Reads a document of format {@code json} that must be valid. */
  static JsonNode readReport(byte[] document) throws IOException {
    return readValid(document, REPORT);
  }

  /** Reads a SARIF document that must be valid, and returns its only run. */
  static JsonNode readSarif(byte[] document) throws IOException {
    JsonNode sarif = readValid(document, SARIF);
    assertThat(sarif.path("runs")).hasSize(1);
    return sarif.path("runs").path(0);
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode readValid(byte[] document, Schema schema) throws IOException {
    // A strict decoder, unlike the parser's.
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
    JsonNode json = MAPPER.readTree(document);
    assertThat(schema.validate(json)).isEmpty();
    return json;
  }

  private static Schema schema(String resource) {
    try (InputStream in = Documents.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MAPPER.readTree(Objects.requireNonNull(in, resource)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

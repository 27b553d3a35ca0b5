package io.pypiguard.examples.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.pypiguard.python.SyntaxError;
import io.pypiguard.python.SyntaxTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes an object a file and line: {@code path}, {@code unparsed}, {@code errors}, {@code micros}.
 */
final class SyntaxJsonLines implements SyntaxOutput {

  private final JsonGenerator json;

  SyntaxJsonLines(OutputStream out) throws IOException {
    json =
        new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("")
            .build()
            .createGenerator(out, JsonEncoding.UTF8);
  }

  @Override
  public void parsed(Path file, SyntaxTree tree, List<SyntaxError> errors, long micros)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.toString());
    json.writeNumberField("unparsed", tree.unparsedCount());
    json.writeArrayFieldStart("errors");
    for (SyntaxError error : errors) {
      json.writeStartObject();
      json.writeNumberField("line", error.line());
      json.writeNumberField("column", error.column());
      json.writeStringField("message", error.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("micros", micros);
    endLine();
  }

  @Override
  public void unreadable(Path file, String reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.toString());
    json.writeStringField("failure", reason);
    endLine();
  }

  private void endLine() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}

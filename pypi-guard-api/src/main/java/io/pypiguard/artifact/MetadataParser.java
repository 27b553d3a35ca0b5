package io.pypiguard.artifact;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableListMultimap;
import io.pypiguard.artifact.internal.TextDecoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads core metadata: header fields in the manner of e-mail, then perhaps an empty line and the
 * description.
 */
final class MetadataParser {

  /** Most fields that are kept; real packages have some hundred at most. */
  private static final int MOST_FIELDS = 10_000;

  private static final int MOST_PROBLEMS = 20;

  private static final List<String> REQUIRED_FIELDS =
      List.of("Metadata-Version", "Name", "Version");

  private final ImmutableListMultimap.Builder<String, String> fields =
      ImmutableListMultimap.builder();
  private final ImmutableListMultimap.Builder<String, Integer> lines =
      ImmutableListMultimap.builder();
  private final List<String> problems = new ArrayList<>();
  private String name = "";
  private int firstLine;
  private final StringBuilder value = new StringBuilder();
  private int count;
  private boolean hasDescription;

  private MetadataParser() {}

  static CoreMetadata parse(byte[] content) {
    MetadataParser parser = new MetadataParser();
    parser.read(parser.decode(content));
    ImmutableListMultimap<String, String> fields = parser.fields.build();
    parser.checkRequired(fields);
    return new CoreMetadata(fields, parser.lines.build(), parser.problems);
  }

  private String decode(byte[] content) {
    Optional<String> utf8 = TextDecoding.decode(content, StandardCharsets.UTF_8);
    if (utf8.isEmpty()) {
      problem("not UTF-8, read as Latin-1");
    }
    String text = utf8.orElseGet(() -> new String(content, StandardCharsets.ISO_8859_1));
    if (text.startsWith("\ufeff")) {
      problem("begins with a byte order mark");
      text = text.substring(1);
    }
    if (text.indexOf('\0') >= 0) {
      problem("contains NUL characters");
    }
    return text;
  }

  private void read(String text) {
    int at = 0;
    int line = 0;
    while (at < text.length()) {
      int end = endOfLine(text, at);
      int next = end + lineBreakLength(text, end);
      line++;
      if (end == at) {
        finishField();
        readBody(text.substring(next), line + 1);
        return;
      }
      char first = text.charAt(at);
      int colon = colon(text, at, end);
      if (first == ' ' || first == '\t') {
        continueField(text, at, end, line);
      } else if (colon > at && isName(text, at, colon)) {
        finishField();
        name = text.substring(at, colon);
        firstLine = line;
        value.append(text, colon + 1, end);
      } else {
        // Python's e-mail parser takes what follows a line that is no field for the body.
        finishField();
        problem("line " + line + " is no field");
        readBody(text.substring(at), line);
        return;
      }
      at = next;
    }
    finishField();
  }

  private void checkRequired(ImmutableListMultimap<String, String> all) {
    for (String field : REQUIRED_FIELDS) {
      int times = all.get(Ascii.toLowerCase(field)).size();
      if (times != 1) {
        problem("has field " + field + " " + times + " times and must have it once");
      }
    }
  }

  private void continueField(String text, int at, int end, int line) {
    if (name.isEmpty()) {
      problem("line " + line + " continues no field");
      return;
    }
    value.append('\n').append(text, at, end);
  }

  private void readBody(String body, int line) {
    if (!body.isBlank() && !hasDescription) {
      fields.put("description", body);
      lines.put("description", line);
    } else if (!body.isBlank()) {
      problem("has a description both as a field and as a body");
    }
  }

  private void finishField() {
    if (name.isEmpty()) {
      return;
    }
    if (++count <= MOST_FIELDS) {
      String key = Ascii.toLowerCase(name);
      boolean description = key.equals("description");
      hasDescription |= description;
      fields.put(key, description ? unfold(value) : value.toString().strip());
      lines.put(key, firstLine);
    } else if (count == MOST_FIELDS + 1) {
      problem("has more than " + MOST_FIELDS + " fields");
    }
    name = "";
    value.setLength(0);
  }

  /**
   * Takes the indentation of seven blanks and a bar, or eight blanks, off a description's lines.
   */
  private static String unfold(CharSequence folded) {
    StringBuilder text = new StringBuilder(folded.length());
    for (String line : folded.toString().strip().split("\n", -1)) {
      if (text.length() > 0) {
        text.append('\n');
      }
      if (line.startsWith("       |")) {
        text.append(line, 8, line.length());
      } else if (line.startsWith("        ")) {
        text.append(line, 8, line.length());
      } else {
        text.append(line);
      }
    }
    return text.toString();
  }

  private static boolean isName(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Looks no further than the line: there may be many lines without a colon. */
  private static int colon(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int lineBreakLength(String text, int at) {
    return text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0;
  }

  private void problem(String what) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(what);
    }
  }
}

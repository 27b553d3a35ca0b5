package io.pypiguard.files;

import io.pypiguard.files.internal.format.ContentType;
import io.pypiguard.files.internal.format.MediaEnd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What stands behind the end of an image, a sound or a font.
 *
 * @param offset where it begins
 * @param length how many bytes it has
 * @param meaning what it is, as {@code zip archive}; empty if that is not known
 */
record MediaTail(long offset, long length, String meaning) {

  /** Cameras and old tools leave some bytes; a payload takes more. */
  private static final int FEWEST = 16;

  private static final int SAMPLE = 4096;

  private static final Pattern CODE =
      Pattern.compile(
          "(?:^|[\\s;])(?:import\\s+\\w+|from\\s+\\w+\\s+import|exec\\s*\\(|eval\\s*\\(|def\\s+\\w+\\("
              + "|<\\?php|<script|powershell|#!/)");

  /** Finds it; nothing if the file ends where its format says, or with blanks and zeros only. */
  static Optional<MediaTail> of(ContentType type, byte[] content) {
    OptionalLong end = MediaEnd.find(type, content);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    int from = (int) end.getAsLong();
    while (from < content.length && isPadding(content[from])) {
      from++;
    }
    int length = content.length - from;
    return length < FEWEST
        ? Optional.empty()
        : Optional.of(new MediaTail(from, length, meaning(content, from)));
  }

  private static boolean isPadding(byte value) {
    return value == 0 || value == ' ' || value == '\n' || value == '\r' || value == (byte) 0xff;
  }

  private static String meaning(byte[] content, int from) {
    byte[] head = Arrays.copyOfRange(content, from, Math.min(content.length, from + SAMPLE));
    Optional<String> name =
        ProgramFormat.detect(head, content.length - (long) from)
            .map(ProgramFormat::displayName)
            .or(() -> ContentType.detect(head).map(ContentType::displayName));
    if (name.isPresent()) {
      return name.get();
    }
    return CODE.matcher(new String(head, StandardCharsets.ISO_8859_1)).find() ? "source code" : "";
  }

  /** Tells whether it is something that can be unpacked or run. */
  boolean isMeaningful() {
    return !meaning.isEmpty();
  }
}

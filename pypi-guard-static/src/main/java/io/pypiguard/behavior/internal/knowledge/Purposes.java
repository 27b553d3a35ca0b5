package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words by which a package says that a behaviour is what it is for. */
public final class Purposes {

  private record Purpose(Pattern words, String reason) {}

  private static final Map<String, Purpose> PURPOSES = read();

  private Purposes() {}

  /**
   * Returns why a behaviour is to be expected of a package.
   *
   * @param behavior id of a behaviour, as {@code screen-capture}
   * @param text what the package says about itself
   * @return a reason in plain words; nothing if the text says nothing of it
   */
  public static Optional<String> of(String behavior, String text) {
    return Optional.ofNullable(PURPOSES.get(behavior))
        .filter(purpose -> purpose.words().matcher(text.toLowerCase(Locale.ROOT)).find())
        .map(Purpose::reason);
  }

  private static Map<String, Purpose> read() {
    Map<String, Purpose> purposes = new HashMap<>();
    for (List<String> row : ResourceTable.read(Purposes.class, "purposes.tsv", 3)) {
      String words =
          Splitter.on(',')
              .splitToStream(row.get(1))
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "\\b(?:", ")"));
      purposes.put(row.get(0), new Purpose(Pattern.compile(words), row.get(2)));
    }
    return Map.copyOf(purposes);
  }
}

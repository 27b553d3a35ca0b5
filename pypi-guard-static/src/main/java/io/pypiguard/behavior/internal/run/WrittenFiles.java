package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the package has written to files, so that a file which it runs later is known.
 *
 * <p>A file is told by its name, for it may be moved, or by its whole path where no name is known.
 */
final class WrittenFiles {

  private static final int MOST = 200;

  private final Interpreter run;
  private final Map<String, Value> contents = new HashMap<>();

  WrittenFiles(Interpreter run) {
    this.run = run;
  }

  /** Notes what a call writes; what is written to the same file before stands in front of it. */
  void write(Function function, Call call) {
    Optional<Value> data = function.argument("data", call).filter(WrittenFiles::isText);
    if (data.isEmpty() || contents.size() >= MOST) {
      return;
    }
    for (Value path : function.arguments("path", call)) {
      for (String text : Texts.of(Paths.text(path))) {
        key(text)
            .ifPresent(
                key ->
                    contents.merge(
                        key,
                        data.get(),
                        (before, more) ->
                            before.equals(more)
                                ? before
                                : run.expressions().joined(List.of(before, more))));
      }
    }
  }

  private static boolean isText(Value data) {
    return data instanceof Alternatives || !Texts.of(data).isEmpty();
  }

  /** Returns what was written to the file of a path. */
  Optional<Value> find(String path) {
    return key(path).map(contents::get);
  }

  private static Optional<String> key(String path) {
    String plain = path.replace('\\', '/').strip().toLowerCase(Locale.ROOT);
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    boolean known = name.replace("{}", "").length() > 3;
    String key = known ? name : plain;
    return key.replace("{}", "").length() > 1 ? Optional.of(key) : Optional.empty();
  }
}

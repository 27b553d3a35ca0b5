package io.pypiguard.metadata.internal;

import com.google.common.base.Splitter;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.run.Trace;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@code setup.py} hands to {@code setup()}: the values of its arguments as the
 * interpreter of behaviour works them out, through variables, dictionaries and files that are read.
 */
final class SetupScriptSource {

  private static final Splitter LINES = Splitter.on('\n').trimResults().omitEmptyStrings();

  private final FieldCollector fields;

  private SetupScriptSource(String member) {
    this.fields = new FieldCollector(MetadataSource.Kind.SETUP_PY, member);
  }

  static Optional<MetadataSource> read(Member script, Trace trace) {
    Optional<Call> call = setupCall(trace);
    if (call.isEmpty()) {
      return Optional.empty();
    }
    SetupScriptSource source = new SetupScriptSource(script.path());
    for (Map.Entry<String, Value> keyword : call.get().keywords().entrySet()) {
      source.add(keyword.getKey(), keyword.getValue(), location(call.get(), keyword.getKey()));
    }
    return source.fields.source();
  }

  /** Returns the first call of {@code setup()} that an installer comes to. */
  static Optional<Call> setupCall(Trace trace) {
    return trace.events().stream()
        .filter(event -> event.is(Role.SETUP) && event.moment() == Moment.INSTALL)
        .map(Event::call)
        .findFirst();
  }

  /** Returns where an argument is written; of one out of a dictionary, where the call is. */
  private static SourceLocation location(Call call, String keyword) {
    Node node = call.place().node();
    if (node instanceof Expression.Call written) {
      for (Node argument : written.arguments()) {
        if (argument instanceof Clause.Keyword named
            && named.name().filter(keyword::equals).isPresent()) {
          return call.place().unit().location(argument);
        }
      }
    }
    return call.place().location();
  }

  private void add(String keyword, Value value, SourceLocation location) {
    if (keyword.equals("extras_require")) {
      addExtras(value, location);
      return;
    }
    String field = SetupKeywords.field(keyword);
    if (field.isEmpty() || value.equals(Constant.NONE)) {
      return;
    }
    switch (SetupKeywords.shape(field)) {
      case LINES -> texts(value).forEach(text -> addLines(field, text, location));
      case WORDS -> texts(value).forEach(text -> fields.add(field, text, location));
      case LABELS -> addLabels(field, value, location);
      case TEXT -> fields.add(field, String.join(", ", texts(value)), location);
    }
  }

  private void addLines(String field, String text, SourceLocation location) {
    if (text.isEmpty()) {
      fields.add(field, "", location);
    }
    LINES.split(text).forEach(line -> fields.add(field, line, location));
  }

  private void addLabels(String field, Value value, SourceLocation location) {
    if (value instanceof Mapping urls) {
      urls.entries()
          .forEach((label, url) -> fields.add(field, text(label) + ", " + text(url), location));
    } else {
      fields.add(field, "", location);
    }
  }

  private void addExtras(Value value, SourceLocation location) {
    if (value instanceof Mapping extras) {
      extras
          .entries()
          .forEach(
              (extra, requirements) ->
                  texts(requirements).stream()
                      .flatMap(String::lines)
                      .filter(line -> !line.isBlank())
                      .map(line -> Requirements.ofExtra(line, text(extra)))
                      .forEach(line -> fields.add("Requires-Dist", line, location)));
    }
  }

  /** Returns the texts of a list, or the one text; an empty one stands for what is not known. */
  private static List<String> texts(Value value) {
    Value one = value instanceof Alternatives several ? several.values().get(0) : value;
    if (!(one instanceof Sequence sequence)) {
      return List.of(text(one));
    }
    List<String> texts = new ArrayList<>();
    sequence.items().forEach(item -> texts.add(text(item)));
    if (sequence.isOpen()) {
      texts.add("");
    }
    return texts;
  }

  private static String text(Value value) {
    if (value instanceof Constant.Text text) {
      return text.value();
    }
    if (value instanceof Constant.Bytes bytes) {
      return new String(bytes.value(), StandardCharsets.UTF_8);
    }
    if (value instanceof Constant.Int number) {
      return number.value().toString();
    }
    if (value instanceof Constant.Real number) {
      return Double.toString(number.value());
    }
    if (value instanceof Alternatives several) {
      return several.values().stream()
          .map(SetupScriptSource::text)
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }
    return value instanceof Blend blend ? blend.text() : "";
  }
}

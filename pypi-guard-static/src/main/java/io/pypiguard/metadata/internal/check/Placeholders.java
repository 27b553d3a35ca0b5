package io.pypiguard.metadata.internal.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.analysis.Observation;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.metadata.Person;
import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Names and summaries that a template has, and how much the summary says. */
final class Placeholders implements Subject {

  private static final WordTable TABLE = WordTable.read("placeholders.tsv");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace()).trimResults().omitEmptyStrings();
  private static final Splitter KEYWORDS =
      Splitter.on(CharMatcher.anyOf(",; \t\n")).trimResults().omitEmptyStrings();

  /** Keywords, or words of a summary, that are counted. */
  private static final int MOST_KEYWORDS = 1_000;

  /** Characters of a summary that are looked at; PyPI takes 512. */
  private static final int MOST_SUMMARY = 2_000;

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    for (String name :
        List.of("Author", "Author-email", "Maintainer", "Maintainer-email", "Summary")) {
      for (MetadataField field : facts.metadata().fields(name)) {
        Optional<String> reason =
            name.equals("Summary")
                ? TABLE.reason("summary", field.value())
                : TABLE.reason("name", person(field.value()));
        if (reason.isPresent()) {
          observations.accept(
              Observation.of(
                      MetadataObservationTypes.PLACEHOLDER_VALUE,
                      field.location(),
                      "the value of field " + name + " is a placeholder: " + reason.get())
                  .withSnippet(field.value()));
        }
      }
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    ProjectMetadata metadata = facts.metadata();
    String summary = beginning(metadata.summary());
    List<String> names = facts.people().stream().map(Person::name).toList();
    measures.flag(
        "author-placeholder",
        names.stream().anyMatch(name -> TABLE.reason("name", name).isPresent()));
    measures.log("summary-length", summary.length());
    measures.flag("description-given", metadata.states("Description"));
    measures.log(
        "keywords-count",
        KEYWORDS.splitToStream(metadata.first("Keywords")).limit(MOST_KEYWORDS).count());
    if (!summary.isEmpty()) {
      String plain = plain(summary);
      measures.flag("summary-placeholder", TABLE.reason("summary", summary).isPresent());
      measures.flag(
          "summary-repeats",
          plain.equals(plain(metadata.first("Name")))
              || plain.equals(plain(beginning(metadata.description()))));
      measures.number(
          "summary-words", (double) WORDS.splitToStream(summary).limit(MOST_KEYWORDS).count());
    }
  }

  private static String person(String value) {
    int open = value.indexOf('<');
    return open < 0 ? value : value.substring(0, open);
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MOST_SUMMARY));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ").strip();
  }
}

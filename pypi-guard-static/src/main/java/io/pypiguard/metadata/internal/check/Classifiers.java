package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Classifiers: whether PyPI knows them, and whether they can all be true.
 *
 * @see <a href="https://pypi.org/classifiers/">The list of classifiers</a>
 */
final class Classifiers implements Subject {

  private static final Set<String> KNOWN =
      ResourceTable.read(Classifiers.class, "classifiers.txt", 1).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  /** PyPI refuses whatever begins so. */
  private static final String PRIVATE = "Private :: ";

  private static final String STATUS = "Development Status :: ";
  private static final String SEPARATOR = " :: ";

  /** What the packaging tutorial of the PyPA gives as an example. */
  private static final Set<String> TUTORIAL =
      Set.of(
          "Programming Language :: Python :: 3",
          "License :: OSI Approved :: MIT License",
          "Operating System :: OS Independent");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    List<MetadataField> fields = facts.metadata().fields("Classifier");
    fields.stream()
        .filter(field -> field.isKnown() && isUnknown(field.value()))
        .forEach(
            field ->
                report(
                    field,
                    MetadataObservationTypes.CLASSIFIER_UNKNOWN,
                    "PyPI does not know the classifier",
                    observations));
    fields.stream()
        .filter(field -> field.value().startsWith(PRIVATE))
        .limit(1)
        .forEach(
            field ->
                report(
                    field,
                    MetadataObservationTypes.CLASSIFIER_PRIVATE,
                    "the package asks not to be uploaded",
                    observations));
    if (statuses(facts) > 1) {
      fields.stream()
          .filter(field -> field.value().startsWith(STATUS))
          .limit(1)
          .forEach(
              field ->
                  report(
                      field,
                      MetadataObservationTypes.CLASSIFIER_CONTRADICTION,
                      "the package claims several states of development",
                      observations));
    }
  }

  private static void report(
      MetadataField field,
      ObservationType type,
      String message,
      Consumer<? super Observation> observations) {
    observations.accept(Observation.of(type, field.location(), message).withSnippet(field.value()));
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    List<String> all = facts.metadata().classifiers();
    measures.log("classifiers-count", all.size());
    measures.share(
        "classifiers-unknown-share",
        all.stream().filter(Classifiers::isUnknown).count(),
        all.size());
    measures.number(
        "classifiers-groups", (double) all.stream().map(Classifiers::group).distinct().count());
    if (!all.isEmpty()) {
      measures.flag("classifiers-tutorial", TUTORIAL.containsAll(all));
    }
  }

  private static long statuses(MetadataFacts facts) {
    return facts.metadata().classifiers().stream().filter(each -> each.startsWith(STATUS)).count();
  }

  private static boolean isUnknown(String classifier) {
    return !KNOWN.contains(classifier) && !classifier.startsWith(PRIVATE);
  }

  private static String group(String classifier) {
    int end = classifier.indexOf(SEPARATOR);
    return end < 0 ? classifier : classifier.substring(0, end);
  }
}

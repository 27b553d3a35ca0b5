package io.pypiguard.metadata.internal.check;

import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The addresses on the web that a package names as its own.
 *
 * <p>Whether there is anything at an address is not looked up. The honest twin of a placeholder is
 * a project that was uploaded in a hurry.
 */
final class Urls implements Subject {

  private static final List<String> FIELDS = List.of("Home-page", "Project-URL", "Download-URL");

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    if (facts.isEmpty()) {
      return;
    }
    List<MetadataField> fields = fields(facts);
    if (fields.isEmpty()) {
      observations.accept(
          Observation.of(
              MetadataObservationTypes.HOME_PAGE_MISSING,
              facts.location(),
              "the package names no page of its own"));
    }
    for (MetadataField field : fields) {
      WebAddress address = WebAddress.of(url(field));
      Optional<String> placeholder = address.placeholder();
      if (field.isKnown() && !address.isValid()) {
        observations.accept(
            Observation.of(
                    MetadataObservationTypes.URL_INVALID,
                    field.location(),
                    "the URL of field " + field.name() + " is no web address")
                .withSnippet(field.value()));
      } else if (placeholder.isPresent()) {
        observations.accept(
            Observation.of(
                    MetadataObservationTypes.URL_PLACEHOLDER,
                    field.location(),
                    "the URL of field " + field.name() + " is a placeholder: " + placeholder.get())
                .withSnippet(field.value()));
      }
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    List<WebAddress> all = addresses(facts);
    List<WebAddress> real =
        all.stream().filter(each -> each.isValid() && each.placeholder().isEmpty()).toList();
    boolean unknown = all.isEmpty() && !fields(facts).isEmpty();
    measures.flag("home-page-valid", !real.isEmpty() || unknown);
    measures.flag(
        "home-page-placeholder", all.stream().anyMatch(each -> each.placeholder().isPresent()));
    measures.flag("home-page-code-host", real.stream().anyMatch(WebAddress::isCodeHost));
    measures.log("home-page-count", all.stream().map(WebAddress::text).distinct().count());
    if (!real.isEmpty()) {
      String name = compact(facts.artifact().coordinates());
      measures.flag(
          "home-page-names-project",
          !name.isEmpty() && real.stream().anyMatch(each -> compact(each).contains(name)));
    }
  }

  /** Returns the values that are known, well formed or not. */
  static List<WebAddress> addresses(MetadataFacts facts) {
    return fields(facts).stream()
        .filter(field -> !field.value().isEmpty())
        .map(field -> WebAddress.of(url(field)))
        .toList();
  }

  private static List<MetadataField> fields(MetadataFacts facts) {
    List<MetadataField> fields = new ArrayList<>();
    for (String name : FIELDS) {
      fields.addAll(facts.metadata().fields(name));
    }
    return fields;
  }

  /** A {@code Project-URL} has a label before the address; a part that is not known is left out. */
  private static String url(MetadataField field) {
    String value = field.value().replace("{}", "x");
    return field.name().equals("Project-URL")
        ? value.substring(value.indexOf(',') + 1).strip()
        : value;
  }

  private static String compact(PackageCoordinates coordinates) {
    return coordinates.normalizedName().replace("-", "");
  }

  private static String compact(WebAddress address) {
    return (address.host() + address.path())
        .toLowerCase(Locale.ROOT)
        .replace("-", "")
        .replace("_", "")
        .replace(".", "");
  }
}

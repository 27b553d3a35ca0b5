package io.pypiguard.metadata;

import com.google.common.collect.ImmutableListMultimap;
import io.pypiguard.analysis.Derivation;
import io.pypiguard.metadata.internal.Disagreements;
import io.pypiguard.metadata.internal.MetadataReader;
import io.pypiguard.metadata.internal.People;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a package says about itself, merged from all its sources:
 *
 * <pre>{@code
 * ProjectMetadata metadata = context.get(ProjectMetadata.DERIVATION);
 * String summary = metadata.summary();
 * }</pre>
 *
 * <p>Sources count in the order of {@link MetadataSource.Kind}: what a build tool wrote goes before
 * what a person wrote for it. Fields have the names of core metadata, whatever their source calls
 * them, and are looked up in any letter case. Immutable.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/core-metadata/">Core metadata
 *     specifications</a>
 */
public final class ProjectMetadata {

  /** The metadata of the package that a context belongs to. */
  public static final Derivation<ProjectMetadata> DERIVATION = MetadataReader::read;

  /** Name of the field, not of core metadata, of what is required to build the package. */
  public static final String BUILD_REQUIRES = "Build-Requires";

  /** Name of the field, not of core metadata, of {@code dependency_links}. */
  public static final String DEPENDENCY_LINK = "Dependency-Link";

  private final List<MetadataSource> sources;

  /** Fields by name in lower case. */
  private final ImmutableListMultimap<String, MetadataField> fields;

  private ProjectMetadata(List<MetadataSource> sources) {
    this.sources = List.copyOf(sources);
    ImmutableListMultimap.Builder<String, MetadataField> all = ImmutableListMultimap.builder();
    for (MetadataSource source : sources) {
      source.fields().forEach(field -> all.put(field.name().toLowerCase(Locale.ROOT), field));
    }
    this.fields = all.build();
  }

  /**
   * Merges sources.
   *
   * @param sources what says something about the package; those that count more first
   * @return the metadata
   */
  public static ProjectMetadata of(List<MetadataSource> sources) {
    return new ProjectMetadata(sources);
  }

  /**
   * Returns what says something about the package.
   *
   * @return the sources, those that count more first; unmodifiable
   */
  public List<MetadataSource> sources() {
    return sources;
  }

  /**
   * Returns all values of a field with their places, those that are not known too.
   *
   * @param field name of the field in any letter case
   * @return the values of all sources one behind the other; unmodifiable
   */
  public List<MetadataField> fields(String field) {
    return fields.get(field.toLowerCase(Locale.ROOT));
  }

  /**
   * Tells whether any source states a field, be its value known or not.
   *
   * @param field name of the field in any letter case
   * @return true if there is such a field
   */
  public boolean states(String field) {
    return !fields(field).isEmpty();
  }

  /**
   * Returns the first value of a field.
   *
   * @param field name of the field in any letter case
   * @return the value of the source that counts most; empty if the field is absent or not known
   */
  public String first(String field) {
    return firstField(field).map(MetadataField::value).orElse("");
  }

  /**
   * Returns the first value of a field with its place.
   *
   * @param field name of the field in any letter case
   * @return the value of the source that counts most; nothing if the field is absent or not known
   */
  public Optional<MetadataField> firstField(String field) {
    return fields(field).stream().filter(each -> !each.value().isEmpty()).findFirst();
  }

  /**
   * Returns the different values of a field.
   *
   * @param field name of the field in any letter case
   * @return the values that are known, each once, those of sources that count more first;
   *     unmodifiable
   */
  public List<String> all(String field) {
    return fields(field).stream()
        .map(MetadataField::value)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Returns the long description.
   *
   * @return the text with its line breaks; that of a read-me if the metadata has none; empty if
   *     there is none
   */
  public String description() {
    return first("Description");
  }

  /**
   * Returns the description of one line.
   *
   * @return field {@code Summary}; empty if absent
   */
  public String summary() {
    return first("Summary");
  }

  /**
   * Returns the addresses that the package names as its own.
   *
   * @return URL by label: those of {@code Project-URL}, and {@code Home-page} and {@code
   *     Download-URL} by these names; in the order in which they are stated; unmodifiable
   */
  public Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    for (String field : List.of("Home-page", "Download-URL")) {
      if (!first(field).isEmpty()) {
        urls.put(field, first(field));
      }
    }
    for (String text : all("Project-URL")) {
      int comma = text.indexOf(',');
      urls.putIfAbsent(
          text.substring(0, Math.max(0, comma)).strip(), text.substring(comma + 1).strip());
    }
    return Collections.unmodifiableMap(urls);
  }

  /**
   * Returns the authors.
   *
   * @return the people of {@code Author} and {@code Author-email}; unmodifiable
   */
  public List<Person> authors() {
    return People.of(all("Author"), all("Author-email"));
  }

  /**
   * Returns the maintainers.
   *
   * @return the people of {@code Maintainer} and {@code Maintainer-email}; unmodifiable
   */
  public List<Person> maintainers() {
    return People.of(all("Maintainer"), all("Maintainer-email"));
  }

  /**
   * Returns what the package requires.
   *
   * @return each requirement once for each use, however many sources state it; unmodifiable
   */
  public List<Dependency> dependencies() {
    Set<String> seen = new HashSet<>();
    return List.of("Requires-Dist", BUILD_REQUIRES, DEPENDENCY_LINK).stream()
        .flatMap(name -> fields(name).stream())
        .filter(field -> !field.value().isEmpty())
        .map(Dependency::of)
        .filter(each -> seen.add(each.use() + plain(each.requirement())))
        .toList();
  }

  /**
   * Returns the classifiers.
   *
   * @return the values of {@code Classifier}; unmodifiable
   */
  public List<String> classifiers() {
    return all("Classifier");
  }

  /**
   * Returns where two sources say different things.
   *
   * @return at most one for each field and pair of sources, in the order of the sources;
   *     unmodifiable
   */
  public List<Disagreement> disagreements() {
    return Disagreements.find(sources);
  }

  /** Requirements are the same if they differ but in blanks, brackets and letter case. */
  private static String plain(String requirement) {
    StringBuilder plain = new StringBuilder(requirement.length());
    for (int i = 0; i < requirement.length(); i++) {
      char c = requirement.charAt(i);
      if (c > ' ' && c != '(' && c != ')') {
        plain.append(Character.toLowerCase(c == '\'' ? '"' : c));
      }
    }
    return plain.toString();
  }
}

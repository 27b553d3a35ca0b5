package io.pypiguard.metadata.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.artifact.PythonVersion;
import io.pypiguard.metadata.Dependency;
import io.pypiguard.metadata.Disagreement;
import io.pypiguard.metadata.MetadataField;
import io.pypiguard.metadata.MetadataSource;
import io.pypiguard.metadata.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Compares what different sources say of a package. */
public final class Disagreements {

  /** Fields of one value, and the form in which equal values are equal. */
  private static final List<Form> SINGLE =
      List.of(
          new Form(
              "Name",
              value ->
                  new PackageCoordinates(value.strip().replace(' ', '-'), "").normalizedName()),
          new Form("Version", PythonVersion::canonical),
          new Form("Summary", Disagreements::plain),
          new Form("Home-page", value -> CharMatcher.is('/').trimTrailingFrom(plain(value))),
          new Form("Requires-Python", Disagreements::bounds));

  private static final Splitter BOUNDS = Splitter.on(',').trimResults();

  private Disagreements() {}

  private record Form(String field, UnaryOperator<String> normal) {

    /** Values that have no such form cannot be compared. */
    boolean differ(String one, String other) {
      String first = normal.apply(one);
      String second = normal.apply(other);
      return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }
  }

  /**
   * Finds differences.
   *
   * @param sources sources of one package, those that count more first
   * @return at most one difference for each field and pair of sources
   */
  public static List<Disagreement> find(List<MetadataSource> sources) {
    List<Disagreement> found = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (int j = i + 1; j < sources.size(); j++) {
        compare(sources.get(i), sources.get(j), found);
      }
    }
    return List.copyOf(found);
  }

  private static void compare(
      MetadataSource first, MetadataSource second, List<Disagreement> found) {
    for (Form form : SINGLE) {
      Optional<MetadataField> one = only(first, form.field());
      Optional<MetadataField> other = only(second, form.field());
      if (one.isPresent()
          && other.isPresent()
          && form.differ(one.get().value(), other.get().value())) {
        found.add(new Disagreement(form.field(), one.get(), other.get()));
      }
    }
    compareAuthors(first, second, found);
    compareDependencies(first, second, found);
  }

  /** A field that is given once and known as a whole. */
  private static Optional<MetadataField> only(MetadataSource source, String name) {
    List<MetadataField> fields = source.all(name);
    return fields.size() == 1 && fields.get(0).isKnown()
        ? Optional.of(fields.get(0))
        : Optional.empty();
  }

  private static void compareAuthors(
      MetadataSource first, MetadataSource second, List<Disagreement> found) {
    List<MetadataField> one = authorFields(first);
    List<MetadataField> other = authorFields(second);
    if (areKnown(one) && areKnown(other)) {
      Set<String> shared = Sets.intersection(people(one), people(other));
      if (shared.isEmpty()) {
        found.add(new Disagreement("Author", one.get(0), other.get(0)));
      }
    }
  }

  private static List<MetadataField> authorFields(MetadataSource source) {
    List<MetadataField> fields = new ArrayList<>(source.all("Author"));
    fields.addAll(source.all("Author-email"));
    return fields;
  }

  private static Set<String> people(List<MetadataField> fields) {
    Set<String> people = new TreeSet<>();
    for (Person person : People.of(values(fields, "Author"), values(fields, "Author-email"))) {
      if (!person.name().isEmpty()) {
        people.add(plain(person.name()));
      }
      if (!person.email().isEmpty()) {
        people.add(plain(person.email()));
      }
    }
    return people;
  }

  private static List<String> values(List<MetadataField> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(MetadataField::value)
        .toList();
  }

  /**
   * Before metadata 2.2, that of a source distribution need not tell requirements: only what both
   * sources state is compared.
   */
  private static void compareDependencies(
      MetadataSource first, MetadataSource second, List<Disagreement> found) {
    List<MetadataField> one = required(first);
    List<MetadataField> other = required(second);
    if (!areKnown(one) || !areKnown(other)) {
      return;
    }
    Set<String> oneNames = projects(one);
    Set<String> otherNames = projects(other);
    Optional<MetadataField> extra = notAmong(one, otherNames);
    Optional<MetadataField> missing = notAmong(other, oneNames);
    if (extra.isPresent() || missing.isPresent()) {
      found.add(
          new Disagreement(
              "Requires-Dist", extra.orElse(one.get(0)), missing.orElse(other.get(0))));
    }
  }

  /** Extras are left out: not all build tools and versions of metadata tell them. */
  private static List<MetadataField> required(MetadataSource source) {
    return source.all("Requires-Dist").stream()
        .filter(field -> Dependency.of(field).use() == Dependency.Use.RUN)
        .toList();
  }

  private static Set<String> projects(List<MetadataField> fields) {
    return fields.stream()
        .map(Dependency::of)
        .map(Dependency::projectName)
        .collect(Collectors.toSet());
  }

  private static Optional<MetadataField> notAmong(List<MetadataField> fields, Set<String> names) {
    return fields.stream()
        .filter(field -> !names.contains(Dependency.of(field).projectName()))
        .findFirst();
  }

  private static boolean areKnown(List<MetadataField> fields) {
    return !fields.isEmpty() && fields.stream().allMatch(MetadataField::isKnown);
  }

  /** Bounds are the same in any order; Poetry's {@code ^} and {@code ~} say them in other words. */
  private static String bounds(String value) {
    String plain = CharMatcher.whitespace().removeFrom(value);
    boolean poetry = plain.contains("^") || plain.contains("|") || plain.startsWith("~");
    return poetry ? "" : BOUNDS.splitToStream(plain).sorted().collect(Collectors.joining(","));
  }

  private static String plain(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text.toLowerCase(Locale.ROOT), ' ');
  }
}

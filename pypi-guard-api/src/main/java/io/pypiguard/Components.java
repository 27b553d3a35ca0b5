package io.pypiguard;

import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.internal.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The analyzers, extractors and classifiers of an engine, each list in order of the ids. */
record Components(
    List<PackageAnalyzer> analyzers,
    List<FeatureExtractor> extractors,
    List<PackageClassifier> classifiers) {

  /** Copies the lists. */
  Components {
    analyzers = List.copyOf(analyzers);
    extractors = List.copyOf(extractors);
    classifiers = List.copyOf(classifiers);
  }

  /**
   * Finds every component that a class loader knows, on the class path and the module path.
   *
   * @throws IllegalStateException if a provider cannot be loaded or two have one id
   * @throws IllegalArgumentException if an id is malformed
   */
  static Components discover(ClassLoader loader) {
    return new Components(
        discover(PackageAnalyzer.class, PackageAnalyzer::id, loader),
        discover(FeatureExtractor.class, FeatureExtractor::id, loader),
        discover(PackageClassifier.class, PackageClassifier::id, loader));
  }

  static Components none() {
    return new Components(List.of(), List.of(), List.of());
  }

  /** Returns all ids in the order in which the components run. */
  Stream<String> ids() {
    return Stream.of(
            analyzers.stream().map(PackageAnalyzer::id),
            extractors.stream().map(FeatureExtractor::id),
            classifiers.stream().map(PackageClassifier::id))
        .flatMap(Function.identity());
  }

  /** Returns these components and others; of two with one id and kind, the later one stays. */
  Components with(Components others) {
    return new Components(
        merge(PackageAnalyzer::id, analyzers, others.analyzers),
        merge(FeatureExtractor::id, extractors, others.extractors),
        merge(PackageClassifier::id, classifiers, others.classifiers));
  }

  /**
   * Returns the components whose ids are not among the given ones.
   *
   * @throws IllegalArgumentException if an id is not known
   */
  Components without(Set<String> ids) {
    Set<String> known = byId().keySet();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            "no component \"" + id + "\"; there are " + String.join(", ", known));
      }
    }
    return new Components(
        analyzers.stream().filter(analyzer -> !ids.contains(analyzer.id())).toList(),
        extractors.stream().filter(extractor -> !ids.contains(extractor.id())).toList(),
        classifiers.stream().filter(classifier -> !ids.contains(classifier.id())).toList());
  }

  /**
   * Makes sure that an id stands for one component and a feature for one extractor.
   *
   * @throws IllegalStateException if one does not
   */
  Components requireUnambiguous() {
    byId();
    Map<String, FeatureExtractor> owners = new HashMap<>();
    for (FeatureExtractor extractor : extractors) {
      for (Feature feature : extractor.schema().features()) {
        FeatureExtractor other = owners.put(feature.id(), extractor);
        if (other != null) {
          throw new IllegalStateException(
              "feature "
                  + feature.id()
                  + " is defined by two extractors, "
                  + other.id()
                  + " and "
                  + extractor.id());
        }
      }
    }
    return this;
  }

  private SortedMap<String, Object> byId() {
    SortedMap<String, Object> all = new TreeMap<>();
    analyzers.forEach(analyzer -> add(all, analyzer.id(), analyzer));
    extractors.forEach(extractor -> add(all, extractor.id(), extractor));
    classifiers.forEach(classifier -> add(all, classifier.id(), classifier));
    return all;
  }

  private static <T> List<T> discover(
      Class<T> service, Function<T, String> id, ClassLoader loader) {
    SortedMap<String, T> found = new TreeMap<>();
    try {
      for (T component : ServiceLoader.load(service, loader)) {
        add(found, requireId(id.apply(component), component), component);
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException("a provider cannot be loaded: " + e.getMessage(), e);
    }
    return List.copyOf(found.values());
  }

  private static <T> List<T> merge(Function<T, String> id, List<T> first, List<T> second) {
    SortedMap<String, T> merged = new TreeMap<>();
    Stream.of(first, second)
        .flatMap(Collection::stream)
        .forEach(component -> merged.put(requireId(id.apply(component), component), component));
    return List.copyOf(merged.values());
  }

  private static <T> void add(Map<String, T> components, String id, T component) {
    T other = components.put(id, component);
    if (other != null) {
      throw new IllegalStateException(
          "two components have the id "
              + id
              + ": "
              + className(other)
              + " and "
              + className(component));
    }
  }

  private static String requireId(String id, Object component) {
    return Ids.requireId("id of " + className(component), id);
  }

  private static String className(Object component) {
    return component.getClass().getName();
  }
}

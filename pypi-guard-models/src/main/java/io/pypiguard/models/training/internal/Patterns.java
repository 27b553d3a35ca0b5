package io.pypiguard.models.training.internal;

import com.google.common.collect.Sets;
import io.pypiguard.models.training.TrainingData;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.FeatureMap;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;

/** Which families of features can be there, and which of them a stack is calibrated for. */
final class Patterns {

  private static final int FEW = 5;

  private static final Comparator<Set<String>> MOST_FAMILIES_FIRST =
      Comparator.comparingInt((Set<String> pattern) -> -pattern.size())
          .thenComparing(Set::toString);

  private Patterns() {}

  /** Returns the families of all features, in order. */
  static SortedSet<String> families(FeatureMap features) {
    TreeSet<String> families = new TreeSet<>();
    for (VariableInfo feature : features) {
      families.add(TrainingData.familyOf(feature.getName()));
    }
    families.remove(Datasets.ALWAYS);
    return families;
  }

  /** Returns the families of the features that an example has, in order. */
  static SortedSet<String> families(Example<Label> example) {
    TreeSet<String> families = new TreeSet<>();
    for (Feature feature : example) {
      families.add(TrainingData.familyOf(feature.getName()));
    }
    families.remove(Datasets.ALWAYS);
    return families;
  }

  /**
   * Returns what a stack over some families is calibrated for: each choice of them, if they are
   * few; else all of them, all but one, and each alone. All other patterns are read as the best of
   * these. Those with the most families come first.
   */
  static List<Set<String>> of(SortedSet<String> families) {
    Set<Set<String>> patterns = new HashSet<>();
    if (families.size() <= FEW) {
      patterns.addAll(Sets.powerSet(families));
    } else {
      patterns.add(families);
      for (String family : families) {
        patterns.add(Set.of(family));
        patterns.add(Sets.difference(families, Set.of(family)));
      }
    }
    patterns.remove(Set.of());
    return patterns.stream().<Set<String>>map(TreeSet::new).sorted(MOST_FAMILIES_FIRST).toList();
  }

  /**
   * Returns the place of the first pattern that has no families but those that are there.
   *
   * @return a place in the list, or -1 if there is none
   */
  static int best(List<Set<String>> patterns, Set<String> there) {
    for (int i = 0; i < patterns.size(); i++) {
      if (there.containsAll(patterns.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns an example with the features of a pattern only. */
  static Example<Label> restrict(Example<Label> example, Set<String> pattern) {
    return pattern.containsAll(families(example))
        ? example
        : Datasets.features(example, name -> pattern.contains(TrainingData.familyOf(name)));
  }
}

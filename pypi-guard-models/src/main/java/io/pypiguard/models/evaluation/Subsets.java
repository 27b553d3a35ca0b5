package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Packages that figures are taken of once more, because among the others something that must not
 * decide tells the class: who packed the archive, or its age.
 */
public final class Subsets {

  private Subsets() {}

  /**
   * Returns the packages without those of the kind {@code repacked}, and without benign ones that
   * are newer than all malicious ones.
   *
   * @param newFrom the first day on which a benign package is too new, as {@code 2025-07-01}; empty
   *     if none is
   * @return which packages to keep, by what is said of them, in order
   */
  public static Map<String, Predicate<LabeledPackage>> of(String newFrom) {
    Predicate<LabeledPackage> original = about -> !about.kind().equals("repacked");
    Map<String, Predicate<LabeledPackage>> subsets = new LinkedHashMap<>();
    subsets.put("without repacked ones", original);
    if (!newFrom.isEmpty()) {
      Predicate<LabeledPackage> old =
          about -> about.malicious() || about.firstSeen().compareTo(newFrom) < 0;
      subsets.put("without benign ones from " + newFrom + " on", old);
      subsets.put("without either", original.and(old));
    }
    return subsets;
  }
}

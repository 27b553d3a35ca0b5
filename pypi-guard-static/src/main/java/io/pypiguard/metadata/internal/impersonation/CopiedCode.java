package io.pypiguard.metadata.internal.impersonation;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.metadata.internal.impersonation.KnownCode.Sample;
import io.pypiguard.metadata.internal.name.NameFacts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Code that a package has of a known project of another name.
 *
 * @param project the project; empty if there is none
 * @param contained how much of that project's code is in the package, from 0 to 1; estimated with a
 *     standard error of at most 0.05
 * @param share how much of the package's code that is, from 0 to 1
 * @param member a module that has much of it; empty if there is none
 */
public record CopiedCode(String project, double contained, double share, String member) {

  /** Fewer runs in common are chance, or a function that everybody copies. */
  private static final int FEWEST = 4;

  private static final CopiedCode NONE = new CopiedCode("", 0, 0, "");

  /** Finds the known project of which a package has most; nothing if it has no code. */
  static Optional<CopiedCode> find(NameFacts name, KnownCode known, ScanContext context)
      throws IOException {
    Map<Integer, Member> found = new HashMap<>();
    int runs =
        CodeRuns.forEach(
            context,
            (module, hash) -> {
              int place = known.find(hash);
              if (place >= 0) {
                found.putIfAbsent(place, module);
              }
            });
    return runs == 0 ? Optional.empty() : Optional.of(most(name, known, found, runs));
  }

  private static CopiedCode most(
      NameFacts name, KnownCode known, Map<Integer, Member> found, int runs) {
    int[] counts = new int[known.samples().size()];
    found.keySet().forEach(place -> counts[known.owner(place)]++);
    CopiedCode most = NONE;
    for (int owner = 0; owner < counts.length; owner++) {
      Sample sample = known.samples().get(owner);
      double contained = (double) counts[owner] / Math.max(1, sample.size());
      if (counts[owner] >= FEWEST
          && contained > most.contained()
          && name.isForeign(sample.project())) {
        double share = Math.min(1, contained * sample.runs() / runs);
        most = new CopiedCode(sample.project(), contained, share, member(known, found, owner));
      }
    }
    return most;
  }

  /** Returns the module with most of the runs of a project; of several the first by its path. */
  private static String member(KnownCode known, Map<Integer, Member> found, int owner) {
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(
        (place, module) -> {
          if (known.owner(place) == owner) {
            counts.merge(module.path(), 1, Integer::sum);
          }
        });
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}

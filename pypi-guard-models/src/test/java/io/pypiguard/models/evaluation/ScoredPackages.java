package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;

/** Sixty packages of 12 campaigns and 20 projects, with scores that tell most of them apart. */
final class ScoredPackages {

  private ScoredPackages() {}

  static List<ScoredPackage> sixty() {
    List<ScoredPackage> packages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean malicious = i % 2 == 0;
      LabeledPackage about =
          new LabeledPackage(
              "packages/" + i,
              "",
              malicious,
              malicious ? "m" + i / 5 : "b" + i / 3,
              "f" + i / 6,
              malicious ? "malicious" : i % 3 == 0 ? "hard" : "small",
              i % 4 == 0 ? "repacked" : "sdist",
              malicious ? "2024-0" + (7 + i / 30) + "-15" : i < 30 ? "2024-01-01" : "2025-08-01",
              "train");
      packages.add(new ScoredPackage(about, (i * 37 % 101 + (malicious ? 60 : 0)) / 161.0));
    }
    return packages;
  }
}

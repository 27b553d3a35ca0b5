package io.pypiguard.models.training;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Packages that never were: four features of the family {@code code} and three of {@code text}, of
 * which some tell malicious from benign, and a classifier that needs no training. Three packages in
 * a row are a family of packages, two of them a campaign.
 */
public final class GeneratedPackages {

  /** All features; {@code code.noise} and {@code text.noise} say nothing. */
  public static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          List.of(
              feature("code.flag", 0, 1),
              feature("code.count", 0, 100),
              feature("code.noise", -100, 100),
              feature("code.sometimes", -100, 100),
              feature("text.length", -100, 100),
              feature("text.share", 0, 1),
              feature("text.noise", -100, 100)));

  private GeneratedPackages() {}

  private static Feature feature(String id, double minimum, double maximum) {
    return new Feature(id, "A number.", minimum, maximum, Feature.Forgeability.EASY);
  }

  /** Makes a table of so many packages; the same seed makes the same. */
  public static FeatureTable table(int packages, long seed) {
    Random random = new Random(seed);
    List<FeatureTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < packages; i++) {
      boolean malicious = i / 3 % 2 == 0;
      rows.add(row(i, malicious, random));
    }
    return new FeatureTable(SCHEMA, rows);
  }

  /** Makes training data of so many packages, with the column {@code score.evidence}. */
  public static TrainingData data(int packages, long seed) {
    return TrainingData.of(table(packages, seed), List.of("evidence"));
  }

  /**
   * Makes training data with a feature {@code dynamic.sent} besides, which only one of so many
   * packages has.
   */
  static TrainingData traced(int packages, long seed, int oneOf) {
    FeatureSchema dynamic = FeatureSchema.of(List.of(feature("dynamic.sent", -100, 100)));
    FeatureSchema both = FeatureSchema.union(List.of(SCHEMA, dynamic));
    Random random = new Random(seed);
    List<FeatureTable.Row> rows = new ArrayList<>();
    for (FeatureTable.Row row : table(packages, seed).rows()) {
      FeatureVector.Builder sent = FeatureVector.builder(dynamic);
      if (random.nextInt(oneOf) == 0) {
        sent.set("dynamic.sent", random.nextGaussian() + (row.about().malicious() ? 1.5 : -1.5));
      }
      FeatureVector features = FeatureVector.union(List.of(row.features(), sent.build()));
      rows.add(new FeatureTable.Row(row.about(), features, Map.of()));
    }
    return TrainingData.of(new FeatureTable(both, rows));
  }

  private static FeatureTable.Row row(int i, boolean malicious, Random random) {
    double sign = malicious ? 1 : -1;
    FeatureVector.Builder features = FeatureVector.builder(SCHEMA);
    features.set("code.flag", random.nextDouble() < 0.5 + 0.35 * sign ? 1 : 0);
    features.set("code.count", Math.floor(Math.exp(0.7 * random.nextGaussian() + 0.8 * sign)));
    features.set("code.noise", random.nextGaussian());
    if (random.nextInt(4) != 0) {
      features.set("code.sometimes", 3 + 2 * random.nextGaussian() + 1.5 * sign);
    }
    features.set("text.length", 20 + 5 * random.nextGaussian() - 6 * sign);
    features.set("text.share", 1 / (1 + Math.exp(-random.nextGaussian() - sign)));
    features.set("text.noise", random.nextGaussian());
    double score = 1 / (1 + Math.exp(-2 * random.nextGaussian() - 2 * sign));
    return new FeatureTable.Row(about(i, malicious), features.build(), Map.of("evidence", score));
  }

  private static LabeledPackage about(int i, boolean malicious) {
    return new LabeledPackage(
        "packages/" + i,
        "",
        malicious,
        "campaign-" + i / 2 + (malicious ? "-bad" : "-good"),
        "family-" + i / 3,
        malicious ? "found" : "popular",
        "sdist",
        "",
        i % 4 == 0 ? "forward" : "train");
  }
}

package io.pypiguard.models.data;

import java.util.Objects;

/**
 * A package of which somebody knows whether it is malicious.
 *
 * @param path where its archive lies below the manifest's folder
 * @param sha256 SHA-256 of the archive as 64 lower-case hexadecimal digits
 * @param malicious whether it is
 * @param campaign packages that share a payload, or a benign project: what counts as one when
 *     figures are taken
 * @param family what must stay on one side of a split: the campaign, or what shares its origin
 * @param group sort of package, to tell false alarms apart, for example {@code popular}
 * @param kind how the archive came to be, for example {@code wheel} or {@code repacked}
 * @param firstSeen the day on which it was first seen, as {@code 2024-07-01}; empty if not known
 * @param split {@code train}, {@code forward} or any other word; empty if there are no splits
 */
public record LabeledPackage(
    String path,
    String sha256,
    boolean malicious,
    String campaign,
    String family,
    String group,
    String kind,
    String firstSeen,
    String split) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if path, campaign or family is empty
   */
  public LabeledPackage {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(split, "split");
    if (path.isEmpty() || campaign.isEmpty() || family.isEmpty()) {
      throw new IllegalArgumentException(
          "path, campaign and family must not be empty, were \"%s\", \"%s\" and \"%s\""
              .formatted(path, campaign, family));
    }
  }

  /**
   * Returns this package as part of a campaign.
   *
   * @param newCampaign what counts as one with it
   * @param newFamily what must stay on one side of a split with it
   * @return a changed copy
   */
  LabeledPackage inCampaign(String newCampaign, String newFamily) {
    return new LabeledPackage(
        path, sha256, malicious, newCampaign, newFamily, group, kind, firstSeen, split);
  }
}

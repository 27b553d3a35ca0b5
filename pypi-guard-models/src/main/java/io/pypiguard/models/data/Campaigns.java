package io.pypiguard.models.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Finds packages that share code, for manifests that do not tell campaigns.
 *
 * <p>Packages of one label that share at least {@value #LEAST_SHARED} of what either has, directly
 * or by way of others, are a campaign. Packages of any label that do so, and those that the
 * manifest calls a family, are a family: they must stay on one side of a split.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder: On the Resemblance and
 *     Containment of Documents</a>
 */
public final class Campaigns {

  /** The share of the code of two packages from which on they belong together. */
  public static final double LEAST_SHARED = 0.6;

  private final List<LabeledPackage> packages;
  private final List<CodeSketch> sketches;
  private final DisjointSets campaigns;
  private final DisjointSets families;

  private Campaigns(List<LabeledPackage> packages, List<CodeSketch> sketches) {
    this.packages = packages;
    this.sketches = sketches;
    this.campaigns = new DisjointSets(packages.size());
    this.families = new DisjointSets(packages.size());
  }

  /** Tells what the code of packages consists of. */
  @FunctionalInterface
  public interface Code {

    /**
     * Returns the parts of a package's code, for example all runs of three words.
     *
     * @param about a package of the manifest
     * @return a hash of each part, in any order and as often as may be; equal parts have equal
     *     hashes; nothing if the package has no code
     * @throws IOException if the package cannot be read
     */
    LongStream parts(LabeledPackage about) throws IOException;
  }

  /**
   * Finds the campaigns and families of a manifest.
   *
   * <p>Packages with at most 2,048 different parts are compared exactly, larger ones by a sample of
   * so many, with a standard error of about 0.01. Which are compared at all is found by MinHash:
   * one pair in 7,000 that share 0.6 is missed, and next to none that share more.
   *
   * @param manifest the packages; the campaigns that it tells are not looked at
   * @param code tells what their code consists of; called once a package
   * @return the same packages in the same order; a campaign or family has the path of its first
   *     package as name
   * @throws IOException if a package cannot be read
   */
  public static Manifest cluster(Manifest manifest, Code code) throws IOException {
    List<CodeSketch> sketches = new ArrayList<>();
    for (LabeledPackage about : manifest.packages()) {
      sketches.add(CodeSketch.of(code.parts(about)));
    }
    Campaigns campaigns = new Campaigns(manifest.packages(), sketches);
    campaigns.joinGivenFamilies();
    for (int band = 0; band < CodeSketch.BANDS; band++) {
      campaigns.joinAlike(band);
    }
    return campaigns.named();
  }

  private void joinGivenFamilies() {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < packages.size(); i++) {
      Integer first = firsts.putIfAbsent(packages.get(i).family(), i);
      if (first != null) {
        families.join(first, i);
      }
    }
  }

  /** Compares packages that are equal in a band of their sketches. */
  private void joinAlike(int band) {
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < sketches.size(); i++) {
      if (!sketches.get(i).isEmpty()) {
        List<Integer> bucket =
            buckets.computeIfAbsent(sketches.get(i).band(band), key -> new ArrayList<>());
        for (int other : bucket) {
          compare(other, i);
        }
        bucket.add(i);
      }
    }
  }

  private void compare(int one, int other) {
    boolean sameLabel = packages.get(one).malicious() == packages.get(other).malicious();
    if (sameLabel ? campaigns.areJoined(one, other) : families.areJoined(one, other)) {
      return;
    }
    if (sketches.get(one).shared(sketches.get(other)) >= LEAST_SHARED) {
      families.join(one, other);
      if (sameLabel) {
        campaigns.join(one, other);
      }
    }
  }

  private Manifest named() {
    List<LabeledPackage> named = new ArrayList<>();
    for (int i = 0; i < packages.size(); i++) {
      LabeledPackage about = packages.get(i);
      named.add(
          about.inCampaign(
              packages.get(campaigns.first(i)).path(), packages.get(families.first(i)).path()));
    }
    return new Manifest(named);
  }
}

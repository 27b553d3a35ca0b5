package io.pypiguard.models.data;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.Feature.Forgeability;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.data.ArchiveHeaders.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Numbers that must not decide, because they tell collections apart rather than malicious packages
 * from benign ones: how an archive was made, its size, its name and its age. They are for baselines
 * only and are no features of the product: what can be learned from them is what a detector may
 * reach without looking at the package.
 *
 * <p>Not registered. Reads the archive once more from where the engine was told to find it; folders
 * and archives that are not files have only the numbers that the reader gives.
 */
public final class BaselineFeatures implements FeatureExtractor {

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          List.of(
              number("artifact.zip", "1 if it is a zip file."),
              number("artifact.built", "1 if it is a wheel or an egg."),
              number("artifact.newest", "The newest time of a member."),
              number("artifact.oldest", "The oldest time of a member."),
              number("artifact.distinct-times", "How many times members have, each."),
              number("artifact.owner", "The largest number of an owner."),
              number("artifact.named", "The share of members whose owner has a name."),
              number("artifact.methods", "The mean compression method or entry type."),
              number("artifact.system", "The mean number of the system that packed."),
              number("artifact.gzip-time", "The time in the gzip header."),
              number("artifact.gzip-flags", "The flags in the gzip header."),
              number("artifact.gzip-system", "The system in the gzip header."),
              number("artifact.sorted", "The share of members that come after the one before."),
              number("era.metadata-version", "The metadata version, as a number."),
              number("era.year", "The year of the newest member."),
              number("name.length", "The length of the project's name."),
              number("name.digits", "How many digits it has."),
              number("name.first", "The code of its first letter."),
              number("name.separators", "How many hyphens, underscores and dots it has."),
              number("size.archive", "The size of the archive, in bytes."),
              number("size.content", "The size of all members together, in bytes."),
              number("size.members", "How many files it has.")));

  private static final Set<ArtifactKind> BUILT = Set.of(ArtifactKind.WHEEL, ArtifactKind.EGG);

  private BaselineFeatures() {}

  /**
   * Returns the extractor.
   *
   * @return an extractor without state
   */
  public static BaselineFeatures create() {
    return new BaselineFeatures();
  }

  private static Feature number(String id, String description) {
    return new Feature(id, description, 0, Double.POSITIVE_INFINITY, Forgeability.EASY);
  }

  @Override
  public String id() {
    return "baseline";
  }

  @Override
  public FeatureSchema schema() {
    return SCHEMA;
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    FeatureVector.Builder features = FeatureVector.builder(SCHEMA);
    features.set("artifact.zip", artifact.format() == ArchiveFormat.ZIP ? 1 : 0);
    features.set("artifact.built", BUILT.contains(artifact.kind()) ? 1 : 0);
    List<Member> files = artifact.members().stream().filter(Member::isFile).toList();
    features.set("artifact.sorted", sorted(artifact.members()));
    features.set("size.archive", (double) artifact.size());
    features.set("size.content", files.stream().mapToDouble(Member::size).sum());
    features.set("size.members", files.size());
    name(features, artifact.coordinates().name());
    era(features, artifact.metadata().first("Metadata-Version"));
    Path file = Path.of(artifact.source());
    if (Files.isRegularFile(file)) {
      headers(features, ArchiveHeaders.of(Files.readAllBytes(file)));
    }
    return features.build();
  }

  private static double sorted(List<Member> members) {
    int sorted = 0;
    for (int i = 1; i < members.size(); i++) {
      sorted += members.get(i - 1).path().compareTo(members.get(i).path()) <= 0 ? 1 : 0;
    }
    return members.size() < 2 ? 1 : sorted / (members.size() - 1.0);
  }

  private static void name(FeatureVector.Builder features, String name) {
    features.set("name.length", name.length());
    features.set("name.digits", (double) name.chars().filter(Character::isDigit).count());
    features.set("name.first", name.isEmpty() ? 0 : name.toLowerCase(Locale.ROOT).charAt(0));
    features.set(
        "name.separators", (double) name.chars().filter(c -> "-_.".indexOf(c) >= 0).count());
  }

  private static void era(FeatureVector.Builder features, String metadataVersion) {
    if (metadataVersion.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
      features.set("era.metadata-version", Double.parseDouble(metadataVersion));
    }
  }

  private static void headers(FeatureVector.Builder features, ArchiveHeaders headers) {
    List<Header> members = headers.members();
    if (!members.isEmpty()) {
      features.set(
          "artifact.newest", members.stream().mapToDouble(Header::time).max().getAsDouble());
      features.set(
          "artifact.oldest", members.stream().mapToDouble(Header::time).min().getAsDouble());
      features.set(
          "artifact.distinct-times",
          members.stream().map(Header::time).distinct().count() / (double) members.size());
      features.set(
          "artifact.owner", members.stream().mapToDouble(Header::owner).max().getAsDouble());
      features.set("artifact.named", mean(members, one -> one.ownerName().isEmpty() ? 0 : 1));
      features.set("artifact.methods", mean(members, Header::method));
      features.set("artifact.system", mean(members, Header::system));
      features.set("era.year", members.stream().mapToInt(Header::year).max().getAsInt());
    }
    if (!Double.isNaN(headers.gzipTime())) {
      features.set("artifact.gzip-time", headers.gzipTime());
      features.set("artifact.gzip-flags", headers.gzipFlags());
      features.set("artifact.gzip-system", headers.gzipSystem());
    }
  }

  private static double mean(List<Header> members, ToDoubleFunction<Header> number) {
    return members.stream().mapToDouble(number).average().orElse(0);
  }
}

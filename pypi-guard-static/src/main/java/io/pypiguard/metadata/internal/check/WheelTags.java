package io.pypiguard.metadata.internal.check;

import com.google.common.base.Splitter;
import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.CoreMetadata;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.MetadataObservationTypes;
import io.pypiguard.statics.internal.Measures;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether the tags in the name of a wheel are those in it. That machine code fits the tag is
 * another analyzer's.
 *
 * @see <a
 *     href="https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/">Platform
 *     compatibility tags</a> (PEP 425)
 */
final class WheelTags implements Subject {

  private static final String EXTENSION = ".whl";
  private static final int TAG_PARTS = 3;
  private static final int LONGEST_FILE = 1 << 16;
  private static final int MOST_TAGS = 1_000;
  private static final Splitter DASHES = Splitter.on('-');
  private static final Splitter DOTS = Splitter.on('.');

  @Override
  public void observe(MetadataFacts facts, Consumer<? super Observation> observations) {
    Set<String> named = named(facts.artifact());
    if (differs(named, facts)) {
      observations.accept(
          Observation.of(
                  MetadataObservationTypes.WHEEL_TAG_MISMATCH,
                  facts.location(),
                  "none of the tags in the wheel's name is in its file WHEEL")
              .withSnippet(String.join(" ", facts.wheelTags())));
    }
  }

  @Override
  public void measure(MetadataFacts facts, Measures measures) {
    // Hardly any wheel differs, so that it is nothing to learn from.
  }

  private static boolean differs(Set<String> named, MetadataFacts facts) {
    return !named.isEmpty()
        && !facts.wheelTags().isEmpty()
        && facts.wheelTags().stream().noneMatch(named::contains);
  }

  /** Returns the tags that the file {@code WHEEL} of a wheel lists; none of any other package. */
  static List<String> read(PackageArtifact artifact) throws IOException {
    Optional<Member> file =
        artifact.metadataMember().flatMap(metadata -> artifact.member(beside(metadata, "WHEEL")));
    return artifact.kind() == ArtifactKind.WHEEL && file.isPresent()
        ? CoreMetadata.parse(file.get().head(LONGEST_FILE)).all("Tag").stream()
            .limit(MOST_TAGS)
            .toList()
        : List.of();
  }

  private static String beside(Member member, String name) {
    return member.path().substring(0, member.path().lastIndexOf('/') + 1) + name;
  }

  /** Returns the tags that a wheel's name stands for: {@code py2.py3-none-any} is two. */
  private static Set<String> named(PackageArtifact artifact) {
    String source = artifact.source();
    List<String> parts =
        DASHES.splitToList(source.substring(0, Math.max(0, source.length() - EXTENSION.length())));
    if (!source.endsWith(EXTENSION) || parts.size() < TAG_PARTS) {
      return Set.of();
    }
    Set<String> tags = new HashSet<>();
    int last = parts.size() - 1;
    for (String python : DOTS.split(parts.get(last - 2))) {
      for (String abi : DOTS.split(parts.get(last - 1))) {
        for (String platform : DOTS.split(parts.get(last))) {
          if (tags.size() < MOST_TAGS) {
            tags.add(python + "-" + abi + "-" + platform);
          }
        }
      }
    }
    return tags;
  }
}

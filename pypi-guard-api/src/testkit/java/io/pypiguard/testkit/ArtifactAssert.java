package io.pypiguard.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pypiguard.artifact.ArchiveFinding;
import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** AssertJ assertions on what was read of a package. */
public final class ArtifactAssert extends AbstractAssert<ArtifactAssert, PackageArtifact> {

  private ArtifactAssert(PackageArtifact actual) {
    super(actual, ArtifactAssert.class);
  }

  /**
   * Starts assertions.
   *
   * @param actual the package
   * @return assertions on it
   */
  public static ArtifactAssert assertThat(PackageArtifact actual) {
    return new ArtifactAssert(actual);
  }

  /**
   * Verifies that there is a finding.
   *
   * @param type its type
   * @param member path of its member; empty for the archive as a whole
   * @param words what its detail contains
   * @return this
   */
  public ArtifactAssert hasFinding(ArchiveFindingType type, String member, String... words) {
    isNotNull();
    List<ArchiveFinding> findings = actual.findings();
    if (findings.stream().noneMatch(finding -> matches(finding, type, member, words))) {
      failWithMessage(
          "expected a finding %s of <%s> with %s, but was %s",
          type.id(), member, List.of(words), findings);
    }
    return this;
  }

  /**
   * Verifies that there is a finding and no other.
   *
   * @param type its type
   * @param member path of its member; empty for the archive as a whole
   * @param words what its detail contains
   * @return this
   */
  public ArtifactAssert hasOnlyFinding(ArchiveFindingType type, String member, String... words) {
    hasFinding(type, member, words);
    if (actual.findings().size() > 1) {
      failWithMessage("expected only a finding %s, but was %s", type.id(), actual.findings());
    }
    return this;
  }

  /**
   * Verifies that a type of finding is not there.
   *
   * @param type the type
   * @return this
   */
  public ArtifactAssert hasNoFinding(ArchiveFindingType type) {
    isNotNull();
    if (actual.findings().stream().anyMatch(finding -> finding.type() == type)) {
      failWithMessage("expected no finding %s, but was %s", type.id(), actual.findings());
    }
    return this;
  }

  /**
   * Verifies that nothing is odd about the archive.
   *
   * @return this
   */
  public ArtifactAssert hasNoFindings() {
    isNotNull();
    if (!actual.findings().isEmpty()) {
      failWithMessage("expected no findings, but was %s", actual.findings());
    }
    return this;
  }

  /**
   * Verifies the paths of all members.
   *
   * @param paths paths in order
   * @return this
   */
  public ArtifactAssert hasPaths(String... paths) {
    isNotNull();
    List<String> read = actual.members().stream().map(Member::path).toList();
    if (!read.equals(List.of(paths))) {
      failWithMessage("expected members %s, but was %s", List.of(paths), read);
    }
    return this;
  }

  /**
   * Verifies that a member is there with a content.
   *
   * @param path its path
   * @param content its text in UTF-8
   * @return this
   */
  public ArtifactAssert hasMember(String path, String content) {
    return hasMember(path, content.getBytes(UTF_8));
  }

  /**
   * Verifies that a member is there with a content.
   *
   * @param path its path
   * @param content its bytes
   * @return this
   */
  public ArtifactAssert hasMember(String path, byte[] content) {
    isNotNull();
    Member member = actual.member(path).orElse(null);
    if (member == null) {
      failWithMessage("expected a member <%s>, but was %s", path, actual.members());
    } else {
      byte[] read = bytes(member);
      if (!Arrays.equals(read, content)) {
        failWithMessage("expected <%s> to be %s, but was %s", path, shown(content), shown(read));
      }
    }
    return this;
  }

  private static boolean matches(
      ArchiveFinding finding, ArchiveFindingType type, String member, String... words) {
    return finding.type() == type
        && finding.member().equals(member)
        && Arrays.stream(words).allMatch(finding.detail()::contains);
  }

  private static byte[] bytes(Member member) {
    try {
      return member.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, 80), UTF_8);
    return content.length + " bytes <" + head + ">";
  }
}

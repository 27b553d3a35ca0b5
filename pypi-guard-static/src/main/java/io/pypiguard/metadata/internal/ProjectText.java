package io.pypiguard.metadata.internal;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.program.ProjectFiles;
import java.io.IOException;
import java.util.Optional;

/** Texts of files that the settings of a project name by their paths. */
final class ProjectText {

  /** Characters of a file that are taken. */
  private static final int MOST = 1 << 20;

  private final PackageArtifact artifact;
  private final ProjectFiles project;
  private final MemberTexts texts;

  ProjectText(PackageArtifact artifact, ProjectFiles project, ScanContext context)
      throws IOException {
    this.artifact = artifact;
    this.project = project;
    this.texts = context.get(MemberTexts.DERIVATION);
  }

  /**
   * Returns the text of a file of the project.
   *
   * @param path path as the settings have it
   * @return the text; empty if there is no such file
   * @throws IOException if the file cannot be read
   */
  String of(String path) throws IOException {
    Optional<Member> member =
        project.path(path.strip()).flatMap(artifact::member).filter(Member::isFile);
    return member.isPresent() ? of(member.get()) : "";
  }

  /**
   * Returns the text of a member.
   *
   * @param member a file
   * @return its text
   * @throws IOException if the file cannot be read
   */
  String of(Member member) throws IOException {
    String text = texts.of(member).text();
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }
}

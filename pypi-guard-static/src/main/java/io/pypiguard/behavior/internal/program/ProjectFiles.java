package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.files.internal.InstallPlace;
import java.io.IOException;
import java.util.Optional;

/**
 * The files that tell build tools how to build the project. A wheel has none: nothing is built when
 * it is installed.
 *
 * @param root folder of the project without a slash at its end
 * @param isInstalled whether files lie where they will lie once installed: a wheel or an egg
 * @param setupScript the {@code setup.py} that an installer runs
 * @param pyprojectFile the {@code pyproject.toml}
 * @param pyproject what it says
 * @param setupConfigFile the {@code setup.cfg}
 * @param setupConfig what it says
 */
public record ProjectFiles(
    String root,
    boolean isInstalled,
    Optional<Member> setupScript,
    Optional<Member> pyprojectFile,
    TomlFile pyproject,
    Optional<Member> setupConfigFile,
    IniFile setupConfig) {

  /** The files of a package. */
  public static final Derivation<ProjectFiles> DERIVATION = ProjectFiles::read;

  private static ProjectFiles read(PackageArtifact artifact, ScanContext context)
      throws IOException {
    String root = artifact.root();
    String folder = root.isEmpty() ? "" : root.substring(0, root.length() - 1);
    if (InstallPlace.of(artifact).isBuilt()) {
      return new ProjectFiles(
          folder,
          true,
          Optional.empty(),
          Optional.empty(),
          TomlFile.empty(),
          Optional.empty(),
          IniFile.empty());
    }
    MemberTexts texts = context.get(MemberTexts.DERIVATION);
    TomlFile pyproject = TomlFile.empty();
    Optional<Member> toml = find(artifact, "pyproject.toml");
    if (toml.isPresent()) {
      pyproject = TomlFile.parse(texts.of(toml.get()).text());
    }
    IniFile setupConfig = IniFile.empty();
    Optional<Member> ini = find(artifact, "setup.cfg");
    if (ini.isPresent()) {
      setupConfig = IniFile.parse(texts.of(ini.get()).text());
    }
    boolean egg = artifact.kind() == ArtifactKind.EGG;
    return new ProjectFiles(
        folder, egg, find(artifact, "setup.py"), toml, pyproject, ini, setupConfig);
  }

  /** Finds a file of the project, on a disk that takes capitals for small letters, too. */
  private static Optional<Member> find(PackageArtifact artifact, String name) {
    Optional<Member> exact = artifact.member(artifact.root() + name).filter(Member::isFile);
    if (exact.isPresent()) {
      return exact;
    }
    int length = artifact.root().length() + name.length();
    return artifact.members().stream()
        .filter(member -> member.isFile() && member.path().length() == length)
        .filter(member -> member.path().startsWith(artifact.root()))
        .filter(member -> member.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Returns the path in the archive that a path in the settings of the project means. */
  public Optional<String> path(String inProject) {
    return Paths.resolve(root, inProject);
  }
}

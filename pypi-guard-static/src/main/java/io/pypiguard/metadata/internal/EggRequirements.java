package io.pypiguard.metadata.internal;

import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code requires.txt} that setuptools writes beside {@code PKG-INFO}, which older ones
 * wrote no requirements into: a requirement a line, below {@code [extra]}, {@code [:marker]} or
 * {@code [extra:marker]}.
 *
 * @see <a
 *     href="https://setuptools.pypa.io/en/latest/deprecated/python_eggs.html#requires-txt">Requires.txt
 *     of the internal structure of Python eggs</a>
 */
final class EggRequirements {

  private static final List<String> FOLDERS = List.of(".egg-info/", "EGG-INFO/");
  private static final String FILE = "requires.txt";

  private EggRequirements() {}

  /**
   * Adds the requirements of a package.
   *
   * @param artifact the package
   * @param texts the texts of its files
   * @param fields takes each requirement
   * @throws IOException if the file cannot be read
   */
  static void read(PackageArtifact artifact, ProjectText texts, FieldCollector fields)
      throws IOException {
    Optional<Member> file = artifact.members().stream().filter(EggRequirements::is).findFirst();
    if (file.isPresent()) {
      add(file.get().path(), texts.of(file.get()), fields);
    }
  }

  private static boolean is(Member member) {
    return member.isFile()
        && member.depth() == 0
        && FOLDERS.stream().anyMatch(folder -> member.path().endsWith(folder + FILE));
  }

  private static void add(String path, String text, FieldCollector fields) {
    String extra = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String plain = line.strip();
      if (plain.startsWith("[") && plain.endsWith("]")) {
        extra = plain.substring(1, plain.length() - 1);
      } else if (!plain.isEmpty() && !plain.startsWith("#")) {
        fields.add(
            "Requires-Dist",
            Requirements.ofExtra(plain, extra),
            SourceLocation.of(path, number, 0));
      }
    }
  }
}

package io.pypiguard.behavior.internal.rule;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.artifact.PackageArtifact;
import java.util.List;
import java.util.Optional;

/** Paths in code that mean files of the package itself. */
final class OwnFiles {

  /** What a path begins with that leads from {@code __file__} to a member. */
  private static final String PACKAGE = "<package>/";

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private OwnFiles() {}

  /** Returns the path of the member that a path means, if it leads from {@code __file__} to one. */
  static Optional<String> member(String path) {
    return path.startsWith(PACKAGE)
        ? Optional.of(path.substring(PACKAGE.length()))
        : Optional.empty();
  }

  /** Tells whether a command names a Python file or a module of the package. */
  static boolean runs(PackageArtifact artifact, String command) {
    List<String> words = WORDS.splitToList(command);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith(PACKAGE) || isFile(artifact, word)) {
        return true;
      }
      boolean module = i > 0 && words.get(i - 1).equals("-m");
      if (module && artifact.topLevelNames().contains(topLevel(word))) {
        return true;
      }
    }
    return false;
  }

  private static String topLevel(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }

  private static boolean isFile(PackageArtifact artifact, String word) {
    String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    return (name.endsWith(".py") || name.endsWith(".pyw"))
        && artifact.members().stream().anyMatch(member -> member.name().equals(name));
  }
}

package io.pypiguard.metadata.internal.name;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.statics.internal.name.Imitation;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the names in a package say.
 *
 * @param name the name as its author writes it
 * @param imitation the popular project that the name is most probably made from, likely or not
 * @param modules how many modules are at the top
 * @param unrelatedModules how many of these are not called like the package, or a part of that
 * @param shadows modules at the top that others provide
 */
public record NameFacts(
    String name,
    Optional<Imitation> imitation,
    int modules,
    int unrelatedModules,
    List<Shadow> shadows) {

  /** The facts of a scan. */
  public static final Derivation<NameFacts> DERIVATION = (artifact, context) -> of(artifact);

  /** Modules at the top beyond these are not looked at. */
  private static final int MOST_MODULES = 1_000;

  /**
   * Tells whether the name is probably made from that of a project.
   *
   * @param project normalized name of the project
   * @return true if imitation explains the name better than chance
   */
  public boolean resembles(String project) {
    return imitation
        .filter(found -> found.imitated().equals(project) && found.isLikely())
        .isPresent();
  }

  /**
   * Tells whether the package has nothing to do with a project but what it pretends: it is called
   * otherwise, and what their names have in common is an imitation or too little.
   *
   * @param project name of the project, in any form
   * @return false for the project itself, its extensions, and its relatives by name
   */
  public boolean isForeign(String project) {
    String other = NameSearch.normalized(project);
    boolean same = NameSearch.letters(name).equals(NameSearch.letters(other));
    return !same && (resembles(other) || !sharesName(other));
  }

  /**
   * Tells whether the name is part of another one, or the other way round, or both have a word in
   * common that is not a usual one.
   *
   * @param other another name, in any form
   * @return true if one may come from the other
   */
  public boolean sharesName(String other) {
    return isPart(name, other)
        || !Collections.disjoint(NameSearch.ownWords(name), NameSearch.ownWords(other));
  }

  private static NameFacts of(PackageArtifact artifact) {
    String name = artifact.coordinates().name();
    List<String> modules = artifact.topLevelNames().stream().limit(MOST_MODULES).toList();
    // A popular project may bring what it likes.
    List<Shadow> shadows =
        NameSearch.popular().contains(name) ? List.of() : ImportNames.shadows(name, modules);
    int unrelated = (int) modules.stream().filter(module -> !isPart(name, module)).count();
    return new NameFacts(name, NameSearch.popular().find(name), modules.size(), unrelated, shadows);
  }

  private static boolean isPart(String name, String module) {
    String one = NameSearch.letters(name);
    String other = NameSearch.letters(module);
    return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
  }
}

package io.pypiguard.metadata.internal.impersonation;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.metadata.ProjectMetadata;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.statics.internal.name.NameSearch;
import java.util.Optional;
import java.util.Set;

/**
 * What a package has of projects that are not itself, nor its relatives by name.
 *
 * @param description the known project whose description is most like its own; nothing if it has no
 *     description that says something
 * @param code the code that it has of a known project; nothing if it has none of its own
 * @param links where its links to source lead
 * @param link the link of {@link Links#FOREIGN}, else empty
 * @param linked the project whose source is at that link, else empty
 * @param hasAuthor whether it names the address of an author
 * @param authored a known project of one of its authors; empty if there is none
 */
public record ImpersonationFacts(
    Optional<Copy> description,
    Optional<CopiedCode> code,
    Links links,
    String link,
    String linked,
    boolean hasAuthor,
    String authored) {

  /** The facts of a scan. */
  public static final Derivation<ImpersonationFacts> DERIVATION =
      (artifact, context) -> {
        NameFacts name = context.get(NameFacts.DERIVATION);
        return of(
            name,
            Claims.of(context.get(ProjectMetadata.DERIVATION)),
            CopiedCode.find(name, KnownCode.shipped(), context));
      };

  /** Repositories of projects that fewer people install have names that others use, too. */
  private static final int KNOWN_RANK = 5_000;

  private static final int SHORTEST_NAME = 4;

  /**
   * A description that is like another one.
   *
   * @param project the known project that has the other one; empty if it is like none
   * @param similarity from 0 to 1
   */
  public record Copy(String project, double similarity) {}

  /** Where links to source lead. */
  public enum Links {
    /** There are none. */
    NONE,
    /** To a place that is called like the package, or nearly so. */
    OWN,
    /** To a place with another name: a collection, an organization, an old name. */
    OTHER,
    /** To a popular project that is called otherwise. */
    FOREIGN
  }

  static ImpersonationFacts of(NameFacts name, Claims claims, Optional<CopiedCode> code) {
    Optional<Copy> copy =
        TextFingerprint.of(claims.description()).map(fingerprint -> mostAlike(name, fingerprint));
    String author =
        claims.emails().stream()
            .map(email -> foreign(name, KnownProjects.ofAuthor(email)))
            .filter(project -> !project.isEmpty())
            .findFirst()
            .orElse("");
    boolean hasAuthor = !claims.emails().isEmpty();
    for (Repository place : claims.repositories()) {
      String owner = foreignOwner(name, place);
      if (!owner.isEmpty()) {
        return new ImpersonationFacts(
            copy, code, Links.FOREIGN, place.toString(), owner, hasAuthor, author);
      }
    }
    return new ImpersonationFacts(
        copy, code, links(name, claims.repositories()), "", "", hasAuthor, author);
  }

  private static Links links(NameFacts name, Set<Repository> places) {
    if (places.isEmpty()) {
      return Links.NONE;
    }
    boolean own = places.stream().anyMatch(place -> isNamedAlike(name, place));
    return own ? Links.OWN : Links.OTHER;
  }

  private static Copy mostAlike(NameFacts name, TextFingerprint fingerprint) {
    Copy best = new Copy("", 0);
    for (var known : KnownProjects.descriptions().entrySet()) {
      double similarity = fingerprint.similarity(known.getValue());
      if (similarity > best.similarity() && name.isForeign(known.getKey())) {
        best = new Copy(known.getKey(), similarity);
      }
    }
    return best;
  }

  /** Returns the popular project that a place belongs to, if that is somebody else's. */
  private static String foreignOwner(NameFacts name, Repository place) {
    Set<String> known = KnownProjects.keptAt(place);
    String project = NameSearch.normalized(place.name());
    String owner = "";
    if (known.size() == 1) {
      owner = known.iterator().next();
    } else if (known.isEmpty()
        && NameSearch.popular().rank(project) < KNOWN_RANK
        && project.length() >= SHORTEST_NAME) {
      owner = project;
    }
    boolean foreign =
        !owner.isEmpty()
            && name.isForeign(owner)
            && (name.resembles(owner) || !isNamedAlike(name, place));
    return foreign ? owner : "";
  }

  private static boolean isNamedAlike(NameFacts name, Repository place) {
    return name.sharesName(place.name()) || name.sharesName(place.owner());
  }

  /** Returns one of some projects, if all of them are somebody else's. */
  private static String foreign(NameFacts name, Set<String> projects) {
    return projects.stream().allMatch(name::isForeign)
        ? projects.stream().sorted().findFirst().orElse("")
        : "";
  }
}

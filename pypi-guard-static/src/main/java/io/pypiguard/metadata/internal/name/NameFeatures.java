package io.pypiguard.metadata.internal.name;

import com.google.common.base.Splitter;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts.Links;
import io.pypiguard.statics.internal.FeatureTable;
import io.pypiguard.statics.internal.Measures;
import io.pypiguard.statics.internal.name.Imitation;
import io.pypiguard.statics.internal.name.ImitationKind;
import io.pypiguard.statics.internal.name.NameSearch;
import io.pypiguard.statics.internal.name.Naturalness;
import java.util.Optional;
import java.util.Set;

/**
 * All features of names and impersonation. None says whether the name itself is that of a popular
 * project: it would pardon whoever takes such a project over.
 */
public final class NameFeatures {

  private static final String FAMILY = "metadata";
  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(FeatureTable.read(NameFeatures.class, "features.tsv", FAMILY));
  private static final double MOST_ODDS = 40;
  private static final Splitter WORDS = Splitter.on('-').omitEmptyStrings();

  private static final Set<ImitationKind> SLIPS =
      Set.of(
          ImitationKind.SWAPPED,
          ImitationKind.REPEATED,
          ImitationKind.DROPPED,
          ImitationKind.NEIGHBOR_KEY);
  private static final Set<ImitationKind> LOOKS =
      Set.of(
          ImitationKind.HOMOGLYPH,
          ImitationKind.LOOK_ALIKE,
          ImitationKind.DELIMITERS,
          ImitationKind.WORD_ORDER);

  private NameFeatures() {}

  /** {@return the features, with their meanings and ranges} */
  public static FeatureSchema schema() {
    return SCHEMA;
  }

  /**
   * Measures a package. Without a name nothing can be said of names.
   *
   * @param facts what its names say
   * @param claims what it has of other projects
   * @return a vector over {@link #schema}
   */
  public static FeatureVector measure(NameFacts facts, ImpersonationFacts claims) {
    Measures measures = new Measures(SCHEMA, FAMILY);
    if (!NameSearch.letters(facts.name()).isEmpty()) {
      measureImitation(facts.imitation().filter(Imitation::isWorthTelling), measures);
      measureShape(NameSearch.normalized(facts.name()), measures);
      measureModules(facts, measures);
      measureClaims(claims, measures);
    }
    return measures.vector();
  }

  private static void measureImitation(Optional<Imitation> imitation, Measures measures) {
    double odds = imitation.map(Imitation::odds).orElse(-MOST_ODDS);
    measures.number("name-imitation", imitation.map(Imitation::likelihood).orElse(0.0));
    measures.number("name-imitation-odds", Math.max(-MOST_ODDS, odds));
    imitation.ifPresent(
        found -> {
          measures.log("name-imitated-rank", found.rank());
          measures.number("name-changes", found.changes());
        });
    Optional<ImitationKind> kind = imitation.map(Imitation::kind);
    boolean slip = kind.filter(SLIPS::contains).isPresent();
    boolean look = kind.filter(LOOKS::contains).isPresent();
    boolean affix = kind.filter(ImitationKind.AFFIX::equals).isPresent();
    measures.flag("name-slip", slip);
    measures.flag("name-look-alike", look);
    measures.flag("name-affix", affix);
    measures.flag("name-other-change", kind.isPresent() && !slip && !look && !affix);
  }

  private static void measureShape(String name, Measures measures) {
    String letters = NameSearch.letters(name);
    measures.number("name-bits", Naturalness.bitsPerCharacter(name));
    measures.number(
        "name-bits-worst",
        WORDS.splitToStream(name).mapToDouble(Naturalness::bitsPerCharacter).max().orElse(0));
    measures.share(
        "name-digits-share", letters.chars().filter(Character::isDigit).count(), letters.length());
    measures.log("name-words", WORDS.splitToStream(name).count());
  }

  private static void measureModules(NameFacts facts, Measures measures) {
    measures.share("name-modules-unrelated-share", facts.unrelatedModules(), facts.modules());
    if (facts.modules() > 0) {
      measures.flag("name-shadows", !facts.shadows().isEmpty());
    }
  }

  private static void measureClaims(ImpersonationFacts claims, Measures measures) {
    claims
        .description()
        .ifPresent(copy -> measures.number("impersonation-description", copy.similarity()));
    claims
        .code()
        .ifPresent(
            code -> {
              measures.number("impersonation-code", code.contained());
              measures.number("impersonation-code-share", code.share());
            });
    if (claims.links() != Links.NONE) {
      measures.flag("impersonation-repository", claims.links() == Links.FOREIGN);
      measures.flag("impersonation-repository-other", claims.links() != Links.OWN);
    }
    if (claims.hasAuthor()) {
      measures.flag("impersonation-author", !claims.authored().isEmpty());
    }
  }
}

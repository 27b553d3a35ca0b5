package io.pypiguard.text.internal;

import com.google.common.base.Ascii;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.statics.internal.FeatureTable;
import io.pypiguard.statics.internal.Measures;

/** All features of text. */
public final class TextFeatures {

  private static final String FAMILY = "text";

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(FeatureTable.read(TextFeatures.class, "features.tsv", FAMILY));

  private final Measures measures = new Measures(SCHEMA, FAMILY);
  private final TextFacts facts;

  private TextFeatures(TextFacts facts) {
    this.facts = facts;
  }

  /** Returns the features, with their meanings and ranges. */
  public static FeatureSchema schema() {
    return SCHEMA;
  }

  /**
   * Measures the texts of a package.
   *
   * @param artifact the package
   * @param facts its texts
   * @return a vector over {@link #schema}
   */
  public static FeatureVector measure(PackageArtifact artifact, TextFacts facts) {
    TextFeatures features = new TextFeatures(facts);
    features.measureDescription(artifact);
    features.measurePhrases();
    features.measureClaims();
    features.measureCode();
    features.measureNames();
    return features.measures.vector();
  }

  private void measureDescription(PackageArtifact artifact) {
    Description description = facts.description();
    measures.log("description-length", description.characters());
    measures.log("summary-length", facts.summary().length());
    if (description.characters() == 0) {
      return;
    }
    measures.log("description-headings", description.headings());
    measures.log("description-code-blocks", description.codeBlocks());
    measures.log("description-links", description.links().size());
    measures.log("description-badges", description.badges());
    measures.flag("description-usage", description.hasUsage());
    measures.flag("description-install", !facts.phrases(Phrase.Kind.INSTALL).isEmpty());
    measures.share(
        "description-repeated-share", description.repeatedLines(), description.textLines());
    measures.log(
        "description-suspicious-links",
        description.links().stream()
            .distinct()
            .filter(link -> Destinations.of(link).filter(HostTrait.SUSPICIOUS::of).isPresent())
            .count());
    String name = Ascii.toLowerCase(artifact.coordinates().name());
    if (!name.isEmpty()) {
      String text = Ascii.toLowerCase(facts.text()).replace('_', '-').replace(' ', '-');
      measures.flag("description-names-project", text.contains(name.replace('_', '-')));
    }
    measureProse(description.words());
  }

  private void measureProse(Words words) {
    measures.share("description-latin-share", words.letters(Alphabet.LATIN), words.letters());
    measures.share("description-capitals-share", words.capitals(), words.count());
    measures.density("description-exclamations", words.exclamations(), words.count());
    if (words.letters() > 0) {
      measures.number("description-alphabets", words.alphabets());
    }
    if (words.count() >= Language.FEWEST_WORDS) {
      Language language = words.language();
      measures.number("description-common-words-share", language.share());
      measures.flag("description-english", language.name().equals("english"));
      measures.number("description-variety", words.variety());
      if (language.name().equals("english")) {
        measures.number("description-reading-ease", words.readingEase());
      }
    }
  }

  private void measurePhrases() {
    if (facts.description().characters() == 0 && facts.summary().isEmpty()) {
      return;
    }
    measures.log("phrases-placeholder", facts.phrases(Phrase.Kind.PLACEHOLDER).size());
    measures.log("phrases-template", facts.phrases(Phrase.Kind.TEMPLATE).size());
    measures.log(
        "phrases-promotion",
        facts.phrases(Phrase.Kind.SPAM).size() + facts.phrases(Phrase.Kind.PROMOTION).size());
    measures.log("phrases-research", facts.phrases(Phrase.Kind.RESEARCH).size());
  }

  private void measureClaims() {
    measures.log("claims", facts.claims().claims().size());
    if (!facts.claims().claims().isEmpty()) {
      measures.number("claims-mismatches", facts.claims().unclaimed().size());
    }
  }

  private void measureCode() {
    CodeText code = facts.code();
    if (code.source() == 0) {
      return;
    }
    measures.log("source-research-phrases", facts.disclaimers().size());
    measures.share("comments-share", code.commentCharacters(), code.source());
    measures.share("documentation-share", code.documentationCharacters(), code.source());
    measures.share("documented-share", code.documented(), code.definitions());
    Words comments = code.comments();
    measures.share("comments-latin-share", comments.letters(Alphabet.LATIN), comments.letters());
    if (comments.letters() > 0) {
      measures.number("comments-alphabets", comments.alphabets());
    }
    if (comments.count() >= Language.FEWEST_WORDS) {
      measures.flag("comments-english", comments.language().name().equals("english"));
      measures.number("comments-common-words-share", comments.language().share());
    }
    measures.log(
        "source-invisible",
        code.invisible().values().stream().mapToLong(InvisibleText::count).sum());
  }

  private void measureNames() {
    CodeText.NameRating names = facts.code().rateNames();
    if (names.rated() > 0) {
      measures.number("names-bits", names.bits());
    }
    measures.share("names-unnatural-share", names.unnatural(), names.rated());
  }
}

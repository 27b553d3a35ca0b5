package io.pypiguard.text;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import java.util.List;

/** What is reported of the texts of a package. */
final class TextObservationTypes {

  static final ObservationType RESEARCH_DISCLAIMER =
      ObservationType.of(
          "research-disclaimer",
          Severity.LOW,
          "Says that it shows an attack",
          "The package says of itself that it is research, a proof of concept or part of a search for"
              + " weaknesses. Whoever installs it takes part in the test without having been asked;"
              + " tools for testers say such things, too.",
          "T1195.002");

  static final ObservationType TEMPLATE_LEFTOVER =
      ObservationType.of(
          "template-leftover",
          Severity.LOW,
          "Text of a template was left in",
          "Summary or description are those of a template or a tutorial, so that nothing tells what"
              + " the package is for.");

  static final ObservationType PLACEHOLDER_TEXT =
      ObservationType.of(
          "placeholder-text",
          Severity.LOW,
          "Text that stands where nothing was written",
          "Summary or description say nothing about the package.");

  static final ObservationType SPAM_TEXT =
      ObservationType.of(
          "spam-text",
          Severity.MEDIUM,
          "Text that sells something else",
          "Summary or description promote goods or services that have nothing to do with a package;"
              + " the index is used to be found by search engines.",
          "T1608.006");

  static final ObservationType CLAIM_MISMATCH =
      ObservationType.of(
          "claim-mismatch",
          Severity.LOW,
          "Does what it does not say",
          "What the package does unasked fits none of the things that its summary says it is.",
          "T1036");

  static final ObservationType HIDDEN_MESSAGE =
      ObservationType.of(
          "invisible-message",
          Severity.MEDIUM,
          "Message in invisible characters",
          "So many invisible characters stand together that they hold text or code, which programs"
              + " read and people do not see.",
          "T1027");

  static final ObservationType INVISIBLE_CHARACTERS =
      ObservationType.of(
          "invisible-characters",
          Severity.INFO,
          "Invisible characters",
          "A text holds characters without width. They come with text that was copied from pages, and"
              + " make equal names different.");

  static final ObservationType MIXED_ALPHABET_NAME =
      ObservationType.of(
          "mixed-alphabet-name",
          Severity.LOW,
          "Name that mixes alphabets",
          "A name in the source or a word of the description mixes Latin letters with those of another"
              + " alphabet that look alike, so that two names look like one.",
          "T1036");

  static final ObservationType UNREADABLE_DESCRIPTION =
      ObservationType.of(
          "unreadable-description",
          Severity.LOW,
          "Description that cannot be read",
          "The description holds control characters or is in another encoding than it should be, so"
              + " that nobody can read what the package is for.");

  static final ObservationType NO_DESCRIPTION =
      ObservationType.of(
          "no-description",
          Severity.INFO,
          "Nothing says what the package is",
          "The package has neither a summary nor a description nor a read-me.");

  static final ObservationType TEXT_UNREAD =
      ObservationType.ofLimit(
          "text-unread",
          Severity.LOW,
          "Text that was not looked at",
          "Description or source are longer than any person writes, so that what stands behind their"
              + " beginning is not known.");

  private TextObservationTypes() {}

  static List<ObservationType> all() {
    return List.of(
        RESEARCH_DISCLAIMER,
        TEMPLATE_LEFTOVER,
        PLACEHOLDER_TEXT,
        SPAM_TEXT,
        CLAIM_MISMATCH,
        HIDDEN_MESSAGE,
        INVISIBLE_CHARACTERS,
        MIXED_ALPHABET_NAME,
        UNREADABLE_DESCRIPTION,
        NO_DESCRIPTION,
        TEXT_UNREAD);
  }
}

package io.pypiguard.metadata;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import java.util.List;

/** What a package can take from another project. */
final class ImpersonationObservationTypes {

  private static final String MASQUERADING = "T1036";

  static final ObservationType COPIED_DESCRIPTION =
      ObservationType.of(
          "copied-description",
          Severity.LOW,
          "Description of another project",
          "The description is that of a popular project with another name. Forks have it in good"
              + " faith; somebody who poses as the project needs it.",
          MASQUERADING);

  static final ObservationType COPIED_CODE =
      ObservationType.of(
          "copied-code",
          Severity.LOW,
          "Code of another project",
          "The package is for the most part the code of a popular project with another name. Forks"
              + " are so in good faith; so is a trap that shall work like what it imitates.",
          MASQUERADING);

  static final ObservationType FOREIGN_REPOSITORY =
      ObservationType.of(
          "foreign-repository",
          Severity.LOW,
          "Link to the source of another project",
          "A link in the metadata leads to the source of a popular project with another name, so"
              + " that the package shows the stars and history of that.",
          MASQUERADING);

  static final ObservationType FOREIGN_AUTHOR =
      ObservationType.of(
          "foreign-author",
          Severity.INFO,
          "Author of a popular project",
          "The package names an author of a popular project with another name. Most such packages"
              + " are indeed theirs; anybody can write it into the metadata.",
          MASQUERADING);

  static final List<ObservationType> ALL =
      List.of(COPIED_DESCRIPTION, COPIED_CODE, FOREIGN_REPOSITORY, FOREIGN_AUTHOR);

  private ImpersonationObservationTypes() {}
}

package io.pypiguard.metadata;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import java.util.List;

/** What names can show. */
final class NameObservationTypes {

  private static final String MASQUERADING = "T1036.005";
  private static final String SUPPLY_CHAIN = "T1195.002";

  static final ObservationType IMITATED_NAME =
      ObservationType.of(
          "imitated-name",
          Severity.MEDIUM,
          "Name that is nearly that of a popular project",
          "Who mistypes or misremembers the name of the popular project gets this package. Names"
              + " that can be chance or an honest extension are low or mere facts.",
          MASQUERADING,
          SUPPLY_CHAIN);

  static final ObservationType CONFUSABLE_NAME =
      ObservationType.of(
          "confusable-name",
          Severity.LOW,
          "Name with characters of other scripts",
          "Names of projects are ASCII. A character that looks like another one makes a name that"
              + " nobody can tell from the real one.",
          MASQUERADING);

  static final ObservationType SHADOWED_IMPORT_NAME =
      ObservationType.of(
          "shadowed-import-name",
          Severity.INFO,
          "Module with the name of somebody else's",
          "Once installed, the module is imported in place of the one of the standard library or"
              + " the popular project, or overwrites it.",
          MASQUERADING);

  static final ObservationType INTERNAL_NAME =
      ObservationType.of(
          "internal-name",
          Severity.HIGH,
          "Name of an internal package",
          "The package has a name that is reserved for packages of the house, so that an installer"
              + " that also asks a public index may take it for one of those.",
          SUPPLY_CHAIN);

  static final List<ObservationType> ALL =
      List.of(IMITATED_NAME, CONFUSABLE_NAME, SHADOWED_IMPORT_NAME, INTERNAL_NAME);

  private NameObservationTypes() {}
}

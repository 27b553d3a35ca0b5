package io.pypiguard.metadata;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import java.util.List;

/**
 * What is found in metadata.
 *
 * <p>Honest authors leave fields out, forget to change one of two places and keep values of
 * templates, so that most of these are facts or oddities. They tell a throw-away package where many
 * of them meet, or where the code does harm.
 */
public final class MetadataObservationTypes {

  /** No address of the project on the web. */
  public static final ObservationType HOME_PAGE_MISSING =
      ObservationType.of(
          "home-page-missing",
          Severity.INFO,
          "No home page",
          "The package names no page where it is described or developed.");

  /** A URL that is none. */
  public static final ObservationType URL_INVALID =
      ObservationType.of(
          "url-invalid",
          Severity.LOW,
          "URL that leads nowhere",
          "A URL of the metadata is not a web address: its form or its host is wrong.");

  /** A URL that a template has. */
  public static final ObservationType URL_PLACEHOLDER =
      ObservationType.of(
          "url-placeholder",
          Severity.LOW,
          "URL that stands for another",
          "A URL of the metadata is that of a template, an example or a start page: nobody filled it"
              + " in, or nobody wants to be found.");

  /** No e-mail of an author or maintainer. */
  public static final ObservationType EMAIL_MISSING =
      ObservationType.of(
          "email-missing",
          Severity.INFO,
          "No e-mail address",
          "Neither an author nor a maintainer can be written to.");

  /** An e-mail address that is none. */
  public static final ObservationType EMAIL_INVALID =
      ObservationType.of(
          "email-invalid",
          Severity.INFO,
          "E-mail address that is none",
          "No mail can be sent to what stands for an address of an author or maintainer.");

  /** An e-mail address that a template has. */
  public static final ObservationType EMAIL_PLACEHOLDER =
      ObservationType.of(
          "email-placeholder",
          Severity.LOW,
          "E-mail address that stands for another",
          "The address of an author or maintainer is that of a template or an example.");

  /** An e-mail address that is thrown away after use. */
  public static final ObservationType EMAIL_DISPOSABLE =
      ObservationType.of(
          "email-disposable",
          Severity.MEDIUM,
          "Disposable e-mail address",
          "The address of an author or maintainer is of a service whose addresses are given up after"
              + " use, so that nobody can be found behind it.",
          "T1585.002");

  /** An author or a summary that a template has. */
  public static final ObservationType PLACEHOLDER_VALUE =
      ObservationType.of(
          "placeholder-metadata",
          Severity.LOW,
          "Metadata of a template",
          "A name or a summary is what a template or a tutorial has in its place.");

  /** Two sources that say different things. */
  public static final ObservationType DISAGREEMENT =
      ObservationType.of(
          "metadata-disagreement",
          Severity.LOW,
          "Sources of metadata that disagree",
          "Two files say different things of the package. What an index shows is then not what is"
              + " installed; some packages change one of them later.",
          "T1036");

  /** A wheel whose tag does not fit what is in it. */
  public static final ObservationType WHEEL_TAG_MISMATCH =
      ObservationType.of(
          "wheel-tag-mismatch",
          Severity.LOW,
          "Wheel whose tag does not fit",
          "The wheel says that it suits every platform and carries machine code, or it gives one tag"
              + " in its name and another inside.",
          "T1036");

  /** A classifier that PyPI does not know. */
  public static final ObservationType CLASSIFIER_UNKNOWN =
      ObservationType.of(
          "classifier-unknown",
          Severity.INFO,
          "Unknown classifier",
          "PyPI refuses packages with classifiers that it does not know, so this one was not"
              + " uploaded as it is.");

  /** Classifiers that contradict each other or another field. */
  public static final ObservationType CLASSIFIER_CONTRADICTION =
      ObservationType.of(
          "classifier-contradiction",
          Severity.INFO,
          "Classifiers that contradict each other",
          "The package claims things that cannot both be true, as two states of development.");

  /** A package that says that it must not be uploaded. */
  public static final ObservationType CLASSIFIER_PRIVATE =
      ObservationType.of(
          "classifier-private",
          Severity.INFO,
          "Package that must not be public",
          "A classifier tells indexes to refuse the package: it is meant for one organisation. On a"
              + " public index it was put there under another name's rules, or by mistake.");

  /** Licences that do not agree. */
  public static final ObservationType LICENCE_MISMATCH =
      ObservationType.of(
          "licence-mismatch",
          Severity.LOW,
          "Licences that disagree",
          "Field, classifiers, licence file and sources name different licences, as in a package that"
              + " is put together from others.");

  /** A source under another licence than the package. */
  public static final ObservationType LICENCE_HEADER_MISMATCH =
      ObservationType.of(
          "licence-header-mismatch",
          Severity.INFO,
          "Source under another licence than the package",
          "A file states a licence at its beginning that the package names nowhere: it is taken from"
              + " another project, as parts of honest packages are, too.");

  /** Syntax that the promised versions of Python do not have. */
  public static final ObservationType PYTHON_CONTRADICTION =
      ObservationType.of(
          "python-version-contradiction",
          Severity.INFO,
          "Syntax newer than the Python that is asked for",
          "The package promises to run on versions of Python that cannot read its source.");

  /** A library that imports what the package does not require, which is nothing at all. */
  public static final ObservationType IMPORT_UNDECLARED =
      ObservationType.of(
          "import-undeclared",
          Severity.INFO,
          "Imports of others and no requirement",
          "The library cannot be imported without other projects, and the package requires none: it"
              + " was never tried out as it is, or is not meant to be used.");

  /** A module that the installation imports and nothing requires. */
  public static final ObservationType SETUP_IMPORT_UNDECLARED =
      ObservationType.of(
          "setup-import-undeclared",
          Severity.INFO,
          "Installation that needs what it does not require",
          "The script that an installer runs imports a module of a project that is not required to"
              + " build the package. Honest ones need compilers or numbers there; a web client or a"
              + " cipher has little to do in an installation.");

  /** A dependency from an address. */
  public static final ObservationType DEPENDENCY_URL =
      ObservationType.of(
          "dependency-from-url",
          Severity.INFO,
          "Dependency from an address of its own",
          "The package has a dependency installed from an address instead of an index, so that its"
              + " content can change at any time. PyPI refuses such packages today.",
          "T1195.001");

  /** A dependency pinned to an implausible version. */
  public static final ObservationType DEPENDENCY_PIN =
      ObservationType.of(
          "dependency-odd-pin",
          Severity.LOW,
          "Dependency pinned to an odd version",
          "The version that is required is one of those that outbid internal packages.",
          "T1195.001");

  /** A version that outbids others. */
  public static final ObservationType VERSION_IMPLAUSIBLE =
      ObservationType.of(
          "version-implausible",
          Severity.MEDIUM,
          "Version number that outbids others",
          "Installers take the highest version of all their indexes: a number such as 99.0 wins over"
              + " an internal package of that name, which is how dependency confusion works.",
          "T1195.001");

  /** A version that is none. */
  public static final ObservationType VERSION_INVALID =
      ObservationType.of(
          "version-invalid",
          Severity.INFO,
          "Version that is none",
          "Installers that follow PEP 440 cannot compare the version.");

  /** A {@code setup.py} that never calls {@code setup()}. */
  public static final ObservationType SETUP_NOT_CALLED =
      ObservationType.of(
          "setup-not-called",
          Severity.LOW,
          "setup.py that never calls setup()",
          "The script that should describe the package does not: whatever it is for, it is run when"
              + " the package is installed.");

  /** Hardly anything is said of the package. */
  public static final ObservationType CONFIGURATION_INCOMPLETE =
      ObservationType.of(
          "incomplete-configuration",
          Severity.LOW,
          "Package that says next to nothing of itself",
          "Beside name and version hardly any of the usual fields is given.");

  /** A file of settings that does not parse. */
  public static final ObservationType CONFIGURATION_UNREADABLE =
      ObservationType.of(
          "unreadable-configuration",
          Severity.LOW,
          "Configuration that cannot be read",
          "Build tools refuse the file, so that the package cannot be built from it, or tools differ"
              + " in what they read.");

  /** Characters that are not seen. */
  public static final ObservationType INVISIBLE_CHARACTERS =
      ObservationType.of(
          "invisible-metadata-characters",
          Severity.LOW,
          "Invisible characters in metadata",
          "A field holds control characters or such that reverse or hide text, so that what is shown"
              + " is not what is there.",
          "T1036.002");

  /** A release that the index has withdrawn. */
  public static final ObservationType RELEASE_YANKED =
      ObservationType.of(
          "release-yanked",
          Severity.INFO,
          "Release that was withdrawn",
          "The owner withdrew this release (PEP 592): it is installed only if asked for by number.");

  /** A project that the index has set aside. */
  public static final ObservationType PROJECT_QUARANTINED =
      ObservationType.of(
          "project-quarantined",
          Severity.HIGH,
          "Project in quarantine",
          "The index has set the project aside because it may be harmful (PEP 792).",
          "T1195.002");

  private MetadataObservationTypes() {}

  /**
   * Returns all types.
   *
   * @return the types in a stable order; unmodifiable
   */
  public static List<ObservationType> all() {
    return List.of(
        HOME_PAGE_MISSING,
        URL_INVALID,
        URL_PLACEHOLDER,
        EMAIL_MISSING,
        EMAIL_INVALID,
        EMAIL_PLACEHOLDER,
        EMAIL_DISPOSABLE,
        PLACEHOLDER_VALUE,
        DISAGREEMENT,
        WHEEL_TAG_MISMATCH,
        CLASSIFIER_UNKNOWN,
        CLASSIFIER_CONTRADICTION,
        CLASSIFIER_PRIVATE,
        LICENCE_MISMATCH,
        LICENCE_HEADER_MISMATCH,
        PYTHON_CONTRADICTION,
        IMPORT_UNDECLARED,
        SETUP_IMPORT_UNDECLARED,
        DEPENDENCY_URL,
        DEPENDENCY_PIN,
        VERSION_IMPLAUSIBLE,
        VERSION_INVALID,
        SETUP_NOT_CALLED,
        CONFIGURATION_INCOMPLETE,
        CONFIGURATION_UNREADABLE,
        INVISIBLE_CHARACTERS,
        RELEASE_YANKED,
        PROJECT_QUARANTINED);
  }
}

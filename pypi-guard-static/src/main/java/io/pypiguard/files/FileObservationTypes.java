package io.pypiguard.files;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;

/** What is reported of the formats, the source code and the places of files. */
final class FileObservationTypes {

  static final ObservationType FILE_TYPE_MISMATCH =
      ObservationType.of(
          "file-type-mismatch",
          Severity.LOW,
          "File that is not what its name says",
          "The first bytes are those of another format than the extension tells. Some tools name"
              + " images carelessly; an archive or source code called an image waits for code that"
              + " knows better.",
          "T1036.008");

  static final ObservationType DOUBLE_EXTENSION =
      ObservationType.of(
          "double-extension",
          Severity.MEDIUM,
          "Program with two extensions",
          "The name looks like that of a document or an image where systems hide the last extension,"
              + " which says program or script.",
          "T1036.007");

  static final ObservationType APPENDED_DATA =
      ObservationType.of(
          "appended-data",
          Severity.LOW,
          "Data behind the end of an image, a sound or a font",
          "Viewers show the file as if nothing stood behind its end; code of the package can read"
              + " it. Some cameras and tools leave bytes there, too.",
          "T1027.003");

  static final ObservationType PACKED_PROGRAM =
      ObservationType.of(
          "packed-program",
          Severity.LOW,
          "Packed program",
          "The program unpacks or decrypts its code when it runs, so that nobody can read it before"
              + " that.",
          "T1027.002");

  static final ObservationType PROGRAM_OVERLAY =
      ObservationType.of(
          "program-overlay",
          Severity.INFO,
          "Data behind the end of a program",
          "The header of the program does not know of these bytes. Installers and programs made of"
              + " scripts carry their content there.",
          "T1027.009");

  static final ObservationType DAMAGED_PROGRAM =
      ObservationType.of(
          "damaged-program",
          Severity.INFO,
          "Program that breaks off",
          "The header of the program tells of more than the file has.");

  static final ObservationType ENCRYPTED_ARCHIVE =
      ObservationType.of(
          "encrypted-archive",
          Severity.LOW,
          "Archive with a password",
          "What the archive holds cannot be looked at; code that knows the password can unpack it.",
          "T1027.013");

  static final ObservationType ENCRYPTED_DATA =
      ObservationType.of(
          "unknown-random-data",
          Severity.INFO,
          "File of no known format that looks encrypted",
          "Its bytes are as random as those of something encrypted or compressed, and nothing says"
              + " what it is. Weights of models and compressed tables look like that, too.",
          "T1027.013");

  static final ObservationType UNREAD_FILE =
      ObservationType.of(
          "unread-file",
          Severity.INFO,
          "Program or image that was not looked into",
          "The file is so large that only its first bytes were looked at.");

  static final ObservationType PACKED_SOURCE =
      ObservationType.of(
          "packed-source",
          Severity.LOW,
          "Python source of very long lines",
          "Most of the source stands in lines that no person writes. Generated tables and embedded"
              + " images look like that, and so does code that is packed or hidden.",
          "T1027");

  static final ObservationType MINIFIED_SCRIPT =
      ObservationType.of(
          "minified-script",
          Severity.INFO,
          "Source of another language in very long lines",
          "The source was made smaller, as is usual for web pages, and cannot be read as it stands.",
          "T1027");

  static final ObservationType GENERIC_MODULE =
      ObservationType.of(
          "generic-module",
          Severity.LOW,
          "Module with a name that others use, too",
          "At the top of site-packages the module overwrites those that other projects put there, or"
              + " hides those of the user's own project.");

  static final ObservationType STANDARD_MODULE =
      ObservationType.of(
          "standard-module-name",
          Severity.LOW,
          "Module named as one of the standard library",
          "Programs that find the package before the standard library import it instead. Backports of"
              + " newer modules do so on purpose.",
          "T1574");

  static final ObservationType OTHERS_MODULE =
      ObservationType.of(
          "overwritten-module",
          Severity.MEDIUM,
          "Module of another project",
          "Installing the package replaces a module that belongs to a well-known project, so that"
              + " programs which import that one run this one's code.",
          "T1574",
          "T1195.002");

  static final ObservationType OUTSIDE_FILE =
      ObservationType.of(
          "file-outside-packages",
          Severity.LOW,
          "File that is installed outside of the environment",
          "The project asks for files to be put into a folder of the system or the user, where they"
              + " stay when the package is uninstalled by hand.");

  static final ObservationType HIDDEN_FILE =
      ObservationType.of(
          "hidden-file",
          Severity.INFO,
          "Hidden file",
          "Its name begins with a dot, so that listings leave it out, and it is none of the usual"
              + " settings of developers.",
          "T1564.001");

  private FileObservationTypes() {}
}

package io.pypiguard.files;

import static io.pypiguard.analysis.Severity.HIGH;
import static io.pypiguard.analysis.Severity.INFO;
import static io.pypiguard.analysis.Severity.LOW;
import static io.pypiguard.analysis.Severity.MEDIUM;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.ArchiveFindingType;
import java.util.EnumMap;
import java.util.List;

/**
 * What each kind of archive finding means for a package.
 *
 * <p>High is what no packaging tool makes by mistake. What old tools and other systems are known to
 * make is low or a mere fact.
 */
final class ArchiveObservationTypes {

  private static final String SUPPLY_CHAIN = "T1195.002";
  private static final String MASQUERADING = "T1036";
  private static final String RIGHT_TO_LEFT = "T1036.002";
  private static final String HIDE_ARTIFACTS = "T1564";
  private static final String LINK_ABUSE = "T1574";
  private static final String EXHAUSTION = "T1499";

  /** What happens while the archive is unpacked, which installing begins with. */
  private static final List<ArchiveFindingType> AT_UNPACKING =
      List.of(
          ArchiveFindingType.PATH_TRAVERSAL,
          ArchiveFindingType.ABSOLUTE_PATH,
          ArchiveFindingType.DRIVE_PATH,
          ArchiveFindingType.BACKSLASH_PATH,
          ArchiveFindingType.DUPLICATE_NAME,
          ArchiveFindingType.CASE_COLLISION,
          ArchiveFindingType.SYMBOLIC_LINK,
          ArchiveFindingType.HARD_LINK,
          ArchiveFindingType.LINK_ESCAPE,
          ArchiveFindingType.DEVICE_ENTRY,
          ArchiveFindingType.HEADER_MISMATCH,
          ArchiveFindingType.OVERLAPPING_ENTRIES,
          ArchiveFindingType.LIMIT_RATIO);

  private static final ImmutableMap<ArchiveFindingType, ObservationType> TYPES =
      Maps.immutableEnumMap(table());

  private ArchiveObservationTypes() {}

  /** Returns the type of observation for a kind of finding; it has the same id. */
  static ObservationType of(ArchiveFindingType finding) {
    ObservationType type = TYPES.get(finding);
    if (type == null) {
      throw new IllegalArgumentException("no observation type for " + finding);
    }
    return type;
  }

  /** Returns when a kind of finding takes effect. */
  static Moment moment(ArchiveFindingType finding) {
    return AT_UNPACKING.contains(finding) ? Moment.INSTALL : Moment.UNKNOWN;
  }

  /** Returns all types in the order of the findings. */
  static List<ObservationType> all() {
    return TYPES.values().asList();
  }

  private static EnumMap<ArchiveFindingType, ObservationType> table() {
    Table table = new Table();
    addPaths(table);
    addLinks(table);
    addStructure(table);
    addContent(table);
    addDamage(table);
    addLimits(table);
    return table.types;
  }

  private static void addPaths(Table table) {
    table.fact(
        ArchiveFindingType.PATH_TRAVERSAL,
        HIGH,
        "Path that leaves the package",
        "A path with \"..\" writes outside the folder that is unpacked into, over files of the user"
            + " or the system, where the unpacker allows it.",
        SUPPLY_CHAIN);
    table.fact(
        ArchiveFindingType.ABSOLUTE_PATH,
        HIGH,
        "Absolute path",
        "A path that begins at the root of the file system can overwrite any file that the user may"
            + " write.",
        SUPPLY_CHAIN);
    table.fact(
        ArchiveFindingType.DRIVE_PATH,
        HIGH,
        "Path with a drive or network share",
        "On Windows such a path leads out of the package, to another drive or another machine.",
        SUPPLY_CHAIN);
    table.fact(
        ArchiveFindingType.BACKSLASH_PATH,
        LOW,
        "Path with backslashes",
        "Windows unpackers see folders where others see one long name, so that tools disagree about"
            + " what the package holds. Old archivers on Windows made such paths.",
        MASQUERADING);
    table.fact(
        ArchiveFindingType.CONTROL_CHARACTER_NAME,
        MEDIUM,
        "Control characters in a file name",
        "Such a name shows as another one in listings and terminals, or ends early for programs"
            + " written in C.",
        RIGHT_TO_LEFT,
        MASQUERADING);
    table.fact(
        ArchiveFindingType.DUPLICATE_NAME,
        LOW,
        "Two members with the same path",
        "The later member replaces the earlier on disk, so that a reader may look at the one and the"
            + " installer take the other. Some build tools add a file twice.",
        MASQUERADING);
    table.fact(
        ArchiveFindingType.CASE_COLLISION,
        INFO,
        "Paths that differ in letter case alone",
        "On Windows and macOS the later file replaces the earlier.");
  }

  private static void addLinks(Table table) {
    table.fact(
        ArchiveFindingType.SYMBOLIC_LINK,
        INFO,
        "Symbolic link",
        "A link to another file of the package. Installers and file systems treat it differently.");
    table.fact(
        ArchiveFindingType.HARD_LINK,
        INFO,
        "Hard link",
        "A second name for another file of the package. Installers and file systems treat it"
            + " differently.");
    table.fact(
        ArchiveFindingType.LINK_ESCAPE,
        HIGH,
        "Link that leaves the package",
        "A link whose target lies outside the package reads files of the machine into it, or writes"
            + " later members through it to any place.",
        LINK_ABUSE);
    table.fact(
        ArchiveFindingType.DEVICE_ENTRY,
        HIGH,
        "Device, pipe or socket",
        "No package needs such a member; unpacking it can block an installer or open a device.",
        SUPPLY_CHAIN);
  }

  private static void addStructure(Table table) {
    table.fact(
        ArchiveFindingType.UNKNOWN_ENTRY_TYPE,
        LOW,
        "Tar member of an unknown type",
        "No standard defines the type, so that tools differ in whether they unpack the member.");
    table.fact(
        ArchiveFindingType.SPARSE_ENTRY,
        LOW,
        "Sparse file",
        "A file with holes can decode to far more than its archive holds, and unpackers that do not"
            + " know the format write another content.");
    table.fact(
        ArchiveFindingType.TRAILING_DATA,
        LOW,
        "Bytes after the end of the archive",
        "Installers do not see these bytes, but code in the package can read them.",
        HIDE_ARTIFACTS);
    table.fact(
        ArchiveFindingType.HIDDEN_DATA,
        MEDIUM,
        "Bytes that belong to no member",
        "Tools that walk through the archive can find other members there than tools that trust its"
            + " directory.",
        HIDE_ARTIFACTS);
    table.fact(
        ArchiveFindingType.HEADER_MISMATCH,
        HIGH,
        "Zip headers that disagree",
        "A member's own header and the directory of the archive name different things, so that one"
            + " tool checks something other than what the next installs.",
        MASQUERADING);
    table.fact(
        ArchiveFindingType.OVERLAPPING_ENTRIES,
        HIGH,
        "Zip members that share bytes",
        "No archiver writes overlapping members; they make decompression bombs, or show different"
            + " content to different tools.",
        EXHAUSTION,
        MASQUERADING);
    table.fact(
        ArchiveFindingType.CHECKSUM_MISMATCH,
        MEDIUM,
        "Content that does not fit its checksum",
        "The member was damaged or changed after the archive was made; tools that check refuse it,"
            + " others use it.");
    table.fact(
        ArchiveFindingType.SIZE_MISMATCH,
        MEDIUM,
        "Content of another length than its header says",
        "Tools that trust the header see another content than tools that read to the end.");
  }

  private static void addContent(Table table) {
    table.fact(
        ArchiveFindingType.NESTED_ARCHIVE,
        INFO,
        "Archive inside the package",
        "Often test data or a bundled web page; sometimes a second package that code unpacks later.");
    table.fact(
        ArchiveFindingType.NAME_MISMATCH,
        LOW,
        "File name and metadata disagree",
        "The file name and the metadata give different projects or versions. Who chose it by the one"
            + " installs the other.",
        MASQUERADING);
    table.fact(
        ArchiveFindingType.MALFORMED_METADATA,
        INFO,
        "Malformed metadata",
        "The metadata is not as the specification asks, so that tools may read it differently.");
  }

  private static void addDamage(Table table) {
    table.limit(
        ArchiveFindingType.TRUNCATED_ARCHIVE,
        LOW,
        "Archive that ends too early",
        "What came behind the end is not known.");
    table.limit(
        ArchiveFindingType.MALFORMED_ARCHIVE,
        LOW,
        "Broken archive",
        "What lies behind the damage could not be read.");
    table.limit(
        ArchiveFindingType.NOT_AN_ARCHIVE,
        LOW,
        "Not an archive",
        "The file is no archive of a known format, so that there is no package to look at.");
    table.limit(
        ArchiveFindingType.ENCRYPTED_ENTRY,
        MEDIUM,
        "Encrypted content",
        "What is encrypted cannot be looked at; no installer can read it either, only code that"
            + " knows the password.");
    table.limit(
        ArchiveFindingType.UNSUPPORTED_COMPRESSION,
        LOW,
        "Unsupported compression",
        "The content could not be decoded and was not looked at.");
    table.limit(
        ArchiveFindingType.UNREADABLE,
        LOW,
        "Unreadable file",
        "A file or folder could not be read and was not looked at.");
  }

  private static void addLimits(Table table) {
    table.limit(
        ArchiveFindingType.LIMIT_ARCHIVE_BYTES,
        INFO,
        "Archive larger than the limit",
        "What lies behind the limit was not read.");
    table.limit(
        ArchiveFindingType.LIMIT_TOTAL_BYTES,
        LOW,
        "Content larger than the limit",
        "What lies behind the limit was not decoded.");
    table.limit(
        ArchiveFindingType.LIMIT_MEMBERS,
        LOW,
        "More members than the limit",
        "What lies behind the limit was not read.");
    table.limit(
        ArchiveFindingType.LIMIT_RATIO,
        HIGH,
        "Decompression bomb",
        "The content is so much larger than the archive that only a bomb explains it; the rest was"
            + " not decoded.");
    table.limit(
        ArchiveFindingType.LIMIT_DEPTH,
        LOW,
        "Archives nested deeper than the limit",
        "What lies in the innermost archives was not read.");
  }

  private static final class Table {

    private final EnumMap<ArchiveFindingType, ObservationType> types =
        new EnumMap<>(ArchiveFindingType.class);

    void fact(
        ArchiveFindingType finding,
        Severity severity,
        String title,
        String description,
        String... attack) {
      types.put(finding, ObservationType.of(finding.id(), severity, title, description, attack));
    }

    void limit(ArchiveFindingType finding, Severity severity, String title, String description) {
      types.put(finding, ObservationType.ofLimit(finding.id(), severity, title, description));
    }
  }
}

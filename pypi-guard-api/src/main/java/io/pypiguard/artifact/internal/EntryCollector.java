package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.MemberType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes the members of one archive: looks at their names, counts them, hands them on, and has the
 * archives among them opened.
 */
final class EntryCollector {

  /** Says that an archive could not be read, and not that a limit forbade it. */
  private static final Set<ArchiveFindingType> DAMAGE =
      Set.of(
          ArchiveFindingType.TRUNCATED_ARCHIVE,
          ArchiveFindingType.MALFORMED_ARCHIVE,
          ArchiveFindingType.ENCRYPTED_ENTRY,
          ArchiveFindingType.UNSUPPORTED_COMPRESSION);

  private final ArchiveDecoder decoder;
  private final String prefix;
  private final int depth;
  private final Budget budget;
  private final Findings findings;
  private final EntrySink sink;

  /** Paths of the files so far, by path in lower case. */
  private final Map<String, String> paths = new HashMap<>();

  EntryCollector(
      ArchiveDecoder decoder,
      String prefix,
      int depth,
      Budget budget,
      Findings findings,
      EntrySink sink) {
    this.decoder = decoder;
    this.prefix = prefix;
    this.depth = depth;
    this.budget = budget;
    this.findings = findings;
    this.sink = sink;
  }

  /**
   * Notes something odd.
   *
   * @param type what kind of oddity
   * @param rawName name of the member concerned, or empty
   * @param detail what exactly
   */
  void note(ArchiveFindingType type, String rawName, String detail) {
    boolean damage = DAMAGE.contains(type);
    if (depth > 0 && damage) {
      // What installers do not open may be broken: packages carry such files to test with.
      findings.add(ArchiveFindingType.NESTED_ARCHIVE, pathOf(rawName), "cannot be read: " + detail);
    } else {
      findings.add(type, pathOf(rawName), detail);
    }
  }

  /** Notes that the bytes at hand are no archive; within a package that is nothing odd. */
  void noteNoArchive(Codec codec) {
    if (depth == 0) {
      findings.add(
          ArchiveFindingType.NOT_AN_ARCHIVE,
          "",
          codec == Codec.PLAIN
              ? "not an archive of a known format"
              : "compressed data that is no archive");
    }
  }

  /**
   * Notes that a limit was reached.
   *
   * @param rawName name of the member at which it was reached, or empty
   * @param limit what was reached
   * @return what is to be thrown to stop reading
   */
  ReadingStoppedException stop(String rawName, LimitReachedException limit) {
    note(limit.type(), rawName, limit.detail());
    return new ReadingStoppedException(!limit.isLocal());
  }

  /**
   * Takes a regular file.
   *
   * @param rawName name as the archive has it
   * @param head the beginning of the content, or all of it
   * @param content the content
   */
  void file(String rawName, byte[] head, EntryContent content) throws IOException {
    budget.addMember();
    PathHazards.check(rawName, (type, detail) -> note(type, rawName, detail));
    String path = pathOf(rawName);
    checkRepeated(path);
    sink.entry(path, MemberType.FILE, "", depth, content);
    decoder.openNested(path, depth, head, content, budget, findings, sink);
  }

  /**
   * Takes a member that is no file.
   *
   * @param rawName name as the archive has it
   * @param type what it is
   * @param linkTarget target of a link, or empty
   */
  void other(String rawName, MemberType type, String linkTarget) throws IOException {
    budget.addMember();
    PathHazards.check(rawName, (kind, detail) -> note(kind, rawName, detail));
    String path = pathOf(rawName);
    if (type != MemberType.DIRECTORY) {
      checkRepeated(path);
      PathHazards.checkLink(
          rawName, type, linkTarget, (kind, detail) -> note(kind, rawName, detail));
    }
    sink.entry(path, type, linkTarget, depth, EntryContent.NONE);
  }

  private void checkRepeated(String path) {
    String other = paths.put(path.toLowerCase(Locale.ROOT), path);
    if (other == null) {
      return;
    }
    if (other.equals(path)) {
      findings.add(ArchiveFindingType.DUPLICATE_NAME, path, "more than one member has this path");
    } else {
      findings.add(
          ArchiveFindingType.CASE_COLLISION, path, "differs only in letter case from " + other);
    }
  }

  private String pathOf(String rawName) {
    String own = Paths.simplify(Paths.untilNul(rawName));
    return own.isEmpty() && !prefix.isEmpty()
        ? prefix.substring(0, prefix.length() - 2)
        : prefix + own;
  }
}

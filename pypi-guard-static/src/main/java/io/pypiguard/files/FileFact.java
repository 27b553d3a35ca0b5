package io.pypiguard.files;

import io.pypiguard.artifact.Member;
import io.pypiguard.files.internal.format.ContentType;
import java.util.Optional;
import java.util.Set;

/**
 * What one file is, by its name, its place and its bytes.
 *
 * @param member the file
 * @param path its path without the folder of the project
 * @param group what it is for
 * @param purposes what it says about how the project is kept; copied
 * @param use what its extension says; nothing if it says nothing
 * @param program the format of the program that it is
 * @param content the format that it is of, if it is neither program nor text
 * @param traits what else its bytes show; copied
 * @param layout what the layout of the program tells; nothing if it was not read
 * @param tail what stands behind the end of the image, sound or font
 * @param lines how the lines of source code are; {@link LineShape#NONE} for all else
 * @param entropy how random a file of no known format is, in bits a byte; 0 for all else
 */
record FileFact(
    Member member,
    String path,
    FileGroup group,
    Set<ProjectFile> purposes,
    Optional<FileUse> use,
    Optional<ProgramFormat> program,
    Optional<ContentType> content,
    Set<Trait> traits,
    Optional<ProgramFacts> layout,
    Optional<MediaTail> tail,
    LineShape lines,
    double entropy) {

  /** What the bytes of a file show besides its format. */
  enum Trait {
    /** It looks like text. */
    TEXT,
    /** It is a text that stands for a large file which git keeps elsewhere. */
    LARGE_FILE_POINTER,
    /** It is an archive with a password. */
    ENCRYPTED
  }

  /** Encrypted and compressed bytes have nearly 8 bits; tables and text far less. */
  private static final double RANDOM = 7.8;

  /** Copies the sets. */
  FileFact {
    purposes = Set.copyOf(purposes);
    traits = Set.copyOf(traits);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  boolean isUsedAs(FileUse expected) {
    return use.filter(known -> known == expected).isPresent();
  }

  /** Tells whether it is a file of no known format that looks encrypted or compressed. */
  boolean looksEncrypted() {
    return entropy >= RANDOM;
  }

  /** Tells whether it belongs to tests, documents or examples. */
  boolean isAside() {
    return purposes.contains(ProjectFile.TEST)
        || purposes.contains(ProjectFile.DOCUMENTATION)
        || purposes.contains(ProjectFile.EXAMPLE);
  }
}

package io.pypiguard.files.internal.program;

import java.util.List;
import java.util.Optional;

/**
 * How a program file is laid out.
 *
 * @param sections its parts in the order of the header; copied
 * @param end where the file ends as its header tells, its signature and its tables included
 * @param damaged whether the header tells of something beyond the end of the file
 */
public record ProgramLayout(List<Section> sections, long end, boolean damaged) {

  /** More sections than any program has: PE allows 96, and larger ELF files are object files. */
  static final int MOST_SECTIONS = 1024;

  /** Bytes of a section whose randomness is looked at; packers do not stop behind so many. */
  private static final int MOST_SAMPLED = 1 << 20;

  /** Bytes of all sections together, which in a hostile file may be the same ones. */
  private static final int MOST_SAMPLED_TOGETHER = 32 << 20;

  /** Fewer bytes are too few to look random. */
  private static final int FEWEST_SAMPLED = 512;

  /** Copies the sections. */
  public ProgramLayout {
    sections = List.copyOf(sections);
  }

  /**
   * Reads a program.
   *
   * @param content the file from its beginning
   * @return its layout; nothing if it is none of PE, ELF and Mach-O
   */
  public static Optional<ProgramLayout> read(byte[] content) {
    if (ElfReader.accepts(content)) {
      return Optional.of(ElfReader.read(content));
    }
    if (PeReader.accepts(content)) {
      return Optional.of(PeReader.read(content));
    }
    return MachReader.accepts(content) ? Optional.of(MachReader.read(content)) : Optional.empty();
  }

  /** Returns how many bytes stand behind what the header knows of, in a file of a size. */
  public long overlay(long size) {
    return Math.max(0, size - end);
  }

  /**
   * Returns how random the most random section is that is run. Data may be random in any program.
   *
   * @param content the file
   * @return bits a byte, from 0 to 8; 0 if no section is large enough
   */
  public double peakEntropy(byte[] content) {
    double peak = 0;
    long sampled = 0;
    for (Section section : sections) {
      if (section.executable() && sampled < MOST_SAMPLED_TOGETHER) {
        peak = Math.max(peak, entropy(section, content));
        sampled += Math.min(section.size(), MOST_SAMPLED);
      }
    }
    return peak;
  }

  /**
   * Returns how random a section is, by its first {@value #MOST_SAMPLED} bytes.
   *
   * @param section a section of this program
   * @param content the file
   * @return bits a byte, from 0 to 8; 0 if it has too few bytes to tell
   */
  public double entropy(Section section, byte[] content) {
    long from = Math.min(section.offset(), content.length);
    long to = Math.min(Math.min(section.end(), content.length), from + MOST_SAMPLED);
    return to - from < FEWEST_SAMPLED ? 0 : ByteEntropy.of(content, (int) from, (int) to);
  }
}

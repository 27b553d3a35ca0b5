package io.pypiguard.artifact.internal;

import io.pypiguard.artifact.ArchiveFinding;
import io.pypiguard.artifact.ArchiveFindingType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is odd about an archive. Of each type the first {@value #PER_TYPE} are kept and the
 * rest is counted, so that a million oddities stay one page.
 */
public final class Findings {

  private static final int PER_TYPE = 25;

  private final List<ArchiveFinding> kept = new ArrayList<>();
  private final Map<ArchiveFindingType, Integer> counts = new EnumMap<>(ArchiveFindingType.class);

  /**
   * Adds a finding.
   *
   * @param type what kind of oddity
   * @param member path of the member concerned, or empty
   * @param detail what exactly, in one plain sentence
   */
  public void add(ArchiveFindingType type, String member, String detail) {
    if (counts.merge(type, 1, Integer::sum) <= PER_TYPE) {
      kept.add(new ArchiveFinding(type, member, detail));
    }
  }

  /**
   * Returns what was collected.
   *
   * @return the findings in the order in which they were added, then a line for each type of which
   *     there were too many
   */
  public List<ArchiveFinding> toList() {
    List<ArchiveFinding> all = new ArrayList<>(kept);
    counts.forEach(
        (type, count) -> {
          if (count > PER_TYPE) {
            all.add(new ArchiveFinding(type, "", "and " + (count - PER_TYPE) + " more"));
          }
        });
    return all;
  }
}

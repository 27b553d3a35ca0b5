package io.pypiguard.files.internal;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Python sources of a package that are looked at, within a bound on their size together: files
 * with an extension of Python, and scripts without one whose {@code #!} line names Python. Empty
 * files are left aside.
 *
 * @param members the sources in the order of the package
 * @param leftOut the first sources of which something is not looked at, some dozen at most
 */
public record PythonSources(List<Member> members, List<Member> leftOut) {

  /** The sources of the package that a context belongs to. */
  public static final Derivation<PythonSources> DERIVATION = PythonSources::select;

  /** Bytes of source in a package that are looked at: ten times what the largest projects have. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_LEFT_OUT = 20;

  /** Copies the lists. */
  public PythonSources {
    members = List.copyOf(members);
    leftOut = List.copyOf(leftOut);
  }

  private static PythonSources select(PackageArtifact artifact, ScanContext context)
      throws IOException {
    List<Member> members = new ArrayList<>();
    List<Member> leftOut = new ArrayList<>();
    long total = 0;
    for (Member member : artifact.members()) {
      if (member.size() == 0 || !isPython(member)) {
        continue;
      }
      long taken = Math.min(member.size(), MemberTexts.MOST_BYTES);
      boolean fits = total + taken <= MOST_BYTES;
      if (fits) {
        members.add(member);
        total += taken;
      }
      if ((!fits || taken < member.size()) && leftOut.size() < MOST_LEFT_OUT) {
        leftOut.add(member);
      }
    }
    return new PythonSources(members, leftOut);
  }

  private static boolean isPython(Member member) throws IOException {
    return FileNames.isPythonSource(member) || FileNames.isPythonScript(member);
  }
}

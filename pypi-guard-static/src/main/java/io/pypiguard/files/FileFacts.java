package io.pypiguard.files;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of a package are. Each file is opened once, and looked at as far as its format and
 * a bound for the package allow.
 *
 * @param files all files in the order of the package, those of nested archives too; copied
 * @param leftOut the first programs and images that were not looked into because they are too
 *     large, some dozen at most; copied
 */
record FileFacts(List<FileFact> files, List<Member> leftOut) {

  /** The files of the package that a context belongs to. */
  static final Derivation<FileFacts> DERIVATION = FileFacts::read;

  private static final int MOST_LEFT_OUT = 20;

  /** Copies the lists. */
  FileFacts {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  private static FileFacts read(PackageArtifact artifact, ScanContext context) throws IOException {
    FileReader reader = new FileReader(artifact, context);
    List<FileFact> files = new ArrayList<>();
    List<Member> leftOut = new ArrayList<>();
    for (Member member : artifact.members()) {
      context.checkpoint();
      if (member.isFile()) {
        FileReader.Result result = reader.read(member);
        files.add(result.fact());
        if (!result.whole() && leftOut.size() < MOST_LEFT_OUT) {
          leftOut.add(member);
        }
      }
    }
    return new FileFacts(files, leftOut);
  }
}

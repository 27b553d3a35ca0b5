package io.pypiguard.files;

import static io.pypiguard.files.CompiledOnlyAnalyzer.BYTECODE_LEFTOVER;
import static io.pypiguard.files.CompiledOnlyAnalyzer.COMPILED_ONLY;
import static io.pypiguard.files.CompiledOnlyAnalyzer.DISGUISED_BYTECODE;
import static io.pypiguard.files.CompiledOnlyAnalyzer.UNCHECKED_BYTECODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledOnlyAnalyzerTest {

  /** Magic of Python 3.11, no flags, no time, no size, a code object. */
  private static final byte[] PYTHON_311 = hex("a70d0d0a 00000000 00000000 00000000 e3");

  /** The same with a hash that is not checked. */
  private static final byte[] UNCHECKED = hex("a70d0d0a 01000000 1122334455667788 e3");

  private static final byte[] PYTHON_27 = hex("03f30d0a 00000000 63");

  private final CompiledOnlyAnalyzer analyzer = new CompiledOnlyAnalyzer();

  @Test
  void moduleWithoutSourceIsReportedAtImport() {
    assertThat(found(sdist().file("demo/core.pyc", PYTHON_311)))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(COMPILED_ONLY);
              assertThat(observation.moment()).isEqualTo(Moment.IMPORT);
              assertThat(observation.message()).contains("Python 3.11");
            });
    assertThat(types(sdist().file("demo/core.pyc", PYTHON_27))).containsExactly(COMPILED_ONLY);
  }

  @Test
  void leftoversBesideTheirSourceAreOneFact() {
    PackageBuilder sdist =
        sdist()
            .file("demo/core.py", "")
            .file("demo/core.pyc", PYTHON_27)
            .file("demo/__pycache__/core.cpython-311.pyc", PYTHON_311)
            .file("demo/__pycache__/core.cpython-311.opt-1.pyc", PYTHON_311);
    assertThat(found(sdist))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(BYTECODE_LEFTOVER);
              assertThat(observation.severity()).isEqualTo(Severity.INFO);
            });
  }

  @Test
  void cacheWithoutSourceWeighsLittleSincePythonDoesNotImportIt() {
    assertThat(found(sdist().file("demo/__pycache__/gone.cpython-311.pyc", PYTHON_311)))
        .extracting(Observation::type, Observation::severity)
        .containsExactly(tuple(BYTECODE_LEFTOVER, Severity.LOW));
  }

  @Test
  void bytecodeThatPythonPrefersToItsSourceIsReported() {
    PackageBuilder sdist =
        sdist().file("demo/core.py", "").file("demo/__pycache__/core.cpython-311.pyc", UNCHECKED);
    assertThat(types(sdist)).containsExactly(UNCHECKED_BYTECODE);
  }

  @Test
  void bytecodeUnderAnotherNameIsGrave() {
    assertThat(found(sdist().file("demo/data.bin", PYTHON_311)))
        .extracting(Observation::type, Observation::severity)
        .containsExactly(tuple(DISGUISED_BYTECODE, Severity.HIGH));
  }

  @Test
  void textWithTheSameLineEndIsNoBytecode() {
    byte[] text = "ab\r\n".repeat(20).getBytes(StandardCharsets.UTF_8);
    assertThat(found(sdist().file("demo/notes.txt", text))).isEmpty();
  }

  private static PackageBuilder sdist() {
    return PackageBuilder.sdist("demo", "1.0").file("setup.py", "");
  }

  private List<Observation> found(PackageBuilder builder) {
    return Analysis.of(analyzer, builder);
  }

  private List<ObservationType> types(PackageBuilder builder) {
    return found(builder).stream().map(Observation::type).toList();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}

package io.pypiguard.files.internal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramLayoutTest {

  private static final int CODE_BYTES = 1024;

  @Test
  void theLibrariesOfTheJavaRuntimeEndWhereTheirHeadersSay() throws IOException {
    List<Path> libraries;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.home")))) {
      libraries =
          files.filter(path -> path.toString().matches(".*\\.(so|dll|dylib)")).sorted().toList();
    }
    assertThat(libraries).isNotEmpty();
    for (Path library : libraries) {
      byte[] content = Files.readAllBytes(library);
      ProgramLayout layout = ProgramLayout.read(content).orElseThrow();
      assertThat(layout.damaged()).as("%s damaged", library).isFalse();
      assertThat(layout.overlay(content.length)).as("overlay of %s", library).isZero();
      assertThat(layout.sections()).as("sections of %s", library).anyMatch(Section::executable);
      assertThat(layout.peakEntropy(content)).as("entropy of %s", library).isBetween(0.0, 7.0);
    }
  }

  @Test
  void whatIsAppendedToARealLibraryIsItsOverlay() throws IOException {
    Path library;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.home")))) {
      library =
          files
              .filter(path -> path.toString().matches(".*\\.(so|dll|dylib)"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    byte[] content = Files.readAllBytes(library);
    byte[] longer = java.util.Arrays.copyOf(content, content.length + 4711);
    assertThat(ProgramLayout.read(longer).orElseThrow().overlay(longer.length)).isEqualTo(4711);
  }

  @Test
  void sectionsOfAWindowsProgramAreToldWithTheirRights() {
    byte[] program = windowsProgram(0);
    ProgramLayout layout = ProgramLayout.read(program).orElseThrow();
    assertThat(layout.sections())
        .extracting(Section::name, Section::offset, Section::size, Section::executable)
        .containsExactly(tuple("UPX1", 512L, (long) CODE_BYTES, true));
    assertThat(layout.end()).isEqualTo(512 + CODE_BYTES);
    assertThat(layout.damaged()).isFalse();
    assertThat(layout.peakEntropy(program)).isGreaterThan(7);
  }

  @Test
  void aSignatureIsPartOfAWindowsProgram() {
    byte[] program = windowsProgram(256);
    ProgramLayout layout = ProgramLayout.read(program).orElseThrow();
    assertThat(layout.overlay(program.length)).isZero();
    assertThat(layout.overlay(program.length + 10L)).isEqualTo(10);
  }

  @Test
  void sectionsOfAMacProgramAreToldInAndOutOfAUniversalOne() {
    byte[] thin = macProgram();
    ByteBuffer universal = ByteBuffer.allocate(4096 + thin.length);
    universal.putInt(0xcafebabe).putInt(1);
    universal.putInt(0x01000007).putInt(3).putInt(4096).putInt(thin.length).putInt(12);
    universal.position(4096).put(thin);
    for (byte[] program : List.of(thin, universal.array())) {
      ProgramLayout layout = ProgramLayout.read(program).orElseThrow();
      assertThat(layout.sections())
          .extracting(Section::name, Section::size, Section::executable)
          .containsExactly(tuple("__text", (long) CODE_BYTES, true));
      assertThat(layout.overlay(program.length)).isZero();
      assertThat(layout.damaged()).isFalse();
    }
  }

  @Test
  void whatBreaksOffIsDamaged() {
    byte[] cut = java.util.Arrays.copyOf(windowsProgram(0), 600);
    assertThat(ProgramLayout.read(cut).orElseThrow().damaged()).isTrue();
  }

  @Test
  void textAndClassesAreNoPrograms() {
    assertThat(ProgramLayout.read("MZ is a land code".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(ProgramLayout.read(new byte[0])).isEmpty();
    byte[] javaClass = ByteBuffer.allocate(16).putInt(0xcafebabe).putInt(61).array();
    assertThat(ProgramLayout.read(javaClass)).isEmpty();
  }

  @Test
  void hostileHeadersEndAndStayInBounds() throws IOException {
    SplittableRandom random = new SplittableRandom(13);
    for (int number = 0; number < 3000; number++) {
      byte[] program =
          switch (number % 3) {
            case 0 -> windowsProgram(64);
            case 1 -> macProgram();
            default -> linuxProgram();
          };
      for (int change = 0; change < 8; change++) {
        program[4 + random.nextInt(500)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
      }
      Optional<ProgramLayout> layout = ProgramLayout.read(program);
      if (layout.isPresent()) {
        assertThat(layout.get().sections()).hasSizeLessThanOrEqualTo(ProgramLayout.MOST_SECTIONS);
        assertThat(layout.get().overlay(program.length)).isBetween(0L, (long) program.length);
        assertThat(layout.get().peakEntropy(program)).as("case %s", number).isBetween(0.0, 8.0);
      }
    }
  }

  private static byte[] noise() {
    byte[] noise = new byte[CODE_BYTES];
    new SplittableRandom(1).nextBytes(noise);
    return noise;
  }

  private static byte[] windowsProgram(int signature) {
    ByteBuffer file =
        ByteBuffer.allocate(512 + CODE_BYTES + signature).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort(0, (short) 0x5a4d).putInt(0x3c, 0x80);
    file.putInt(0x80, 0x4550).putShort(0x84, (short) 0x8664).putShort(0x86, (short) 1);
    file.putShort(0x94, (short) 240);
    int optional = 0x98;
    file.putShort(optional, (short) 0x20b).putInt(optional + 60, 512).putInt(optional + 108, 16);
    if (signature > 0) {
      file.putInt(optional + 112 + 32, 512 + CODE_BYTES).putInt(optional + 112 + 36, signature);
    }
    int section = optional + 240;
    file.position(section).put("UPX1".getBytes(StandardCharsets.US_ASCII));
    file.putInt(section + 16, CODE_BYTES)
        .putInt(section + 20, 512)
        .putInt(section + 36, 0x60000020);
    file.position(512).put(noise());
    return file.array();
  }

  private static byte[] macProgram() {
    ByteBuffer file = ByteBuffer.allocate(512 + CODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0xfeedfacf).putInt(16, 1).putInt(20, 152);
    int segment = 32;
    file.putInt(segment, 0x19).putInt(segment + 4, 152);
    file.putLong(segment + 40, 0).putLong(segment + 48, 512 + CODE_BYTES);
    file.putInt(segment + 60, 5).putInt(segment + 64, 1);
    int section = segment + 72;
    file.position(section).put("__text".getBytes(StandardCharsets.US_ASCII));
    file.putLong(section + 40, CODE_BYTES).putInt(section + 48, 512);
    file.position(512).put(noise());
    return file.array();
  }

  private static byte[] linuxProgram() {
    ByteBuffer file = ByteBuffer.allocate(512 + CODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0x464c457f).put(4, (byte) 2).put(5, (byte) 1);
    file.putLong(32, 64).putLong(40, 256);
    file.putShort(52, (short) 64).putShort(54, (short) 56).putShort(56, (short) 1);
    file.putShort(58, (short) 64).putShort(60, (short) 2);
    file.putInt(68, 5).putLong(72, 512).putLong(96, CODE_BYTES);
    file.putInt(256 + 64 + 4, 1).putLong(256 + 64 + 8, 6);
    file.putLong(256 + 64 + 24, 512).putLong(256 + 64 + 32, CODE_BYTES);
    file.position(512).put(noise());
    return file.array();
  }
}

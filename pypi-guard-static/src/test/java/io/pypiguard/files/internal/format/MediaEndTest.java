package io.pypiguard.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaEndTest {

  /** Whole files of a few parts each, in the order of their formats. */
  @ParameterizedTest
  @CsvSource({
    "png, 89504e470d0a1a0a 0000000d49484452 00000001000000010802000000 907753de"
        + " 0000000049454e44ae426082",
    "jpeg, ffd8 ffe000041234 ffda0004abcd 11ff0022ffd033 ffd9",
    "gif, 474946383961 0100 0100 80 00 00 000000ffffff 21f9 0401020304 00"
        + " 2c 0000000001000100 00 02 02 4401 00 3b",
    "bmp, 424d 3a000000 00000000 36000000 28000000 01000000 01000000 0100 1800 00000000 04000000"
        + " 00000000 00000000 00000000 00000000 ffffff00",
    "webp, 52494646 0c000000 57454250 56503820 00000000",
    "ico, 00000100 0100 1010 0000 0100 2000 04000000 16000000 deadbeef",
    "truetype, 00010000 0001 0010 0000 0000 676c7966 00000000 0000001c 00000004 cafebabe",
    "woff, 774f4646 00010000 00000010 00000000"
  })
  void aFileEndsWhereItsPartsEnd(String format, String digits) {
    byte[] file = BaseEncoding.base16().lowerCase().decode(digits.replace(" ", ""));
    ContentType type = ContentType.detect(file).orElseThrow();
    assertThat(type.id()).isEqualTo(format);
    assertThat(MediaEnd.find(type, file)).hasValue(file.length);
    byte[] longer = Arrays.copyOf(file, file.length + 100);
    assertThat(MediaEnd.find(type, longer)).hasValue(file.length);
    byte[] shorter = Arrays.copyOf(file, file.length - 2);
    assertThat(MediaEnd.find(type, shorter).orElse(shorter.length)).isEqualTo(shorter.length);
    changeAtRandom(type, file);
  }

  private static void changeAtRandom(ContentType type, byte[] file) {
    SplittableRandom random = new SplittableRandom(7);
    for (int number = 0; number < 500; number++) {
      byte[] changed = file.clone();
      for (int change = 0; change < 3; change++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      assertThat(MediaEnd.find(type, changed).orElse(1))
          .as("case %s", number)
          .isBetween(1L, (long) changed.length);
    }
  }

  @Test
  void textIsOfNoFormat() {
    for (String text : new String[] {"BM is short for bitmap", "ID3 tags", "FORM", "RIFF raff"}) {
      assertThat(ContentType.detect(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }
}

package io.pypiguard.mutation.internal.code;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Decodes strings from an encoding of the module {@code base64}. */
enum BaseSpelling implements Spelling {
  /** Base16. */
  BASE16("b16decode"),
  /** Base32. */
  BASE32("b32decode"),
  /** Base64. */
  BASE64("b64decode"),
  /** Base85 with the alphabet of {@code base64.b85decode}. */
  BASE85("b85decode");

  private final String function;

  BaseSpelling(String function) {
    this.function = function;
  }

  @Override
  public String prelude() {
    return "import base64\n";
  }

  @Override
  public boolean isForPython2() {
    return this != BASE85;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    String call = "base64." + function + "('" + encode(raw(value, bytes)) + "')";
    return bytes ? call : call + ".decode('utf-8')";
  }

  static byte[] raw(String value, boolean bytes) {
    return value.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private String encode(byte[] raw) {
    return switch (this) {
      case BASE16 -> BaseEncoding.base16().encode(raw);
      case BASE32 -> BaseEncoding.base32().encode(raw);
      case BASE64 -> BaseEncoding.base64().encode(raw);
      case BASE85 -> base85(raw);
    };
  }

  private static String base85(byte[] raw) {
    String alphabet =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    StringBuilder text = new StringBuilder();
    for (int start = 0; start < raw.length; start += 4) {
      int length = Math.min(4, raw.length - start);
      long word = 0;
      for (int i = 0; i < 4; i++) {
        word = word << 8 | (i < length ? raw[start + i] & 0xff : 0);
      }
      char[] digits = new char[5];
      for (int i = 4; i >= 0; i--) {
        digits[i] = alphabet.charAt((int) (word % 85));
        word /= 85;
      }
      text.append(digits, 0, length + 1);
    }
    return text.toString();
  }
}

package io.pypiguard.mutation.internal.code;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Decodes strings with a function of its own, which XORs bytes with a key. */
final class XorSpelling implements Spelling {

  @Override
  public String prelude() {
    return """
        def unmask(data, key):
            plain = bytearray()
            for i, byte in enumerate(bytearray.fromhex(data)):
                plain.append(byte ^ key[i % len(key)])
            return bytes(plain)


        """;
  }

  @Override
  public boolean isForPython2() {
    return true;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    byte[] key = new byte[3 + random.nextInt(5)];
    random.nextBytes(key);
    byte[] data = BaseSpelling.raw(value, bytes);
    for (int i = 0; i < data.length; i++) {
      data[i] ^= key[i % key.length];
    }
    String keyLiteral = "bytearray.fromhex('" + hex(key) + "')";
    String call = "unmask('" + hex(data) + "', " + keyLiteral + ")";
    return bytes ? call : call + ".decode('" + StandardCharsets.UTF_8.name() + "')";
  }

  private static String hex(byte[] data) {
    return BaseEncoding.base16().lowerCase().encode(data);
  }
}

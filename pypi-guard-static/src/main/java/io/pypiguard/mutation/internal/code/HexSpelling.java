package io.pypiguard.mutation.internal.code;

import com.google.common.io.BaseEncoding;
import java.util.SplittableRandom;

/** Decodes strings from hexadecimal digits. */
final class HexSpelling implements Spelling {

  @Override
  public String prelude() {
    return "import binascii\n";
  }

  @Override
  public boolean isForPython2() {
    return false;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    String digits = BaseEncoding.base16().lowerCase().encode(BaseSpelling.raw(value, bytes));
    String call =
        (random.nextBoolean() ? "bytes.fromhex('" : "binascii.unhexlify('") + digits + "')";
    return bytes ? call : call + ".decode()";
  }
}

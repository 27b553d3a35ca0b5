package io.pypiguard.mutation.internal.code;

import java.util.SplittableRandom;

/** Writes strings backwards and reverses them. */
final class ReversedSpelling implements Spelling {

  @Override
  public String prelude() {
    return "";
  }

  @Override
  public boolean isForPython2() {
    return true;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    String reversed = new StringBuilder(value).reverse().toString();
    String literal = PythonText.literal(reversed, bytes);
    return bytes || random.nextBoolean()
        ? literal + "[::-1]"
        : "''.join(reversed(" + literal + "))";
  }
}

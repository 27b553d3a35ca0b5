package io.pypiguard.mutation.internal.code;

import java.util.SplittableRandom;

/** Turns letters of strings by thirteen places and decodes them with the codec of that name. */
final class Rot13Spelling implements Spelling {

  @Override
  public String prelude() {
    return "import codecs\n";
  }

  @Override
  public boolean isForPython2() {
    return true;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    if (bytes) {
      return PythonText.literal(value, true);
    }
    StringBuilder turned = new StringBuilder();
    value.chars().forEach(unit -> turned.append((char) turn(unit)));
    return "codecs.decode(" + PythonText.string(turned.toString()) + ", 'rot13')";
  }

  private static int turn(int unit) {
    if (unit >= 'a' && unit <= 'z') {
      return 'a' + (unit - 'a' + 13) % 26;
    }
    return unit >= 'A' && unit <= 'Z' ? 'A' + (unit - 'A' + 13) % 26 : unit;
  }
}

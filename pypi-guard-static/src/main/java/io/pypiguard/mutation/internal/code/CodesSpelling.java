package io.pypiguard.mutation.internal.code;

import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Makes strings of the numbers of their characters. */
final class CodesSpelling implements Spelling {

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
    if (bytes) {
      return "bytes([" + numbers(value, "", ", ", "") + "])";
    }
    return switch (random.nextInt(3)) {
      case 0 -> "''.join(map(chr, [" + numbers(value, "", ", ", "") + "]))";
      case 1 -> "(" + numbers(value, "chr(", " + ", ")") + ")";
      default -> "''.join(chr(code) for code in (" + numbers(value, "", ", ", "") + ",))";
    };
  }

  private static String numbers(String value, String before, String between, String behind) {
    return value
        .codePoints()
        .mapToObj(code -> before + code + behind)
        .collect(Collectors.joining(between));
  }
}

package io.pypiguard.mutation.internal.code;

import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Gets strings from an object of a class of its own, which shifts numbers. */
final class ObjectSpelling implements Spelling {

  private static final int SHIFT = 3;

  @Override
  public String prelude() {
    return """
        class Texts:
            def __init__(self, shift):
                self.shift = shift

            def get(self, numbers):
                text = ''
                for number in numbers:
                    text += chr(number - self.shift)
                return text


        texts = Texts(%d)


        """
        .formatted(SHIFT);
  }

  @Override
  public boolean isForPython2() {
    return true;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    String numbers =
        value.chars().mapToObj(unit -> unit + SHIFT + "").collect(Collectors.joining(", "));
    String call = "texts.get([" + numbers + "])";
    return bytes ? call + ".encode('latin-1')" : call;
  }
}

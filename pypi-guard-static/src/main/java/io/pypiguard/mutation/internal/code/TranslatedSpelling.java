package io.pypiguard.mutation.internal.code;

import java.util.SplittableRandom;

/** Exchanges letters by a table that {@code str.translate} undoes. */
final class TranslatedSpelling implements Spelling {

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz./:";
  private static final String HIDDEN = "qw/ertyuiopas:dfghjklzxc.vbnm";

  @Override
  public String prelude() {
    return "letters_of = str.maketrans('" + HIDDEN + "', '" + PLAIN + "')\n";
  }

  @Override
  public boolean isForPython2() {
    return false;
  }

  @Override
  public String spell(String value, boolean bytes, SplittableRandom random) {
    StringBuilder hidden = new StringBuilder();
    value.chars().forEach(unit -> hidden.append(hide((char) unit)));
    String call = PythonText.string(hidden.toString()) + ".translate(letters_of)";
    return bytes ? call + ".encode('latin-1')" : call;
  }

  private static char hide(char unit) {
    int index = PLAIN.indexOf(unit);
    return index < 0 ? unit : HIDDEN.charAt(index);
  }
}

package io.pypiguard.behavior.internal.knowledge;

import java.util.List;

/** Tools and habits that make source code unreadable, told by what they leave in it. */
public final class Obfuscators {

  private static final Signatures SIGNATURES =
      Signatures.read(Obfuscators.class, "obfuscators.tsv");

  private Obfuscators() {}

  /** Returns which of them a source text shows, each with its name as kind and the reason. */
  public static List<KnownName> in(String source) {
    return SIGNATURES.in(source);
  }
}

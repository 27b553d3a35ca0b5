package io.pypiguard.behavior.internal.knowledge;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tools and habits that make source code unreadable, told by what they leave in it. */
public final class Obfuscators {

  private static final Signatures SIGNATURES =
      Signatures.read(Obfuscators.class, "obfuscators.tsv");

  private static final Set<String> HABITS = protectors("habit");
  private static final Set<String> OF_PRODUCTS = protectors("product");

  private Obfuscators() {}

  /** Returns which of them a source text shows, each with its name as kind and the reason. */
  public static List<KnownName> in(String source) {
    return SIGNATURES.in(source);
  }

  /** Tells whether honest code has the habit of this name as well. */
  public static boolean isHabit(String name) {
    return HABITS.contains(name);
  }

  /** Tells whether makers of products protect what they sell with the tool of this name. */
  public static boolean isOfProducts(String name) {
    return OF_PRODUCTS.contains(name);
  }

  private static Set<String> protectors(String kind) {
    return ResourceTable.read(Obfuscators.class, "protectors.tsv", 3).stream()
        .filter(row -> row.get(1).equals(kind))
        .map(row -> row.get(0))
        .collect(Collectors.toUnmodifiableSet());
  }
}

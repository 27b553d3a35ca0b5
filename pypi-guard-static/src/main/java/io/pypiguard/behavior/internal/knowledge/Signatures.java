package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of signatures, each of them one or more pieces of text that must all be there, anywhere
 * and in either case. The cost is linear in the text.
 */
final class Signatures {

  private static final Splitter PIECES = Splitter.on(" && ");

  private record Signature(KnownName known, List<Integer> pieces) {}

  private final List<Signature> signatures = new ArrayList<>();
  private final int count;
  private final Needles needles;

  private Signatures(List<List<String>> rows) {
    Map<String, Integer> pieces = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (List<String> row : rows) {
      List<Integer> own = new ArrayList<>();
      for (String piece : PIECES.split(row.get(1))) {
        Integer known = pieces.get(piece);
        if (known == null) {
          known = words.size();
          pieces.put(piece, known);
          words.add(piece);
        }
        own.add(known);
      }
      signatures.add(new Signature(new KnownName(row.get(0), row.get(2)), List.copyOf(own)));
    }
    count = words.size();
    needles = Needles.of(words);
  }

  /** Reads a table with the columns name, pieces joined by {@code &&}, and reason. */
  static Signatures read(Class<?> beside, String name) {
    return new Signatures(ResourceTable.read(beside, name, 3));
  }

  /** Returns the signatures that a text has, in the order of the table, each name once. */
  List<KnownName> in(String text) {
    BitSet found = new BitSet(count);
    needles.find(text, (word, start, end) -> found.set(word));
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, KnownName> names = new LinkedHashMap<>();
    for (Signature signature : signatures) {
      if (signature.pieces().stream().allMatch(found::get)) {
        names.putIfAbsent(signature.known().kind(), signature.known());
      }
    }
    return List.copyOf(names.values());
  }
}

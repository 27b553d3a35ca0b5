package io.pypiguard.mutation.internal.code;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Cuts strings into pieces and puts them together with {@code +}, {@code join} or {@code %}. */
final class PiecesSpelling implements Spelling {

  private static final int LONGEST_PIECE = 4;

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
    List<String> pieces = new ArrayList<>();
    for (int start = 0; start < value.length(); ) {
      int end = Math.min(value.length(), start + 1 + random.nextInt(LONGEST_PIECE));
      pieces.add(PythonText.literal(value.substring(start, end), bytes));
      start = end;
    }
    return switch (random.nextInt(bytes ? 2 : 3)) {
      case 0 -> "(" + String.join(" + ", pieces) + ")";
      case 1 -> (bytes ? "b" : "") + "''.join([" + String.join(", ", pieces) + "])";
      default -> {
        String format = pieces.stream().map(piece -> "%s").collect(Collectors.joining());
        yield "('" + format + "' % (" + String.join(", ", pieces) + ",))";
      }
    };
  }
}

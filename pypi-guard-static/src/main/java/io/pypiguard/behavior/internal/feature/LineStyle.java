package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.statics.internal.Measures;

/** How long the lines of the texts are. */
final class LineStyle implements SourceMeasure {

  private static final int LONG = 500;

  /** Characters of source whose lines are looked at. */
  private static final long MOST_CHARACTERS = 16L << 20;

  private long characters;
  private long lines;
  private long longLines;
  private int longest;

  @Override
  public void begin(Unit unit) {
    String source = unit.tree().source();
    if (characters >= MOST_CHARACTERS) {
      return;
    }
    for (int start = 0; start < source.length(); ) {
      int end = source.indexOf('\n', start);
      end = end < 0 ? source.length() : end;
      int length = end - start;
      lines++;
      longLines += length > LONG ? 1 : 0;
      longest = Math.max(longest, length);
      characters += length;
      start = end + 1;
    }
  }

  @Override
  public void measure(Measures measures) {
    if (lines > 0) {
      measures.number("lines-length", Math.log10(1 + (double) characters / lines));
      measures.log("lines-longest", longest);
    }
    measures.share("lines-long-share", longLines, lines);
  }
}

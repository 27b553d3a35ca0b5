package io.pypiguard.text.internal;

/**
 * Characters that nobody sees.
 *
 * @param count how many there are
 * @param longestRun the longest run of them
 * @param controls control characters other than tabs and line ends
 * @param reordering characters that change the direction of text
 * @param first offset of the first invisible character, or -1
 */
public record InvisibleText(int count, int longestRun, int controls, int reordering, int first) {

  /** A run that long holds a message: emoji need no more than a few. */
  private static final int MESSAGE = 24;

  /** Counts them in a text. */
  static InvisibleText of(String text) {
    int count = 0;
    int run = 0;
    int longest = 0;
    int controls = 0;
    int reordering = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        run = 0;
        continue;
      }
      controls += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
      reordering += isReordering(c) ? 1 : 0;
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length();
      if (pair ? isInvisible(text.codePointAt(i)) : isInvisible(c)) {
        first = count == 0 ? i : first;
        count++;
        run++;
        longest = Math.max(longest, run);
      } else {
        run = 0;
      }
      i += pair && Character.isLowSurrogate(text.charAt(i + 1)) ? 1 : 0;
    }
    return new InvisibleText(count, longest, controls, reordering, first);
  }

  private static boolean isReordering(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  /** Zero-width characters, fillers, tags and the variation selectors beyond those of emoji. */
  private static boolean isInvisible(int c) {
    return (c >= 0x200b && c <= 0x200d)
        || c == 0x2060
        || (c >= 0x2061 && c <= 0x2064)
        || c == 0xfeff
        || c == 0x00ad
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164
        || c == 0xffa0
        || (c >= 0xfe00 && c <= 0xfe0e)
        || (c >= 0xe0000 && c <= 0xe007f)
        || (c >= 0xe0100 && c <= 0xe01ef);
  }

  /** Tells whether so many stand together that they hold a message. */
  public boolean holdsMessage() {
    return longestRun >= MESSAGE;
  }
}

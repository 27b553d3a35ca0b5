package io.pypiguard.python.internal;

/**
 * The characters of one file. Behind the last there are four NULs, so that a scanner may look ahead
 * without asking for the end; a NUL is the end only if {@link #isEnd} says so.
 */
final class SourceText {

  private static final int SENTINELS = 4;
  private static final int KEPT_LENGTH = 1 << 20;

  char[] chars = new char[SENTINELS];
  int length;

  void restart(String source) {
    length = source.length();
    if (chars.length < length + SENTINELS) {
      chars = new char[length + (length >> 3) + SENTINELS];
    }
    source.getChars(0, length, chars, 0);
    for (int i = 0; i < SENTINELS; i++) {
      chars[length + i] = 0;
    }
  }

  /** Forgets the characters, and gives back the memory of many. */
  void release() {
    length = 0;
    if (chars.length > KEPT_LENGTH) {
      chars = new char[SENTINELS];
    }
  }

  boolean isEnd(int offset) {
    return offset >= length;
  }

  /** Returns where the line that an offset is in has its line end, or the source its end. */
  int lineEnd(int offset) {
    int i = offset;
    while (i < length && !isNewline(chars[i])) {
      i++;
    }
    return i;
  }

  /** Returns where the line that an offset is in starts. */
  int lineStart(int offset) {
    int i = offset;
    while (i > 0 && !isNewline(chars[i - 1])) {
      i--;
    }
    return i;
  }

  /** Returns the offset behind the line end at an offset, which may be of two characters. */
  int afterNewline(int offset) {
    return chars[offset] == '\r' && chars[offset + 1] == '\n' ? offset + 2 : offset + 1;
  }

  /** Returns the offset behind a backslash and what it escapes. */
  int afterEscape(int backslash) {
    return Math.min(afterNewline(backslash + 1), length);
  }

  boolean startsWith(String word, int offset) {
    for (int i = 0; i < word.length(); i++) {
      if (chars[offset + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }
}

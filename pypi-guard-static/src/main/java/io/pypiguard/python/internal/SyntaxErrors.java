package io.pypiguard.python.internal;

import io.pypiguard.python.SyntaxError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors of one file while it is read; their lines are counted once at the end. */
final class SyntaxErrors {

  /** More are not told: they no longer help and cost memory. */
  private static final int MOST = 1000;

  private final List<Found> found = new ArrayList<>();
  private int tokenErrors;
  private boolean limitReached;

  private record Found(int offset, String message, boolean limit) {}

  void clear() {
    found.clear();
    tokenErrors = 0;
    limitReached = false;
  }

  /** Tells whether more errors would not be told: their messages need not be made. */
  boolean isFull() {
    return found.size() == MOST;
  }

  void add(int offset, String message) {
    add(offset, message, false);
  }

  private void add(int offset, String message, boolean limit) {
    if (!isFull()) {
      found.add(new Found(offset, message, limit));
    }
  }

  /** Ends the errors of the tokens: those of the grammar follow. */
  void endTokens() {
    found.sort(Comparator.comparingInt(Found::offset));
    tokenErrors = found.size();
  }

  /** Adds an error that is none in Python: a limit of this reader. */
  void limit(int offset, String message) {
    limitReached = true;
    add(offset, message, true);
  }

  /** Tells whether a limit of this reader was reached. */
  boolean isLimitReached() {
    return limitReached;
  }

  /** Takes back the last errors as far as they are at an offset or behind it. */
  void dropFrom(int offset) {
    while (!found.isEmpty() && found.get(found.size() - 1).offset >= offset) {
      found.remove(found.size() - 1);
    }
  }

  /** Tells whether a token has an error at one of the offsets, the end included. */
  boolean isTokenWrongWithin(int from, int end) {
    int low = 0;
    int high = tokenErrors;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).offset < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tokenErrors && found.get(low).offset <= end;
  }

  /** Returns the errors in the order of the source. */
  List<SyntaxError> in(String source) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Found::offset));
    List<SyntaxError> errors = new ArrayList<>();
    int line = 1;
    int column = 1;
    int at = 0;
    for (Found one : sorted) {
      while (at < one.offset) {
        char c = source.charAt(at++);
        if (c == '\n' || (c == '\r' && !(at < source.length() && source.charAt(at) == '\n'))) {
          line++;
          column = 1;
        } else if (!(Character.isLowSurrogate(c)
            && at > 1
            && Character.isHighSurrogate(source.charAt(at - 2)))) {
          column++;
        }
      }
      errors.add(new SyntaxError(line, column, one.message, one.limit));
    }
    return List.copyOf(errors);
  }
}

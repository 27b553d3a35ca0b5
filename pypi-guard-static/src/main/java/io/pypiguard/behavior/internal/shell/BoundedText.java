package io.pypiguard.behavior.internal.shell;

import java.util.List;
import java.util.Optional;

/** Text being put together, no longer than what is read and within the budget of a reading. */
final class BoundedText {

  private final Reading reading;
  private final StringBuilder text = new StringBuilder();
  private boolean full;

  BoundedText(Reading reading) {
    this.reading = reading;
  }

  /** Joins texts; empty if the result would be too long. */
  static Optional<String> joined(List<String> parts, String separator, Reading reading) {
    BoundedText out = new BoundedText(reading);
    for (int i = 0; i < parts.size() && !out.full; i++) {
      out.append(i == 0 ? "" : separator).append(parts.get(i));
    }
    return out.finish();
  }

  /** Replaces all occurrences of a text that is not empty; empty if the result is too long. */
  static Optional<String> replaced(
      String text, String target, String replacement, Reading reading) {
    BoundedText out = new BoundedText(reading);
    int start = 0;
    for (int at = text.indexOf(target); at >= 0 && !out.full; at = text.indexOf(target, start)) {
      out.append(text.substring(start, at)).append(replacement);
      start = at + target.length();
    }
    return out.append(text.substring(start)).finish();
  }

  BoundedText append(String part) {
    if (text.length() + part.length() > Reading.MAXIMUM_TEXT) {
      full = true;
      reading.cut();
    }
    full |= !reading.spend(part.length());
    if (!full) {
      text.append(part);
    }
    return this;
  }

  /** Returns the text; empty if it was too long. */
  Optional<String> finish() {
    return full ? Optional.empty() : Optional.of(text.toString());
  }
}

package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;

/** Parts of strings of which not all is known. */
final class Blends {

  private Blends() {}

  /** Tells whether a value is a string of which something is known. */
  static boolean isText(Value value) {
    return value instanceof Constant.Text
        || value instanceof Constant.Bytes
        || value instanceof Blend;
  }

  /** Tells whether a value is known not to be a string. */
  static boolean isOtherThanText(Value value) {
    return !isText(value)
        && (value instanceof Constant
            || value instanceof Sequence
            || value instanceof Mapping
            || value instanceof Endless);
  }

  /** Returns a value as part of a blend: bytes as characters, what is no string as unknown. */
  static Value part(Value value) {
    if (value instanceof Constant.Bytes bytes) {
      return new Constant.Text(Strings.latin(bytes.value()), bytes.origins());
    }
    return isText(value) || !isOtherThanText(value) ? value : Unknown.of(value.origins());
  }

  /** Returns the number of characters that are known. */
  static int length(Value value) {
    if (value instanceof Constant.Text text) {
      return text.value().length();
    }
    if (value instanceof Constant.Bytes bytes) {
      return bytes.value().length;
    }
    int length = 0;
    if (value instanceof Blend blend) {
      for (Value part : blend.parts()) {
        length += length(part);
      }
    }
    return length;
  }
}

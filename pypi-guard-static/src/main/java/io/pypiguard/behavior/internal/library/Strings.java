package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Python's kinds of strings. Bytes are handled as strings of the characters 0 to 255, so that what
 * all kinds have in common is written once.
 */
enum Strings {
  /** {@code str}. */
  TEXT,
  /** {@code bytes}. */
  BYTES,
  /** {@code bytearray}. */
  BYTEARRAY;

  private static final Constant[] SMALL = new Constant[256];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = Constant.of(i);
    }
  }

  /** Tells whether a value is a string of which all is known. */
  static boolean isString(Value value) {
    return value instanceof Constant.Text || isBytes(value);
  }

  /** Tells whether a value is bytes or a byte array. */
  static boolean isBytes(Value value) {
    return value instanceof Constant.Bytes
        || (value instanceof Sequence sequence
            && sequence.kind() == Sequence.Kind.BYTEARRAY
            && !sequence.isOpen());
  }

  /** Returns which string a value is. */
  static Strings of(Value value) {
    if (value instanceof Constant.Text) {
      return TEXT;
    }
    Refused.unless(isBytes(value));
    return value instanceof Constant.Bytes ? BYTES : BYTEARRAY;
  }

  /** Returns the characters of a string that goes together with this kind. */
  String characters(Value value) {
    if (value instanceof Constant.Text text) {
      Refused.unless(this == TEXT);
      return text.value();
    }
    Refused.unless(this != TEXT);
    return latin(bytes(value));
  }

  /** Returns the string with some characters, which must be 0 to 255 unless it is text. */
  Value wrap(String characters) {
    return switch (this) {
      case TEXT -> Constant.of(characters);
      case BYTES -> Constant.of(bytes(characters));
      case BYTEARRAY -> byteArray(bytes(characters));
    };
  }

  /** Returns bytes as characters 0 to 255. */
  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Returns characters 0 to 255 as bytes. */
  static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the bytes of a value that holds bytes. */
  static byte[] bytes(Value value) {
    if (value instanceof Constant.Bytes bytes) {
      return bytes.value();
    }
    if (value instanceof Sequence sequence && isBytes(value)) {
      return bytes(sequence.items());
    }
    throw Refused.value();
  }

  /** Returns the bytes of integers from 0 to 255. */
  static byte[] bytes(List<Value> items) {
    byte[] bytes = new byte[items.size()];
    for (int i = 0; i < bytes.length; i++) {
      int item = Numbers.small(items.get(i));
      Refused.unless(item >= 0 && item < SMALL.length);
      bytes[i] = (byte) item;
    }
    return bytes;
  }

  /** Returns the bytes of a value that holds bytes, or of a string in ASCII. */
  static byte[] bytesOrAscii(Value value) {
    if (value instanceof Constant.Text text) {
      Refused.unless(isAscii(text.value()));
      return bytes(text.value());
    }
    return bytes(value);
  }

  static boolean isAscii(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (characters.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Returns the integers of bytes. */
  static List<Value> integers(byte[] bytes) {
    List<Value> items = new ArrayList<>(bytes.length);
    for (byte each : bytes) {
      items.add(SMALL[each & 0xff]);
    }
    return items;
  }

  /** Returns a byte array. */
  static Sequence byteArray(byte[] bytes) {
    return Sequence.of(Sequence.Kind.BYTEARRAY, integers(bytes));
  }

  /** Returns the integer of a byte. */
  static Constant integer(int value) {
    return SMALL[value & 0xff];
  }

  /** Returns the union of where values came from. */
  static Origins origins(Iterable<? extends Value> values) {
    Origins union = Origins.NONE;
    for (Value value : values) {
      union = union.and(value.origins());
    }
    return union;
  }
}

package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code struct.pack} and {@code struct.unpack} of formats that say their byte order. */
final class Structs {

  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  /** How often and what. */
  private record Field(int count, char code) {

    long size() {
      return (long) count * (code == 's' ? 1 : width(code));
    }
  }

  private Structs() {}

  private static int width(char code) {
    return switch (code) {
      case 'x', 'c', 'b', 'B', '?', 's' -> 1;
      case 'h', 'H' -> 2;
      case 'i', 'I', 'l', 'L', 'f' -> 4;
      case 'q', 'Q', 'd' -> 8;
      default -> throw Refused.value();
    };
  }

  private static boolean hasOrder(String format) {
    return !format.isEmpty() && "<>!=".indexOf(format.charAt(0)) >= 0;
  }

  private static ByteOrder order(String format) {
    boolean big = format.startsWith(">") || format.startsWith("!");
    return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  private static List<Field> fields(String format) {
    List<Field> fields = new ArrayList<>();
    Refused.unless(format.length() <= 1000);
    int count = -1;
    for (int i = hasOrder(format) || format.startsWith("@") ? 1 : 0; i < format.length(); i++) {
      char code = format.charAt(i);
      if (Character.isDigit(code)) {
        count = Math.max(0, count) * 10 + code - '0';
        Refused.unless(count <= Budget.MOST_LENGTH);
      } else if (code != ' ') {
        Field field = new Field(count < 0 ? 1 : count, code);
        Refused.unless(field.size() >= 0);
        fields.add(field);
        count = -1;
      }
    }
    // In the machine's own layout there may be gaps, and long has its size.
    boolean plain = fields.stream().map(Field::code).distinct().count() <= 1;
    Refused.unless(hasOrder(format) || plain);
    Refused.unless(hasOrder(format) || fields.stream().noneMatch(f -> "lL".indexOf(f.code()) >= 0));
    return fields;
  }

  private static int size(List<Field> fields, Budget budget) {
    return budget.length(fields.stream().mapToLong(Field::size).sum());
  }

  /** Returns the bytes that a format takes. */
  static Value size(Arguments arguments, Work work) {
    List<Field> fields = fields(arguments.expect(1, 1).text(0, "format"));
    return Constant.of(size(fields, work.budget()));
  }

  static Value unpack(Arguments arguments, Work work) {
    String format = arguments.expect(2, 2).text(0, "format");
    byte[] data = arguments.bytes(1, "buffer");
    List<Field> fields = fields(format);
    Refused.unless(size(fields, work.budget()) == data.length);
    ByteBuffer buffer = ByteBuffer.wrap(data).order(order(format));
    List<Value> values = new ArrayList<>();
    for (Field field : fields) {
      if (field.code() == 's') {
        byte[] part = new byte[field.count()];
        buffer.get(part);
        values.add(Constant.of(part));
        continue;
      }
      work.budget().items(field.count());
      for (int i = 0; i < field.count(); i++) {
        read(buffer, field.code(), values);
      }
    }
    return Sequence.of(Sequence.Kind.TUPLE, values);
  }

  private static void read(ByteBuffer buffer, char code, List<Value> values) {
    switch (code) {
      case 'x' -> buffer.get();
      case 'c' -> values.add(Constant.of(new byte[] {buffer.get()}));
      case '?' -> values.add(Constant.of(buffer.get() != 0));
      case 'b' -> values.add(Constant.of(buffer.get()));
      case 'B' -> values.add(Constant.of(buffer.get() & 0xff));
      case 'h' -> values.add(Constant.of(buffer.getShort()));
      case 'H' -> values.add(Constant.of(buffer.getShort() & 0xffff));
      case 'i', 'l' -> values.add(Constant.of(buffer.getInt()));
      case 'I', 'L' -> values.add(Constant.of(buffer.getInt() & 0xffffffffL));
      case 'q' -> values.add(Constant.of(buffer.getLong()));
      case 'Q' -> {
        BigInteger signed = BigInteger.valueOf(buffer.getLong());
        values.add(Constant.of(signed.signum() < 0 ? signed.add(TWO_TO_64) : signed));
      }
      case 'f' -> values.add(Constant.of((double) buffer.getFloat()));
      default -> values.add(Constant.of(buffer.getDouble()));
    }
  }

  static Value pack(Arguments arguments, Work work) {
    String format = arguments.expect(1, Integer.MAX_VALUE).text(0, "format");
    List<Field> fields = fields(format);
    ByteBuffer buffer = ByteBuffer.allocate(size(fields, work.budget())).order(order(format));
    int next = 1;
    for (Field field : fields) {
      if (field.code() == 's') {
        byte[] part = arguments.bytes(next++, "");
        buffer.put(Arrays.copyOf(part, field.count()));
        continue;
      }
      for (int i = 0; i < field.count(); i++) {
        if (field.code() == 'x') {
          buffer.put((byte) 0);
        } else {
          write(buffer, field.code(), arguments.at(next++));
        }
      }
    }
    Refused.unless(next == arguments.count());
    return Constant.of(buffer.array());
  }

  private static void write(ByteBuffer buffer, char code, Value value) {
    switch (code) {
      case 'c' -> {
        byte[] one = Strings.bytes(value);
        Refused.unless(one.length == 1);
        buffer.put(one[0]);
      }
      case '?' -> buffer.put((byte) (Comparisons.truth(value) ? 1 : 0));
      case 'f' -> buffer.putFloat((float) Numbers.real(value));
      case 'd' -> buffer.putDouble(Numbers.real(value));
      default -> {
        BigInteger number = Numbers.integer(value);
        int bits = 8 * width(code);
        boolean fits =
            Character.isUpperCase(code)
                ? number.signum() >= 0 && number.bitLength() <= bits
                : number.bitLength() < bits;
        Refused.unless(fits);
        switch (bits) {
          case 8 -> buffer.put(number.byteValue());
          case 16 -> buffer.putShort(number.shortValue());
          case 32 -> buffer.putInt(number.intValue());
          default -> buffer.putLong(number.longValue());
        }
      }
    }
  }
}

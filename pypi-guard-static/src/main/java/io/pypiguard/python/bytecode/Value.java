package io.pypiguard.python.bytecode;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A Python value as far as it is known without running anything.
 *
 * <p>Values are trees: what would be a cycle is cut with {@link Singleton#UNKNOWN}, and shared
 * parts count each time against the limits of the reader, so that code which follows a tree stays
 * within those limits.
 */
public sealed interface Value permits CallFact, CodeObject, Value.Leaf, Value.Items {

  /** A value without parts. */
  sealed interface Leaf extends Value
      permits Singleton, Text, Bytes, Whole, Real, Complex, Reference {}

  /** A value of which there is only one. */
  enum Singleton implements Leaf {
    /** Python's {@code None}. */
    NONE,
    /** Python's {@code True}. */
    TRUE,
    /** Python's {@code False}. */
    FALSE,
    /** Python's {@code Ellipsis}. */
    ELLIPSIS,
    /** Python's {@code StopIteration}. */
    STOP_ITERATION,
    /** What is worked out at run time, could not be read, or would contain itself. */
    UNKNOWN
  }

  /**
   * A string.
   *
   * @param value its characters; a {@code str} of Python 2 is a text where it is UTF-8
   */
  record Text(String value) implements Leaf {}

  /** A string of bytes. */
  final class Bytes implements Leaf {

    private final byte[] value;

    private Bytes(byte[] value) {
      this.value = value;
    }

    /**
     * Makes one.
     *
     * @param value the bytes, which are copied
     * @return the value
     */
    public static Bytes of(byte[] value) {
      return new Bytes(value.clone());
    }

    /** Returns the bytes themselves, for code that does not write to them. */
    byte[] raw() {
      return value;
    }

    /** {@return the bytes, a copy} */
    public byte[] value() {
      return value.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes[" + HexFormat.of().formatHex(value) + "]";
    }
  }

  /**
   * An integer.
   *
   * @param value the number
   */
  record Whole(BigInteger value) implements Leaf {}

  /**
   * A floating-point number.
   *
   * @param value the number
   */
  record Real(double value) implements Leaf {}

  /**
   * A complex number.
   *
   * @param real its real part
   * @param imaginary its imaginary part
   */
  record Complex(double real, double imaginary) implements Leaf {}

  /**
   * Something that has a name and is not called here, for example {@code os.system}.
   *
   * @param name dotted, from the module or variable on
   */
  record Reference(String name) implements Leaf {}

  /** What holds the values of an {@link Items}. */
  enum Kind {
    /** A {@code tuple}. */
    TUPLE,
    /** A {@code list}. */
    LIST,
    /** A {@code set}. */
    SET,
    /** A {@code frozenset}. */
    FROZEN_SET,
    /** A {@code dict}: keys and values in turn. */
    DICTIONARY,
    /** A {@code slice}: start, stop and step. */
    SLICE
  }

  /**
   * A container.
   *
   * @param kind which one
   * @param values what it holds, in order
   */
  record Items(Kind kind, List<Value> values) implements Value {

    /** Makes one. */
    public Items {
      values = List.copyOf(values);
    }
  }
}

package io.pypiguard.behavior.internal.value;

import java.math.BigInteger;
import java.util.Arrays;

/** A value that is fully known. Equal constants are equal whatever their origins are. */
public sealed interface Constant extends Value {

  /** {@code None}. */
  Constant NONE = new Singleton("None");

  /** {@code ...}. */
  Constant ELLIPSIS = new Singleton("Ellipsis");

  /** {@code True}. */
  Constant TRUE = new Truth(true);

  /** {@code False}. */
  Constant FALSE = new Truth(false);

  /** Returns this value with other origins. */
  Constant with(Origins origins);

  /** Returns the constant of a condition. */
  static Constant of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns an integer without origin. */
  static Constant of(long value) {
    return new Int(BigInteger.valueOf(value), Origins.NONE);
  }

  /** Returns an integer without origin. */
  static Constant of(BigInteger value) {
    return new Int(value, Origins.NONE);
  }

  /** Returns a number with a fraction, without origin. */
  static Constant of(double value) {
    return new Real(value, Origins.NONE);
  }

  /** Returns a string without origin. */
  static Constant of(String value) {
    return new Text(value, Origins.NONE);
  }

  /** Returns bytes without origin; the array must not change any more. */
  static Constant of(byte[] value) {
    return new Bytes(value, Origins.NONE);
  }

  /**
   * A string.
   *
   * @param value the string
   * @param origins where it came from
   */
  record Text(String value, Origins origins) implements Constant {

    @Override
    public Constant with(Origins other) {
      return new Text(value, other);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /**
   * Bytes.
   *
   * @param value the bytes, which nobody changes
   * @param origins where they came from
   */
  @SuppressWarnings("ArrayRecordComponent") // Copies of megabytes would cost more than the promise.
  record Bytes(byte[] value, Origins origins) implements Constant {

    @Override
    public Constant with(Origins other) {
      return new Bytes(value, other);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && Arrays.equals(bytes.value, value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }

  /**
   * An integer.
   *
   * @param value the integer
   * @param origins where it came from
   */
  record Int(BigInteger value, Origins origins) implements Constant {

    @Override
    public Constant with(Origins other) {
      return new Int(value, other);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Int number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /**
   * A number with a fraction.
   *
   * @param value the number
   * @param origins where it came from
   */
  record Real(double value, Origins origins) implements Constant {

    @Override
    public Constant with(Origins other) {
      return new Real(value, other);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Real number && Double.compare(number.value, value) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /**
   * {@code True} or {@code False}.
   *
   * @param value which
   */
  record Truth(boolean value) implements Constant {

    @Override
    public Origins origins() {
      return Origins.NONE;
    }

    @Override
    public Constant with(Origins other) {
      return this;
    }
  }

  /**
   * A value of which there is one.
   *
   * @param name its name
   */
  record Singleton(String name) implements Constant {

    @Override
    public Origins origins() {
      return Origins.NONE;
    }

    @Override
    public Constant with(Origins other) {
      return this;
    }
  }
}

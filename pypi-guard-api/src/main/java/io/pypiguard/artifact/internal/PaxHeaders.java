package io.pypiguard.artifact.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of a pax extended header.
 *
 * @see <a
 *     href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_03">POSIX
 *     pax header</a>
 */
final class PaxHeaders {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Offsets and lengths of data, as GNU's sparse format 0.0 repeats them. */
  private final List<Long> sparseNumbers = new ArrayList<>();

  /** Reads records of the form {@code "27 path=some/where\n"}. */
  void parse(byte[] data) throws DamagedArchiveException {
    int at = 0;
    while (at < data.length && data[at] != 0) {
      int digits = at;
      int length = 0;
      while (digits < data.length && data[digits] >= '0' && data[digits] <= '9') {
        length = length * 10 + (data[digits++] - '0');
        if (length > data.length) {
          throw DamagedArchiveException.malformed("a pax record is longer than its header");
        }
      }
      int end = at + length;
      if (digits == at
          || digits >= data.length
          || data[digits] != ' '
          || end <= digits + 1
          || end > data.length) {
        throw DamagedArchiveException.malformed("a pax record has no valid length");
      }
      int equals = digits + 1;
      while (equals < end && data[equals] != '=') {
        equals++;
      }
      if (equals >= end - 1 || data[end - 1] != '\n') {
        throw DamagedArchiveException.malformed("a pax record is no key=value line");
      }
      put(text(data, digits + 1, equals), text(data, equals + 1, end - 1));
      at = end;
    }
  }

  private void put(String key, String value) throws DamagedArchiveException {
    if (key.equals("GNU.sparse.offset") || key.equals("GNU.sparse.numbytes")) {
      sparseNumbers.add(parseNumber(key, value));
    }
    values.put(key, value);
  }

  String get(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns a number, or {@code otherwise} if the key is not there. */
  long number(String key, long otherwise) throws DamagedArchiveException {
    String value = values.get(key);
    return value == null ? otherwise : parseNumber(key, value);
  }

  List<Long> sparseNumbers() {
    return sparseNumbers;
  }

  /** Returns these headers on top of others. */
  PaxHeaders over(PaxHeaders below) {
    PaxHeaders both = new PaxHeaders();
    both.values.putAll(below.values);
    both.values.putAll(values);
    both.sparseNumbers.addAll(sparseNumbers);
    return both;
  }

  private static long parseNumber(String key, String value) throws DamagedArchiveException {
    try {
      long number = Long.parseLong(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the value
    }
    throw DamagedArchiveException.malformed("pax record " + key + " is no size: " + value);
  }

  private static String text(byte[] data, int from, int to) {
    return Paths.decode(data, from, to, StandardCharsets.ISO_8859_1);
  }
}

package io.pypiguard.behavior.internal.shell;

import java.util.List;

/**
 * A token of PowerShell, or a value that several were folded to.
 *
 * @param kind what it is
 * @param text the string, word, number, name of a variable without {@code $}, or symbol
 * @param values the strings of a list; empty for other kinds
 * @param codecs how a string was encoded before
 * @param from actions whose output is in it
 * @param offset where it begins
 */
record PowerShellToken(
    Kind kind,
    String text,
    List<String> values,
    List<String> codecs,
    List<Integer> from,
    int offset) {

  /** Kinds of tokens. */
  enum Kind {
    STRING,
    LIST,
    NUMBER,
    WORD,
    VARIABLE,
    SYMBOL,
    NEWLINE
  }

  static PowerShellToken of(Kind kind, String text, int offset) {
    return new PowerShellToken(kind, text, List.of(), List.of(), List.of(), offset);
  }

  static PowerShellToken string(String text, List<String> codecs, int offset) {
    return new PowerShellToken(Kind.STRING, text, List.of(), codecs, List.of(), offset);
  }

  static PowerShellToken list(List<String> values, int offset) {
    return new PowerShellToken(Kind.LIST, "", values, List.of(), List.of(), offset);
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean word(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Returns whether it is a string or a number, which stands for one. */
  boolean single() {
    return kind == Kind.STRING || kind == Kind.NUMBER;
  }

  boolean value() {
    return single() || kind == Kind.LIST;
  }

  /** Returns how many chars the value holds. */
  int length() {
    return text.length() + values.stream().mapToInt(String::length).sum();
  }

  /** Returns the strings of a list, or the one of a single value. */
  List<String> all() {
    return kind == Kind.LIST ? values : List.of(text);
  }
}

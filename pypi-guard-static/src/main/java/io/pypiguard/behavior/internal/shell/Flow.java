package io.pypiguard.behavior.internal.shell;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word, or what flows through a pipe: its text as far as known, and the actions it came from.
 *
 * @param text the text, with {@code {}} for unknown parts
 * @param known whether all of the text is known
 * @param from indices of the actions whose output is in it
 * @param label target of the action it came from; empty if none
 * @param codecs how it was encoded before
 */
record Flow(String text, boolean known, List<Integer> from, String label, List<String> codecs) {

  private static final int MAXIMUM_CODECS = 64;

  /** Text of which nothing is known: nobody wrote it. */
  static final Flow NOTHING = new Flow("", false, List.of(), "", List.of());

  static Flow of(String text) {
    return new Flow(text, true, List.of(), "", List.of());
  }

  /** Returns unknown output of an action. */
  static Flow output(List<Integer> from, String label) {
    return new Flow("{}", false, from, label, List.of());
  }

  /** Returns whether there is anything to take from it. */
  boolean present() {
    return known || !from.isEmpty();
  }

  Flow decoded(String newText, String codec) {
    return new Flow(newText, true, from, label, plus(codecs, codec));
  }

  Flow withText(String newText) {
    return new Flow(newText, known, from, label, codecs);
  }

  /** Returns this text followed by another. */
  Flow then(Flow next) {
    return new Flow(
        text + next.text,
        known && next.known,
        union(from, next.from),
        label.isEmpty() ? next.label : label,
        codecs.isEmpty() ? next.codecs : codecs);
  }

  /** Returns the target that an action which runs this text should carry. */
  String name() {
    return label.isEmpty() ? text : label;
  }

  static List<Integer> union(List<Integer> a, List<Integer> b) {
    if (a.isEmpty() || a.equals(b)) {
      return b;
    }
    if (b.isEmpty()) {
      return a;
    }
    Links all = new Links();
    all.addAll(a);
    all.addAll(b);
    return all.list();
  }

  static List<String> plus(List<String> codecs, String codec) {
    if (codec.isEmpty() || codecs.size() >= MAXIMUM_CODECS) {
      return codecs;
    }
    return Stream.concat(codecs.stream(), Stream.of(codec)).toList();
  }
}

package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.knowledge.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is shared by all readers of one text: the actions found, files written, and the limits. */
final class Reading {

  static final int MAXIMUM_TEXT = 1 << 20;
  static final int MAXIMUM_DEPTH = 8;
  private static final int MAXIMUM_ACTIONS = 10_000;

  private final List<Action> actions = new ArrayList<>();
  private final Map<String, Flow> files = new HashMap<>();
  private List<String> codecs = List.of();
  private OptionalInt anchor = OptionalInt.empty();
  private int offset;
  private int depth;
  private int budget = 4 * MAXIMUM_TEXT;
  private boolean complete = true;

  /** Returns what was found, and whether a limit left something out. */
  Commands commands() {
    return new Commands(actions, complete);
  }

  /** Notes that something was left out. */
  void cut() {
    complete = false;
  }

  /** Returns how many actions there are so far. */
  int size() {
    return actions.size();
  }

  Action action(int index) {
    return actions.get(index);
  }

  /** Says where the command stands that is read now. */
  void at(int position) {
    offset = anchor.orElse(position);
  }

  /** Takes from the budget of chars to produce; returns whether there is any left. */
  boolean spend(int chars) {
    budget -= Math.min(budget, chars);
    boolean left = budget > 0 && actions.size() < MAXIMUM_ACTIONS;
    complete &= left;
    return left;
  }

  /** Joins texts to one, which is unknown if it would be too long. */
  Flow join(List<Flow> parts, String separator) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Links from = new Links();
    boolean known = true;
    String label = "";
    List<String> codecsOfParts = List.of();
    for (Flow part : parts) {
      from.addAll(part.from());
      known &= part.known();
      label = label.isEmpty() ? part.label() : label;
      codecsOfParts = codecsOfParts.isEmpty() ? part.codecs() : codecsOfParts;
    }
    List<String> texts = parts.stream().map(Flow::text).toList();
    Optional<String> text = BoundedText.joined(texts, separator, this);
    return new Flow(
        text.orElse("{}"), known && text.isPresent(), from.list(), label, codecsOfParts);
  }

  /** Adds an action and returns what flows out of it. */
  Flow act(Role role, String program, String target, List<Integer> from) {
    return act(role, program, target, from, "");
  }

  Flow act(Role role, String program, String target, List<Integer> from, String python) {
    if (actions.size() >= MAXIMUM_ACTIONS) {
      cut();
      return Flow.NOTHING;
    }
    actions.add(new Action(role, program, target, offset, codecs, python, from));
    return Flow.output(List.of(actions.size() - 1), target);
  }

  /** Returns what was written to a file, or nothing if no command read so far did. */
  Flow file(String path) {
    return files.getOrDefault(key(path), Flow.NOTHING);
  }

  void written(String path, Flow content) {
    if (!path.isEmpty()) {
      files.put(key(path), content);
    }
  }

  private static String key(String path) {
    String plain = path.replace('\\', '/');
    int start = 0;
    while (plain.startsWith("./", start)) {
      start += 2;
    }
    return plain.substring(start);
  }

  /**
   * Reads text that the current command runs.
   *
   * @return false if that is too deep
   */
  boolean inside(List<String> layers, Runnable reader) {
    if (!enter()) {
      return false;
    }
    OptionalInt oldAnchor = anchor;
    List<String> oldCodecs = codecs;
    int oldOffset = offset;
    anchor = OptionalInt.of(offset);
    codecs = Stream.concat(codecs.stream(), layers.stream()).toList();
    reader.run();
    anchor = oldAnchor;
    codecs = oldCodecs;
    offset = oldOffset;
    leave();
    return true;
  }

  /** Goes one level deeper, to be followed by {@link #leave}; returns false if that is too deep. */
  boolean enter() {
    if (depth >= MAXIMUM_DEPTH) {
      cut();
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Reads a script of a language that the current command runs. */
  Flow script(Flow text, Dialect dialect) {
    int first = actions.size();
    inside(text.codecs(), () -> Scripts.read(text.text(), dialect, this));
    List<Integer> made = new ArrayList<>();
    for (int i = Math.max(first, actions.size() - Links.MAXIMUM); i < actions.size(); i++) {
      made.add(i);
    }
    return made.isEmpty() ? Flow.NOTHING : Flow.output(made, actions.get(made.get(0)).target());
  }
}

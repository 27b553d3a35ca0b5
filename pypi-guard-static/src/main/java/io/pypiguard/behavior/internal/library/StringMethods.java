package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Methods that text and bytes have in common. */
final class StringMethods {

  private final Strings kind;
  private final String self;
  private final Arguments arguments;
  private final Budget budget;

  private StringMethods(Strings kind, String self, Arguments arguments, Budget budget) {
    this.kind = kind;
    this.self = self;
    this.arguments = arguments;
    this.budget = budget;
  }

  /** Returns what a method gives, or refuses. */
  static Value call(Value receiver, String method, Arguments arguments, Work work) {
    Strings kind = Strings.of(receiver);
    String self = kind.characters(receiver);
    work.budget().scan(self.length());
    return new StringMethods(kind, self, arguments, work.budget()).call(method);
  }

  private Value call(String method) {
    return switch (method) {
      case "join" -> join(arguments.expect(1, 1).at(0));
      case "split" -> StringSplitting.split(kind, self, arguments, false, budget);
      case "rsplit" -> StringSplitting.split(kind, self, arguments, true, budget);
      case "splitlines" -> StringSplitting.lines(kind, self, arguments, budget);
      case "partition" -> partition(false);
      case "rpartition" -> partition(true);
      case "replace" -> replace();
      case "strip" -> strip(true, true);
      case "lstrip" -> strip(true, false);
      case "rstrip" -> strip(false, true);
      case "removeprefix" -> {
        String prefix = string(0);
        yield wrap(self.startsWith(prefix) ? self.substring(prefix.length()) : self);
      }
      case "removesuffix" -> {
        String suffix = string(0);
        boolean there = self.endsWith(suffix) && !suffix.isEmpty();
        yield wrap(there ? self.substring(0, self.length() - suffix.length()) : self);
      }
      case "startswith" -> Constant.of(affix(true));
      case "endswith" -> Constant.of(affix(false));
      case "find" -> Constant.of(find(false));
      case "rfind" -> Constant.of(find(true));
      case "index" -> found(find(false));
      case "rindex" -> found(find(true));
      case "count" -> Constant.of(count());
      case "center" -> pad(true, true);
      case "ljust" -> pad(false, true);
      case "rjust" -> pad(true, false);
      case "zfill" -> zeros();
      case "expandtabs" -> tabs();
      default -> throw Refused.value();
    };
  }

  private Value wrap(String characters) {
    budget.length(characters.length());
    return kind.wrap(characters);
  }

  private String string(int position) {
    return kind.characters(arguments.at(position));
  }

  private String part(Value value) {
    return kind != Strings.TEXT && Numbers.isInteger(value)
        ? String.valueOf((char) (Numbers.small(value) & 0xff))
        : kind.characters(value);
  }

  private Value join(Value iterable) {
    Sequence open = iterable instanceof Sequence sequence && sequence.isOpen() ? sequence : null;
    List<Value> items = open == null ? Iterables.items(iterable, budget) : open.items();
    long length = (long) self.length() * Math.max(0, items.size() - 1);
    boolean known = open == null;
    for (Value item : items) {
      Refused.unless(!Blends.isOtherThanText(item) || Strings.isBytes(item));
      known &= Strings.isString(item);
      length += Strings.isString(item) ? kind.characters(item).length() : Blends.length(item);
    }
    budget.steps(items.size());
    budget.length(length);
    if (known) {
      StringBuilder joined = new StringBuilder((int) length);
      for (int i = 0; i < items.size(); i++) {
        joined.append(i == 0 ? "" : self).append(kind.characters(items.get(i)));
      }
      return kind.wrap(joined.toString());
    }
    List<Value> parts = new ArrayList<>();
    for (Value item : items) {
      if (!parts.isEmpty()) {
        parts.add(Constant.of(self));
      }
      parts.add(Blends.part(item));
    }
    if (open != null) {
      parts.add(Unknown.of(open.origins()));
    }
    return Blend.of(parts);
  }

  private Value partition(boolean last) {
    String separator = string(0);
    Refused.unless(!separator.isEmpty());
    budget.search(self.length(), separator.length());
    int at = last ? self.lastIndexOf(separator) : self.indexOf(separator);
    List<Value> parts;
    if (at < 0) {
      Value whole = wrap(self);
      Value none = kind.wrap("");
      parts = last ? List.of(none, none, whole) : List.of(whole, none, none);
    } else {
      String before = self.substring(0, at);
      parts = List.of(wrap(before), wrap(separator), wrap(self.substring(at + separator.length())));
    }
    return Sequence.of(Sequence.Kind.TUPLE, parts);
  }

  private Value replace() {
    arguments.expect(2, 3, "count");
    String old = string(0);
    String replacement = string(1);
    int most = arguments.integer(2, "count", -1);
    budget.search(self.length(), old.length());
    int count = most == 0 ? 0 : occurrences(old, 0, self.length());
    count = most < 0 ? count : Math.min(most, count);
    budget.length(self.length() + (long) count * (replacement.length() - old.length()));
    if (count == 0) {
      return kind.wrap(self);
    }
    if (most < 0 && !old.isEmpty()) {
      return kind.wrap(self.replace(old, replacement));
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < count; i++) {
      int found = old.isEmpty() ? at : self.indexOf(old, at);
      out.append(self, at, found).append(replacement);
      at = found + old.length();
      if (old.isEmpty() && at < self.length()) {
        int next = self.offsetByCodePoints(at, 1);
        out.append(self, at, next);
        at = next;
      }
    }
    return kind.wrap(out.append(self, at, self.length()).toString());
  }

  private int occurrences(String part, int from, int to) {
    if (part.isEmpty()) {
      return self.codePointCount(from, to) + 1;
    }
    int count = 0;
    for (int at = self.indexOf(part, from);
        at >= 0 && at + part.length() <= to;
        at = self.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  private Value strip(boolean left, boolean right) {
    arguments.expect(0, 1);
    Value characters = arguments.or(0, "", Constant.NONE);
    IntPredicate stripped;
    if (characters == Constant.NONE) {
      stripped = kind == Strings.TEXT ? CharacterClasses::isSpace : CharacterClasses::isByteSpace;
    } else {
      String set = kind.characters(characters);
      budget.steps((long) self.length() * set.length() / 64);
      stripped = point -> set.indexOf(point) >= 0;
    }
    int start = 0;
    int end = self.length();
    while (left && start < end && stripped.test(self.codePointAt(start))) {
      start += Character.charCount(self.codePointAt(start));
    }
    while (right && start < end && stripped.test(self.codePointBefore(end))) {
      end -= Character.charCount(self.codePointBefore(end));
    }
    return wrap(self.substring(start, end));
  }

  /** The part of this string between the second and the third argument, as units. */
  private int[] range() {
    arguments.expect(1, 3);
    int length = CodePoints.length(self);
    int start = bound(arguments.or(1, "", Constant.NONE), 0, length);
    int end = Math.min(length, bound(arguments.or(2, "", Constant.NONE), length, length));
    if (start > end) {
      return new int[] {-1, -1};
    }
    return length == self.length()
        ? new int[] {start, end}
        : new int[] {self.offsetByCodePoints(0, start), self.offsetByCodePoints(0, end)};
  }

  private static int bound(Value value, int otherwise, int length) {
    if (value == Constant.NONE) {
      return otherwise;
    }
    int bound = Numbers.small(value);
    return bound < 0 ? Math.max(0, bound + length) : bound;
  }

  private boolean affix(boolean prefix) {
    int[] range = range();
    List<Value> affixes =
        arguments.at(0) instanceof Sequence tuple && tuple.kind() == Sequence.Kind.TUPLE
            ? tuple.items()
            : List.of(arguments.at(0));
    for (Value affix : affixes) {
      String characters = kind.characters(affix);
      budget.scan(characters.length());
      int at = prefix ? range[0] : range[1] - characters.length();
      if (range[0] >= 0
          && at >= range[0]
          && at + characters.length() <= range[1]
          && self.startsWith(characters, at)) {
        return true;
      }
    }
    return false;
  }

  private int find(boolean last) {
    int[] range = range();
    String part = part(arguments.at(0));
    budget.search(self.length(), part.length());
    if (range[0] < 0) {
      return -1;
    }
    int at = last ? self.lastIndexOf(part, range[1] - part.length()) : self.indexOf(part, range[0]);
    boolean inside = at >= range[0] && at + part.length() <= range[1];
    return inside ? CodePoints.before(self, at) : -1;
  }

  private static Constant found(int at) {
    Refused.unless(at >= 0);
    return Constant.of(at);
  }

  private int count() {
    int[] range = range();
    String part = part(arguments.at(0));
    budget.search(self.length(), part.length());
    return range[0] < 0 ? 0 : occurrences(part, range[0], range[1]);
  }

  private Value pad(boolean before, boolean behind) {
    arguments.expect(1, 2);
    int width = Numbers.small(arguments.at(0));
    String filling = arguments.count() > 1 ? string(1) : " ";
    Refused.unless(CodePoints.length(filling) == 1);
    int missing = Math.max(0, width - CodePoints.length(self));
    budget.length(self.length() + (long) missing * filling.length());
    int left = before && behind ? missing / 2 + (missing & width & 1) : before ? missing : 0;
    return kind.wrap(filling.repeat(left) + self + filling.repeat(missing - left));
  }

  private Value zeros() {
    int missing =
        Math.max(0, Numbers.small(arguments.expect(1, 1).at(0)) - CodePoints.length(self));
    budget.length((long) self.length() + missing);
    boolean signed = self.startsWith("-") || self.startsWith("+");
    int sign = signed ? 1 : 0;
    return kind.wrap(self.substring(0, sign) + "0".repeat(missing) + self.substring(sign));
  }

  private Value tabs() {
    int size = arguments.expect(0, 1, "tabsize").integer(0, "tabsize", 8);
    long most = self.length() + (long) Math.max(0, size) * occurrences("\t", 0, self.length());
    budget.length(most);
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < self.length(); i++) {
      char character = self.charAt(i);
      if (character == '\t') {
        int blanks = size > 0 ? size - column % size : 0;
        out.append(" ".repeat(blanks));
        column += blanks;
      } else {
        out.append(character);
        column =
            character == '\n' || character == '\r'
                ? 0
                : column + (Character.isLowSurrogate(character) ? 0 : 1);
      }
    }
    return kind.wrap(out.toString());
  }
}

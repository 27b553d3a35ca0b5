package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Methods of {@code str}. */
final class TextMethods {

  private TextMethods() {}

  /** Returns what a method gives, or refuses. */
  static Value call(Constant.Text receiver, String method, Arguments arguments, Work work) {
    String self = receiver.value();
    Budget budget = work.budget();
    switch (method) {
      case "encode", "decode" -> {
        return Codecs.method(receiver, method, arguments, budget);
      }
      case "format" -> {
        return Template.format(receiver, arguments.all(), arguments.named(), budget);
      }
      case "format_map" -> {
        return Template.format(receiver, List.of(), named(arguments.expect(1, 1).at(0)), budget);
      }
      case "translate" -> {
        return translate(self, arguments.expect(1, 1).at(0), budget);
      }
      case "replace" -> {
        if (arguments.count() == 2 && !(arguments.at(1) instanceof Constant)) {
          return BlendMethods.replace(receiver, arguments.at(0), arguments.at(1), budget);
        }
      }
      default -> {
        if (method.startsWith("is")) {
          budget.scan(self.length());
          arguments.expect(0, 0);
          return Constant.of(test(method, self));
        }
      }
    }
    Optional<String> changed = changed(method, self, arguments, budget);
    return changed.isPresent()
        ? Constant.of(changed.get())
        : StringMethods.call(receiver, method, arguments, work);
  }

  private static Optional<String> changed(
      String method, String self, Arguments arguments, Budget budget) {
    @Nullable String changed =
        switch (method) {
          case "lower" -> self.toLowerCase(Locale.ROOT);
          case "upper" -> self.toUpperCase(Locale.ROOT);
          case "casefold" -> {
            Refused.unless(Strings.isAscii(self));
            yield self.toLowerCase(Locale.ROOT);
          }
          case "title" -> title(self);
          case "swapcase" -> swapped(self);
          case "capitalize" -> capitalized(self);
          default -> null;
        };
    if (changed == null) {
      return Optional.empty();
    }
    arguments.expect(0, 0);
    budget.length(changed.length());
    return Optional.of(changed);
  }

  private static String title(String self) {
    StringBuilder out = new StringBuilder(self.length());
    boolean inWord = false;
    for (int i = 0; i < self.length(); ) {
      int point = self.codePointAt(i);
      i += Character.charCount(point);
      out.append(inWord ? Character.toString(Character.toLowerCase(point)) : titleCase(point));
      inWord = Character.isLetter(point);
    }
    return out.toString();
  }

  /** Returns a character that begins a word; some become two, as the German sharp s. */
  private static String titleCase(int point) {
    String upper = Character.toString(point).toUpperCase(Locale.ROOT);
    return upper.length() == Character.charCount(point)
        ? Character.toString(Character.toTitleCase(point))
        : upper.substring(0, 1) + upper.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String swapped(String self) {
    StringBuilder out = new StringBuilder(self.length());
    self.codePoints()
        .forEach(
            point -> {
              String one = Character.toString(point);
              out.append(
                  Character.isUpperCase(point)
                      ? one.toLowerCase(Locale.ROOT)
                      : one.toUpperCase(Locale.ROOT));
            });
    return out.toString();
  }

  private static String capitalized(String self) {
    int first = self.isEmpty() ? 0 : Character.charCount(self.codePointAt(0));
    return first == 0
        ? self
        : titleCase(self.codePointAt(0)) + self.substring(first).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Value> named(Value value) {
    Refused.unless(value instanceof Mapping);
    Map<String, Value> named = new TreeMap<>();
    for (Map.Entry<Constant, Value> entry : ((Mapping) value).entries().entrySet()) {
      if (entry.getKey() instanceof Constant.Text key) {
        named.put(key.value(), entry.getValue());
      }
    }
    return named;
  }

  private static Value translate(String self, Value table, Budget budget) {
    StringBuilder out = new StringBuilder(self.length());
    int[] points = self.codePoints().toArray();
    budget.steps(points.length);
    for (int point : points) {
      Value to = translated(table, point);
      if (to instanceof Constant.Text text) {
        out.append(text.value());
        Refused.unless(out.length() <= budget.longest());
      } else if (to != Constant.NONE) {
        int code = Numbers.small(to);
        Refused.unless(Character.isValidCodePoint(code));
        out.appendCodePoint(code);
      }
    }
    budget.length(out.length());
    return Constant.of(out.toString());
  }

  private static Value translated(Value table, int point) {
    if (table instanceof Mapping mapping) {
      Value to = mapping.entries().get(Constant.of(point));
      Refused.unless(to != null || !mapping.isOpen());
      return to == null ? Constant.of(point) : to;
    }
    String characters =
        table instanceof Constant.Text text ? text.value() : Strings.latin(Strings.bytes(table));
    return Constant.of(point < characters.length() ? characters.charAt(point) : point);
  }

  private static boolean test(String method, String self) {
    return switch (method) {
      case "isascii" -> Strings.isAscii(self);
      case "isspace" -> all(self, CharacterClasses::isSpace);
      case "isprintable" -> self.codePoints().allMatch(CharacterClasses::isPrintable);
      case "isalpha" -> all(self, Character::isLetter);
      case "isdecimal" -> all(self, Character::isDigit);
      case "isdigit", "isnumeric" -> all(self, TextMethods::isDigit);
      case "isalnum" -> all(self, point -> Character.isLetter(point) || isDigit(point));
      case "isidentifier" ->
          !self.isEmpty()
              && isIdentifierStart(self.codePointAt(0))
              && self.codePoints().allMatch(TextMethods::isIdentifierPart);
      case "isupper" -> cased(self, Character::isLowerCase);
      case "islower" -> cased(self, Character::isUpperCase);
      case "istitle" -> isTitle(self);
      default -> throw Refused.value();
    };
  }

  private static boolean isDigit(int point) {
    Refused.unless(
        Character.getType(point) != Character.OTHER_NUMBER
            && Character.getType(point) != Character.LETTER_NUMBER);
    return Character.isDigit(point);
  }

  private static boolean isIdentifierStart(int point) {
    Refused.unless(point < 0x80);
    return point == '_' || Character.isLetter(point);
  }

  private static boolean isIdentifierPart(int point) {
    return isIdentifierStart(point) || Character.isDigit(point);
  }

  private static boolean all(String self, IntPredicate test) {
    return !self.isEmpty() && self.codePoints().allMatch(test);
  }

  private static boolean cased(String self, IntPredicate forbidden) {
    return self.codePoints().noneMatch(p -> forbidden.test(p) || Character.isTitleCase(p))
        && self.codePoints().anyMatch(p -> Character.isUpperCase(p) || Character.isLowerCase(p));
  }

  private static boolean isTitle(String self) {
    boolean any = false;
    boolean inWord = false;
    for (int i = 0; i < self.length(); i++) {
      char character = self.charAt(i);
      if (Character.isUpperCase(character) ? inWord : Character.isLowerCase(character) && !inWord) {
        return false;
      }
      inWord = Character.isUpperCase(character) || Character.isLowerCase(character);
      any |= inWord;
    }
    return any;
  }
}

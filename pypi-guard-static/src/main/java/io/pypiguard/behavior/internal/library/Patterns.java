package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Functions of {@code re} for patterns that cannot take long and mean the same in Java: literals,
 * classes, at most one quantifier without bound, no groups.
 */
final class Patterns {

  private static final String PLAIN_ESCAPES = "dDwWsS.*+?()[]{}|^$\\/-'\"nrtfv ";

  private static final String SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";

  private Patterns() {}

  private static Pattern pattern(String text) {
    Refused.unless(text.length() <= 200 && Strings.isAscii(text));
    int unbounded = 0;
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\\') {
        i++;
        Refused.unless(i < text.length() && PLAIN_ESCAPES.indexOf(text.charAt(i)) >= 0);
      } else if (inClass) {
        Refused.unless(character != '[' && character != '&');
        inClass = character != ']';
      } else {
        Refused.unless("(){|".indexOf(character) < 0);
        inClass = character == '[';
        unbounded += character == '*' || character == '+' || character == '?' ? 1 : 0;
      }
    }
    Refused.unless(unbounded <= 1);
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw Refused.value();
    }
  }

  private static Matcher matcher(Arguments arguments, int position, Budget budget) {
    Pattern pattern = pattern(arguments.text(0, "pattern"));
    String text = arguments.text(position, "string");
    Refused.unless(Strings.isAscii(text));
    budget.search(text.length(), text.length() / 2L);
    return pattern.matcher(text);
  }

  static Value sub(Arguments arguments, Work work) {
    arguments.expect(3, 3, "pattern", "repl", "string");
    String replacement = arguments.text(1, "repl");
    Refused.unless(replacement.indexOf('\\') < 0);
    Matcher matcher = matcher(arguments, 2, work.budget());
    long count = matcher.results().count();
    int length = arguments.text(2, "string").length();
    work.budget().length(length + count * replacement.length());
    return Constant.of(matcher.reset().replaceAll(Matcher.quoteReplacement(replacement)));
  }

  static Value findAll(Arguments arguments, Work work) {
    Matcher matcher = matcher(arguments.expect(2, 2, "pattern", "string"), 1, work.budget());
    List<Value> found = new ArrayList<>();
    while (matcher.find()) {
      work.budget().items(1);
      found.add(Constant.of(matcher.group()));
    }
    return Iterables.list(found);
  }

  static Value escape(Arguments arguments, Work work) {
    String text = arguments.expect(1, 1).text(0, "pattern");
    work.budget().length(2L * text.length());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      out.append(SPECIAL.indexOf(character) >= 0 ? "\\" : "").append(character);
    }
    return Constant.of(out.toString());
  }
}

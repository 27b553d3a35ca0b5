package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.shell.PowerShellToken.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds constants while tokens are pushed: {@code 'a'+'b'}, {@code '{1}{0}' -f 'a','b'}, {@code
 * -join}, {@code [char]65}, {@code .Replace}, reversed slices and {@code FromBase64String}. Each
 * push does a bounded number of steps, so a text is folded in one pass.
 */
final class PowerShellFolder {

  private static final Pattern REVERSED = Pattern.compile("-1\\.\\.-\\(?[0-9]{0,9}");
  private static final Pattern CHARACTER = Pattern.compile("[0-9]{1,6}|0x[0-9a-fA-F]{1,5}");
  private static final Pattern PLACE = Pattern.compile("\\{([0-9]{1,3})\\}");

  private final List<PowerShellToken> stack = new ArrayList<>();
  private final Reading reading;

  PowerShellFolder(Reading reading) {
    this.reading = reading;
  }

  /** Ends the statement; returns its tokens. */
  List<PowerShellToken> finish() {
    operators();
    List<PowerShellToken> all = List.copyOf(stack);
    stack.clear();
    return all;
  }

  void push(PowerShellToken token) {
    boolean binds =
        token.is(",")
            || token.is("[")
            || (token.kind() == Kind.WORD && token.text().startsWith("."));
    boolean adds = token.is("+") && at(1).single() && at(2).is("+");
    if (binds) {
      operatorsBelow();
    } else if (!adds) {
      operators();
    }
    stack.add(token);
    if (token.value()) {
      list();
    } else if (token.is(")")) {
      close();
    } else if (token.is("]")) {
      slice();
    }
  }

  /** Applies the operators of a chain of {@code +} but the last, whose right side goes on. */
  private void operatorsBelow() {
    if (at(1).single() && at(2).is("+") && at(4).is("+")) {
      List<PowerShellToken> top = stack.subList(stack.size() - 2, stack.size());
      List<PowerShellToken> last = List.copyOf(top);
      top.clear();
      operators();
      stack.addAll(last);
    }
  }

  private PowerShellToken at(int fromTop) {
    int index = stack.size() - fromTop;
    return index >= 0 ? stack.get(index) : PowerShellToken.of(Kind.NEWLINE, "", 0);
  }

  private void replace(int count, PowerShellToken token) {
    stack.subList(stack.size() - count, stack.size()).clear();
    stack.add(token);
    if (token.value()) {
      list();
    }
  }

  /** {@code 'a','b'} to a list; {@code [char]65} to a string. */
  private void list() {
    if (at(2).is("]") && at(4).is("[") && at(1).single()) {
      cast();
    }
    if (at(1).single() && at(2).is(",") && at(3).value()) {
      PowerShellToken before = at(3);
      List<String> values =
          before.kind() == Kind.LIST ? before.values() : new ArrayList<>(before.all());
      values.add(at(1).text());
      replace(3, PowerShellToken.list(values, before.offset()));
    }
  }

  private void cast() {
    PowerShellToken value = at(1);
    if (at(3).word("char") && value.kind() == Kind.NUMBER) {
      replace(4, PowerShellToken.string(character(value.text()), List.of(), at(4).offset()));
    } else if (at(3).word("string")) {
      replace(4, PowerShellToken.string(value.text(), value.codecs(), at(4).offset()));
    }
  }

  private static String character(String number) {
    int code =
        number.startsWith("0x")
            ? Integer.parseInt(number.substring(2), 16)
            : Integer.parseInt(number);
    return String.valueOf((char) code);
  }

  /** {@code 'cba'[-1..-3]} to a list. */
  private void slice() {
    if (at(4).kind() == Kind.STRING
        && at(3).is("[")
        && REVERSED.matcher(at(2).text()).matches()
        && reading.spend(at(4).text().length())) {
      List<String> chars = new ArrayList<>();
      at(4).text().chars().forEach(c -> chars.add(String.valueOf((char) c)));
      Collections.reverse(chars);
      replace(4, PowerShellToken.list(chars, at(4).offset()));
    }
  }

  private void close() {
    if (at(2).is("(") || !at(2).value() || !at(3).is("(")) {
      return;
    }
    PowerShellToken value = at(2);
    PowerShellToken before = at(4);
    if (before.kind() == Kind.WORD && (before.text().startsWith(".") || at(5).is("::"))) {
      method(before.text().toLowerCase(Locale.ROOT), value);
      return;
    }
    boolean called =
        before.kind() == Kind.WORD && before.offset() + before.text().length() == at(3).offset();
    if (before.is("]") && at(5).word("char") && value.kind() != Kind.STRING) {
      characters(value);
    } else if (before.is("]") && at(5).is("]") && at(7).word("char")) {
      characters(value);
    } else if (!called) {
      replace(before.is("@") || before.is("$") ? 4 : 3, value);
    }
  }

  private void characters(PowerShellToken value) {
    List<String> out = new ArrayList<>();
    for (String number : value.all()) {
      if (!CHARACTER.matcher(number).matches()) {
        return;
      }
      out.add(character(number));
    }
    int open = stack.size() - 1;
    while (open > stack.size() - 8 && open > 0 && !stack.get(open - 1).word("char")) {
      open--;
    }
    int start = Math.max(0, open - 2);
    PowerShellToken list =
        out.size() == 1
            ? PowerShellToken.string(out.get(0), List.of(), value.offset())
            : PowerShellToken.list(out, value.offset());
    replace(stack.size() - start, list);
  }

  private void method(String name, PowerShellToken value) {
    PowerShellToken receiver = at(5);
    List<String> all = value.all();
    if (!reading.spend(value.length())) {
      return;
    }
    if (name.equals(".replace") && receiver.kind() == Kind.STRING && all.size() == 2) {
      replaceText(5, receiver, all);
    } else if (name.equals("frombase64string") && value.single()) {
      Optional<String> bytes = Decoding.base64(value.text());
      if (bytes.isPresent() && reading.spend(bytes.get().length())) {
        List<String> codecs = Flow.plus(value.codecs(), "base64");
        replace(typeStart(5), PowerShellToken.string(bytes.get(), codecs, value.offset()));
      }
    } else if (name.endsWith(".getstring") && value.single()) {
      boolean wide = name.contains("unicode");
      String text =
          Decoding.text(value.text(), wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
      replace(typeStart(5), PowerShellToken.string(text, value.codecs(), value.offset()));
    } else if (name.equals("join") && value.kind() == Kind.LIST) {
      BoundedText.joined(all.subList(1, all.size()), all.get(0), reading)
          .map(text -> PowerShellToken.string(text, List.of(), value.offset()))
          .ifPresent(text -> replace(typeStart(5), text));
    }
  }

  private void replaceText(int count, PowerShellToken receiver, List<String> pair) {
    if (!pair.get(0).isEmpty()) {
      BoundedText.replaced(receiver.text(), pair.get(0), pair.get(1), reading)
          .map(text -> PowerShellToken.string(text, receiver.codecs(), receiver.offset()))
          .ifPresent(text -> replace(count, text));
    }
  }

  /** Counts the tokens of a call {@code [Type]::Name(value)} from the bracket of the type. */
  private int typeStart(int from) {
    for (int i = from; i < from + 4; i++) {
      if (at(i).is("[")) {
        return i;
      }
    }
    return 4;
  }

  /** Applies operators whose right side is complete. */
  private void operators() {
    boolean changed = true;
    while (changed && stack.size() > 1) {
      changed = false;
      PowerShellToken right = at(1);
      PowerShellToken operator = at(2);
      PowerShellToken left = at(3);
      if (!right.value() || !reading.spend(1)) {
        return;
      }
      if (operator.is("+") && left.single() && right.single()) {
        changed = add();
      } else if (operator.word("-f") && left.kind() == Kind.STRING) {
        changed = fold(3, format(left.text(), right.all()), left.codecs());
      } else if (operator.word("-join") && left.value()) {
        changed = fold(3, BoundedText.joined(left.all(), right.text(), reading), left.codecs());
      } else if (operator.word("-join")) {
        changed = fold(2, BoundedText.joined(right.all(), "", reading), List.of());
      } else if (isReplace(operator) && left.kind() == Kind.STRING && right.all().size() == 2) {
        int before = stack.size();
        replaceText(3, left, right.all());
        changed = stack.size() < before;
      }
    }
  }

  private static boolean isReplace(PowerShellToken operator) {
    return operator.word("-replace") || operator.word("-creplace") || operator.word("-ireplace");
  }

  /** Joins all that a chain of {@code +} adds at once: one by one would copy the text each time. */
  private boolean add() {
    int count = 3;
    while (at(count + 1).is("+") && at(count + 2).single()) {
      count += 2;
    }
    BoundedText sum = new BoundedText(reading);
    for (int i = count; i > 0; i -= 2) {
      sum.append(at(i).text());
    }
    return fold(count, sum.finish(), at(1).codecs());
  }

  private boolean fold(int count, Optional<String> text, List<String> codecs) {
    text.ifPresent(
        folded -> replace(count, PowerShellToken.string(folded, codecs, at(count).offset())));
    return text.isPresent();
  }

  /** Puts values in for {@code {0}}, {@code {1}} …; formats of numbers are not applied. */
  private Optional<String> format(String format, List<String> values) {
    BoundedText out = new BoundedText(reading);
    Matcher place = PLACE.matcher(format);
    int start = 0;
    while (place.find()) {
      int index = Integer.parseInt(place.group(1));
      out.append(format.substring(start, place.start()));
      out.append(index < values.size() ? values.get(index) : "{}");
      start = place.end();
    }
    return out.append(format.substring(start)).finish();
  }
}

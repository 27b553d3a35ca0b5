package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Methods of strings of which some parts are not known. */
final class BlendMethods {

  private static final int MOST_PARTS = 200;

  private BlendMethods() {}

  /** Returns what a method gives, or refuses. */
  static Value call(Blend self, String method, Arguments arguments, Work work) {
    return switch (method) {
      case "encode", "decode" -> {
        String codec = arguments.text(0, "encoding", "utf-8");
        Refused.unless(Codecs.isCharset(codec));
        yield self;
      }
      case "strip", "lstrip", "rstrip" -> self;
      case "lower", "upper", "replace" -> {
        List<Value> parts = new ArrayList<>();
        for (Value part : self.parts()) {
          parts.add(
              part instanceof Constant.Text text ? each(text, method, arguments, work) : part);
        }
        yield Blend.of(parts);
      }
      default -> throw Refused.value();
    };
  }

  private static Value each(Constant.Text text, String method, Arguments arguments, Work work) {
    Value changed = Methods.call(text, method, arguments, work);
    return changed instanceof Constant constant ? constant.with(text.origins()) : changed;
  }

  /** Puts what is not known in place of a part of a string, or refuses. */
  static Value replace(Constant.Text self, Value old, Value replacement, Budget budget) {
    Refused.unless(
        old instanceof Constant.Text part
            && !part.value().isEmpty()
            && !Blends.isOtherThanText(replacement));
    String text = self.value();
    String wanted = ((Constant.Text) old).value();
    budget.search(text.length(), wanted.length());
    List<Value> parts = new ArrayList<>();
    int at = 0;
    for (int found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, at)) {
      parts.add(new Constant.Text(text.substring(at, found), self.origins()));
      parts.add(replacement);
      at = found + wanted.length();
      Refused.unless(parts.size() < MOST_PARTS);
    }
    parts.add(new Constant.Text(text.substring(at), self.origins()));
    return Blend.of(parts);
  }
}

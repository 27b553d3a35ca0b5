package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Methods of strings of which some parts are not known. */
final class BlendMethods {

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
              part instanceof Constant.Text text
                  ? ((Constant) Methods.call(text, method, arguments, work)).with(text.origins())
                  : part);
        }
        yield Blend.of(parts);
      }
      default -> throw Refused.value();
    };
  }
}

package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Map;

/** Methods that are called through their type, as {@code str.upper(text)}. */
final class UnboundMethods {

  private static final List<String> OF_STRINGS =
      List.of(
          "capitalize",
          "center",
          "count",
          "decode",
          "encode",
          "endswith",
          "find",
          "format",
          "hex",
          "index",
          "isalnum",
          "isalpha",
          "isdigit",
          "islower",
          "isspace",
          "isupper",
          "join",
          "ljust",
          "lower",
          "lstrip",
          "partition",
          "removeprefix",
          "removesuffix",
          "replace",
          "rfind",
          "rjust",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "swapcase",
          "title",
          "translate",
          "upper",
          "zfill");

  private UnboundMethods() {}

  static void addTo(Map<String, Routine> routines) {
    for (String method : OF_STRINGS) {
      routines.put("builtins.str." + method, of(Constant.Text.class, method));
      routines.put("builtins.bytes." + method, of(Constant.Bytes.class, method));
      // Functions of the module in Python 2.
      routines.putIfAbsent("string." + method, of(Constant.Text.class, method));
    }
    routines.put("builtins.int.to_bytes", of(Constant.Int.class, "to_bytes"));
    routines.put("builtins.int.bit_length", of(Constant.Int.class, "bit_length"));
  }

  private static Routine of(Class<? extends Value> type, String method) {
    return (arguments, work) -> {
      Value self = arguments.at(0);
      Refused.unless(type.isInstance(self));
      List<Value> others = arguments.all().subList(1, arguments.count());
      return Methods.call(self, method, Arguments.of(others, arguments.named()), work);
    };
  }
}

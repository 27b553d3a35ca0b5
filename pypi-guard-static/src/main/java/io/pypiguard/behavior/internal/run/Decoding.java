package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes on values how they were decoded, so that evidence can tell the layers. */
final class Decoding {

  private static final Set<Role> DECODES =
      Set.of(Role.DECODE, Role.DECOMPRESS, Role.DECRYPT, Role.UNMARSHAL);
  private static final Set<Role> ENCODES = Set.of(Role.ENCODE, Role.COMPRESS, Role.ENCRYPT);

  /** Methods of strings and bytes with which code is put together, and how that is called. */
  private static final Map<String, String> SPELLINGS =
      Map.of("join", "join", "replace", "replace", "translate", "translate", "fromhex", "hex");

  /** Codecs between bytes and bytes, or text and text, by Python's names for them. */
  private static final Set<String> CODECS =
      Set.of("base64", "hex", "zlib", "zip", "bz2", "rot13", "rot-13", "uu", "quopri");

  /** Names of functions that decode, whatever library they are of. */
  private static final Set<String> DECODERS =
      Set.of("decrypt", "decode", "decompress", "b64decode", "unhexlify", "loads", "unpack");

  private static final int SHORTEST = 16;
  private static final int LONG = 64;

  private Decoding() {}

  /** Returns what a function of a library gave, with the step in its origins. */
  static Value noted(Function function, Value result, Place place) {
    String codec = codec(function.path());
    if (function.roles().stream().anyMatch(DECODES::contains)) {
      return stepped(result, Origin.Kind.DECODE, codec, place);
    }
    if (function.roles().stream().anyMatch(ENCODES::contains)) {
      return stepped(result, Origin.Kind.ENCODE, codec, place);
    }
    return result;
  }

  /** Returns what a method of a value gave, with the step in its origins if it spelt something. */
  static Value noted(
      String method, Value receiver, Arguments arguments, Value result, Place place) {
    Optional<String> spelling =
        method.equals("decode") || method.equals("encode")
            ? codec(arguments)
            : Optional.ofNullable(SPELLINGS.get(method));
    boolean isLong =
        Texts.isKnownText(result)
            && Texts.one(result).filter(text -> text.length() >= SHORTEST).isPresent();
    return spelling.isPresent() && isLong && !result.equals(receiver)
        ? stepped(result, Origin.Kind.DECODE, spelling.get(), place)
        : result;
  }

  /** Returns the codec of Python 2's {@code 'aGk='.decode('base64')}, if it is no character set. */
  private static Optional<String> codec(Arguments arguments) {
    return arguments
        .get(0, "encoding")
        .flatMap(Texts::one)
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-').replace("-codec", ""))
        .filter(CODECS::contains);
  }

  /** What an unknown function does to a long constant can be told by its name. */
  static Origins unknown(String path, Arguments arguments, Origins given, Place place) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    boolean hidden = arguments.positional().stream().anyMatch(Decoding::isLong);
    return hidden && DECODERS.contains(name)
        ? given.and(Origins.of(Origin.constant(Origin.Kind.DECODE, name, place)))
        : given;
  }

  private static boolean isLong(Value value) {
    return Texts.isKnownText(value)
        && Texts.one(value).filter(text -> text.length() >= LONG).isPresent();
  }

  private static Value stepped(Value result, Origin.Kind kind, String codec, Place place) {
    if (!(result instanceof Constant constant)) {
      return result;
    }
    Origins origins = constant.origins();
    return constant.with(
        origins.isEmpty()
            ? Origins.of(Origin.constant(kind, codec, place))
            : origins.then(kind, codec, place));
  }

  private static String codec(String path) {
    String function = path.substring(path.lastIndexOf('.') + 1);
    int dot = path.indexOf('.');
    return switch (dot < 0 ? path : path.substring(0, dot)) {
      case "zlib", "gzip", "bz2", "lzma", "marshal" -> path.substring(0, dot);
      case "base64" -> function.startsWith("b64") ? "base64" : function.replace("decode", "");
      default -> function;
    };
  }

  /** Returns the codecs that a text went through, the outermost first. */
  static List<String> codecs(Value text) {
    List<String> codecs = new ArrayList<>();
    Optional<Origin> longest =
        text.origins().all().stream().max(Comparator.comparingInt(origin -> origin.steps().size()));
    longest.ifPresent(
        origin -> {
          for (Origin step : origin.steps()) {
            if (step.kind() == Origin.Kind.DECODE) {
              codecs.add(step.what());
            }
          }
        });
    return codecs;
  }
}

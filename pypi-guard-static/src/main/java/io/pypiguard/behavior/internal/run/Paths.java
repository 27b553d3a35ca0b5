package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Paths of files as {@code os.path} and {@code pathlib} make them, of which parts may be unknown.
 *
 * <p>The folder of the package's own files is written as {@value #PACKAGE}.
 */
final class Paths {

  /** What a path of a member of the package begins with. */
  static final String PACKAGE = "<package>/";

  private static final String PATH = "pathlib.Path()";

  /** Characters of a path that is followed. */
  private static final int MOST_LENGTH = 1 << 16;

  private Paths() {}

  /** Tells whether a value is an object of {@code pathlib}. */
  static boolean isPath(Value value) {
    return value instanceof Symbol symbol
        && symbol.path().equals(PATH)
        && symbol.call().isPresent();
  }

  /** Returns an object of {@code pathlib} for a text. */
  static Value path(Value text, Place place) {
    Call call = new Call("pathlib.Path", List.of(text), Map.of(), Optional.empty(), place);
    return new Symbol(PATH, Optional.of(call), text.origins());
  }

  /** Returns the text of a path; the value itself if it is no object of {@code pathlib}. */
  static Value text(Value path) {
    return path instanceof Symbol symbol && isPath(path)
        ? symbol.call().flatMap(call -> call.argument(0, "path")).orElse(path)
        : path;
  }

  /** Returns a path with others behind it: of {@code pathlib} if the first is. */
  static Value join(Value first, List<Value> others) {
    Value joined = text(first);
    for (Value other : others) {
      joined = join(joined, text(other));
    }
    return first instanceof Symbol symbol && isPath(first) ? path(joined, place(symbol)) : joined;
  }

  private static Value join(Value folder, Value name) {
    if (name instanceof Alternatives || folder instanceof Alternatives) {
      return Alternatives.of(join(first(folder), first(name)), join(last(folder), last(name)));
    }
    if (Texts.length(folder) + Texts.length(name) > MOST_LENGTH) {
      return Unknown.of(folder.origins().and(name.origins()));
    }
    if (name instanceof Constant.Text text && text.value().startsWith("/")) {
      return name;
    }
    boolean ends = folder instanceof Constant.Text text && text.value().matches(".*[/\\\\]|");
    List<Value> parts = new ArrayList<>(List.of(folder));
    if (!ends) {
      parts.add(Constant.of("/"));
    }
    parts.add(name);
    return Blend.of(parts);
  }

  private static Value first(Value value) {
    return value instanceof Alternatives several ? several.values().get(0) : value;
  }

  private static Value last(Value value) {
    return value instanceof Alternatives several
        ? several.values().get(several.values().size() - 1)
        : value;
  }

  /** Returns the folder that a path is in. */
  static Value parent(Value path) {
    Value text = text(path);
    Value parent;
    if (text instanceof Constant.Text known) {
      String value = known.value();
      int end = value.lastIndexOf('/');
      String folder = end < 0 ? "" : value.substring(0, end);
      boolean top = folder.length() < PACKAGE.length() && value.startsWith(PACKAGE);
      parent = new Constant.Text(top ? PACKAGE : folder, known.origins());
    } else if (text instanceof Blend blend && blend.parts().size() > 1) {
      parent = withoutLast(blend);
    } else {
      parent = text instanceof Symbol ? text : Unknown.of(text.origins());
    }
    return isPath(path) ? path(parent, place((Symbol) path)) : parent;
  }

  private static Place place(Symbol path) {
    return path.call().orElseThrow().place();
  }

  private static Value withoutLast(Blend blend) {
    List<Value> parts = new ArrayList<>(blend.parts());
    int last = parts.size() - 1;
    if (parts.get(last) instanceof Constant.Text text) {
      int end = text.value().lastIndexOf('/');
      parts.remove(last);
      if (end > 0) {
        parts.add(Constant.of(text.value().substring(0, end)));
      }
    } else {
      parts.remove(last);
    }
    return Blend.of(parts);
  }

  /** Returns the last part of a path. */
  static Value name(Value path) {
    Value text = text(path);
    if (text instanceof Constant.Text known) {
      return new Constant.Text(
          known.value().substring(known.value().lastIndexOf('/') + 1), known.origins());
    }
    if (text instanceof Blend blend
        && blend.parts().get(blend.parts().size() - 1) instanceof Constant.Text last
        && last.value().indexOf('/') >= 0) {
      return Constant.of(last.value().substring(last.value().lastIndexOf('/') + 1));
    }
    return Unknown.of(text.origins());
  }

  /** Returns an attribute of an object of {@code pathlib} that is a path or a part of one. */
  static Optional<Value> attribute(Value of, String name) {
    if (!isPath(of)) {
      return Optional.empty();
    }
    return switch (name) {
      case "parent" -> Optional.of(parent(of));
      case "name" -> Optional.of(name(of));
      default -> Optional.empty();
    };
  }

  /** Returns the object of {@code pathlib} that a method is of. */
  static Optional<Value> ofMethod(Symbol method) {
    return method.call().map(call -> new Symbol(PATH, Optional.of(call), method.origins()));
  }

  /** Returns the path of a member, as {@code __file__} of its module gives it. */
  static Value ofMember(String member) {
    return new Constant.Text(PACKAGE + member, Origins.NONE);
  }
}

package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as text: what is known of a URL, a path or a command. */
public final class Texts {

  private static final int MOST_ITEMS = 200;

  private Texts() {}

  /** Tells whether a value is a string, of which parts may be unknown. */
  static boolean isText(Value value) {
    return value instanceof Constant.Text || value instanceof Blend;
  }

  /** Returns how many characters of a string are known. */
  static long length(Value value) {
    if (value instanceof Constant.Text text) {
      return text.value().length();
    }
    return value instanceof Blend blend ? blend.parts().stream().mapToLong(Texts::length).sum() : 0;
  }

  /** Tells whether a value is a string or bytes of which all is known. */
  static boolean isKnownText(Value value) {
    return value instanceof Constant.Text || value instanceof Constant.Bytes;
  }

  /** Returns what stands in a string for a value whose text is not known. */
  static Value opaque(Value value, Value text) {
    return value instanceof Symbol ? value : Unknown.of(value.origins().and(text.origins()));
  }

  /**
   * Returns the texts that a value may be, with {@code {}} for what is not known, and {@code
   * %NAME%} for variables of the environment.
   *
   * @param value a value
   * @return the texts; none if nothing of the value is known
   */
  public static List<String> of(Value value) {
    if (value instanceof CodeValue code) {
      return of(code.source());
    }
    List<String> texts = new ArrayList<>();
    for (Value each : value instanceof Alternatives several ? several.values() : List.of(value)) {
      one(each).ifPresent(texts::add);
    }
    return texts;
  }

  /** Returns the text of a value; nothing if nothing of it is known. */
  static Optional<String> one(Value value) {
    if (value instanceof Constant.Text text) {
      return Optional.of(text.value());
    }
    if (value instanceof Constant.Bytes bytes) {
      return Optional.of(new String(bytes.value(), StandardCharsets.ISO_8859_1));
    }
    if (value instanceof Constant.Int number) {
      return Optional.of(number.value().toString());
    }
    if (value instanceof Blend blend) {
      StringBuilder text = new StringBuilder();
      blend.parts().forEach(part -> text.append(one(part).orElse(Blend.HOLE)));
      return Optional.of(text.toString());
    }
    if (value instanceof CodeValue code) {
      return one(code.source());
    }
    return value instanceof Symbol symbol ? symbol(symbol) : Optional.empty();
  }

  private static Optional<String> symbol(Symbol symbol) {
    Optional<Call> call = symbol.call();
    return switch (symbol.path()) {
      case "pathlib.Path()" -> call.flatMap(made -> made.argument(0, "path")).flatMap(Texts::one);
      case "os.environ[]", "os.getenv()", "os.environ.get()", "os.environ.pop()" ->
          call.flatMap(made -> made.argument(0, "key"))
              .flatMap(Texts::one)
              .map(name -> "%" + name + "%");
      case "urllib.request.Request()" ->
          call.flatMap(made -> made.argument(0, "url")).flatMap(Texts::one);
      case "sys.executable", "sys.executable.replace()" -> Optional.of("python");
      case "tempfile.gettempdir()", "tempfile.mkdtemp()" -> Optional.of("%TEMP%");
      case "winreg.OpenKey()", "winreg.CreateKey()", "winreg.CreateKeyEx()" ->
          call.flatMap(made -> made.argument(1, "sub_key")).flatMap(Texts::one);
      case "glob.glob()[]", "glob.iglob()[]" ->
          call.flatMap(made -> made.argument(0, "pathname")).flatMap(Texts::one);
      case "builtins.open().name" ->
          call.flatMap(made -> made.argument(0, "file")).flatMap(Texts::one);
      case "tempfile.NamedTemporaryFile().name", "tempfile.mktemp()", "tempfile.mkstemp()[]" ->
          Optional.of("%TEMP%/{}");
      case "getpass.getuser()", "os.getlogin()" -> Optional.of("%USERNAME%");
      case "os.getcwd()" -> Optional.of(".");
      default -> Optional.empty();
    };
  }

  /** Returns the words of a command that is given as a list; nothing if it is no list. */
  public static Optional<List<String>> words(Value value) {
    if (!(value instanceof Sequence sequence)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (Value item : sequence.items()) {
      if (words.size() == MOST_ITEMS) {
        break;
      }
      words.add(of(item).stream().findFirst().orElse(Blend.HOLE));
    }
    return Optional.of(words);
  }
}

package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Functions of libraries that do something to the program itself: import, look up by name, make
 * callables, name its files.
 */
final class Specials {

  /** A function that is not like others. */
  private interface Special {

    /** Returns what a call gives; nothing if it is like any other call. */
    Optional<Value> call(Arguments arguments, Symbol callee, Place place);
  }

  private final Interpreter run;
  private final Map<String, Special> specials;

  Specials(Interpreter run) {
    this.run = run;
    this.specials =
        Map.ofEntries(
            Map.entry("builtins.getattr", this::getAttribute),
            Map.entry("builtins.setattr", this::setAttribute),
            Map.entry("builtins.__import__", this::importTop),
            Map.entry("importlib.__import__", this::importTop),
            Map.entry("importlib.import_module", this::importModule),
            Map.entry("builtins.globals", (arguments, callee, place) -> names(true)),
            Map.entry("builtins.locals", (arguments, callee, place) -> names(false)),
            Map.entry("builtins.vars", this::vars),
            Map.entry("builtins.super", (arguments, callee, place) -> superObject()),
            Map.entry("builtins.compile", this::compile),
            Map.entry("types.FunctionType", this::functionOfCode),
            Map.entry("types.LambdaType", this::functionOfCode),
            Map.entry("functools.partial", Specials::partial),
            Map.entry("operator.attrgetter()", this::attributeOf),
            Map.entry("operator.methodcaller()", this::methodOf),
            Map.entry("string.Template().substitute", Specials::substitute),
            Map.entry("string.Template().safe_substitute", Specials::substitute),
            Map.entry("builtins.staticmethod", Specials::first),
            Map.entry("builtins.classmethod", Specials::first),
            Map.entry("builtins.property", (arguments, callee, place) -> Optional.of(Unknown.ANY)),
            Map.entry("builtins.str", Specials::textOfPath),
            Map.entry("os.fspath", Specials::textOfPath),
            Map.entry("os.path.join", Specials::join),
            Map.entry("pathlib.Path().joinpath", Specials::joinMethod),
            Map.entry(
                "os.path.dirname", (arguments, callee, place) -> one(arguments, Paths::parent)),
            Map.entry(
                "os.path.basename", (arguments, callee, place) -> one(arguments, Paths::name)),
            Map.entry("os.path.abspath", Specials::first),
            Map.entry("os.path.realpath", Specials::first),
            Map.entry("os.path.normpath", Specials::first),
            Map.entry("os.path.normcase", Specials::first),
            Map.entry("os.path.expanduser", Specials::first),
            Map.entry("os.path.expandvars", Specials::first),
            Map.entry("pathlib.Path", Specials::path),
            Map.entry("pathlib.Path.home", (arguments, callee, place) -> home(place)),
            Map.entry("pathlib.Path().resolve", Specials::same),
            Map.entry("pathlib.Path().absolute", Specials::same),
            Map.entry("pathlib.Path().expanduser", Specials::same),
            Map.entry("pathlib.Path().as_posix", Specials::textOfSelf),
            Map.entry("pathlib.Path().__str__", Specials::textOfSelf),
            Map.entry("cryptography.fernet.Fernet().decrypt", this::decryptFernet),
            Map.entry("Crypto.Cipher.AES.new().decrypt", this::decryptAes));
  }

  /** Returns what a call gives, if the function is not like others. */
  Optional<Value> call(String path, Symbol callee, Arguments arguments, Place place) {
    Special special = specials.get(path);
    if (special != null) {
      return special.call(arguments, callee, place);
    }
    return run.packagedFiles().read(path, callee, arguments, place);
  }

  private Optional<Value> getAttribute(Arguments arguments, Symbol callee, Place place) {
    Optional<Value> of = arguments.get(0, "");
    Optional<Value> name = arguments.get(1, "");
    if (of.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Value result = null;
    for (Value each :
        name.get() instanceof Alternatives several ? several.values() : List.of(name.get())) {
      Value attribute =
          each instanceof Constant.Text text
              ? run.attributes().get(of.get(), text.value(), place)
              : Unknown.of(of.get().origins().and(each.origins()));
      result = result == null ? attribute : Alternatives.of(result, attribute);
    }
    return Optional.ofNullable(result);
  }

  private Optional<Value> setAttribute(Arguments arguments, Symbol callee, Place place) {
    if (arguments.positional().size() == 3
        && arguments.positional().get(1) instanceof Constant.Text name) {
      run.expressions()
          .setAttribute(arguments.positional().get(0), name.value(), arguments.positional().get(2));
    }
    return Optional.of(Constant.NONE);
  }

  private Optional<Value> importTop(Arguments arguments, Symbol callee, Place place) {
    return arguments
        .get(0, "name")
        .filter(Constant.Text.class::isInstance)
        .map(
            name -> {
              String module = ((Constant.Text) name).value();
              Value whole = run.imports().load(module);
              int dot = module.indexOf('.');
              boolean leaf = arguments.get(3, "fromlist").isPresent();
              return dot < 0 || leaf ? whole : run.imports().load(module.substring(0, dot));
            });
  }

  private Optional<Value> importModule(Arguments arguments, Symbol callee, Place place) {
    return arguments
        .get(0, "name")
        .filter(Constant.Text.class::isInstance)
        .map(name -> run.imports().load(((Constant.Text) name).value()));
  }

  private Optional<Value> names(boolean ofModule) {
    Environment scope = run.frame().scope();
    return Optional.of(new NamespaceValue(ofModule ? scope.module() : scope));
  }

  private Optional<Value> vars(Arguments arguments, Symbol callee, Place place) {
    if (arguments.positional().isEmpty()) {
      return names(false);
    }
    return Optional.of(run.attributes().get(arguments.positional().get(0), "__dict__", place));
  }

  private Optional<Value> superObject() {
    return run.frame().scope().find("self").orElse(Constant.NONE) instanceof InstanceValue self
        ? Optional.of(new SuperValue(self))
        : Optional.empty();
  }

  private Optional<Value> compile(Arguments arguments, Symbol callee, Place place) {
    return arguments.get(0, "source").map(CodeValue::new);
  }

  /** A function of a code object runs the code when it is called. */
  private Optional<Value> functionOfCode(Arguments arguments, Symbol callee, Place place) {
    return arguments
        .get(0, "code")
        .map(code -> new PartialValue(Symbol.of("builtins.exec"), List.of(code), Map.of()));
  }

  private static Optional<Value> partial(Arguments arguments, Symbol callee, Place place) {
    List<Value> positional = arguments.positional();
    return positional.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PartialValue(
                positional.get(0), positional.subList(1, positional.size()), arguments.keywords()));
  }

  /** What {@code attrgetter(name)} gives for an object. */
  private Optional<Value> attributeOf(Arguments arguments, Symbol callee, Place place) {
    Optional<String> name = callee.call().flatMap(made -> made.argument(0, "")).flatMap(Texts::one);
    return name.isEmpty() || arguments.positional().isEmpty()
        ? Optional.empty()
        : Optional.of(run.attributes().get(arguments.positional().get(0), name.get(), place));
  }

  /** What {@code methodcaller(name, …)} gives for an object. */
  private Optional<Value> methodOf(Arguments arguments, Symbol callee, Place place) {
    return attributeOf(arguments, callee, place)
        .map(
            method -> {
              Call made = callee.call().orElseThrow();
              List<Value> given = made.arguments().subList(1, made.arguments().size());
              return run.calls()
                  .dispatch(method, Arguments.NONE.behind(given, made.keywords()), place);
            });
  }

  /** Puts values for names into the text of a {@code string.Template}. */
  private static Optional<Value> substitute(Arguments arguments, Symbol callee, Place place) {
    return callee
        .call()
        .flatMap(made -> made.argument(0, "template"))
        .flatMap(Texts::one)
        .map(
            template -> {
              String text = template;
              for (Map.Entry<String, Value> entry : arguments.keywords().entrySet()) {
                String value = Texts.one(entry.getValue()).orElse(Blend.HOLE);
                text =
                    text.replace("${" + entry.getKey() + "}", value)
                        .replace("$" + entry.getKey(), value);
              }
              return text.length() > Limits.TEXT_LENGTH
                  ? Unknown.of(arguments.origins())
                  : new Constant.Text(text, arguments.origins());
            });
  }

  private Optional<Value> decryptFernet(Arguments arguments, Symbol callee, Place place) {
    Optional<byte[]> key = callee.call().flatMap(made -> bytes(made.argument(0, "key")));
    Optional<byte[]> token = bytes(arguments.get(0, "token"));
    return key.isEmpty() || token.isEmpty()
        ? Optional.empty()
        : run.functions()
            .fernet(key.get(), token.get())
            .map(text -> decrypted(text, "fernet", place));
  }

  private Optional<Value> decryptAes(Arguments arguments, Symbol callee, Place place) {
    Optional<Call> made = callee.call();
    Optional<byte[]> key = made.flatMap(call -> bytes(call.argument(0, "key")));
    Optional<byte[]> data = bytes(arguments.get(0, "ciphertext"));
    Optional<String> mode =
        made.flatMap(call -> call.argument(1, "mode"))
            .filter(Symbol.class::isInstance)
            .map(value -> ((Symbol) value).path())
            .map(path -> path.substring(path.lastIndexOf('_') + 1));
    if (key.isEmpty() || data.isEmpty() || mode.isEmpty()) {
      return Optional.empty();
    }
    byte[] vector =
        made.flatMap(call -> bytes(call.argument(2, "iv")))
            .or(() -> made.flatMap(call -> bytes(call.argument(-1, "nonce"))))
            .orElse(new byte[0]);
    return run.functions()
        .aes(mode.get(), key.get(), vector, data.get())
        .map(text -> decrypted(text, "aes", place));
  }

  private static Value decrypted(byte[] text, String codec, Place place) {
    return new Constant.Bytes(text, Origins.of(Origin.constant(Origin.Kind.DECODE, codec, place)));
  }

  private static Optional<byte[]> bytes(Optional<Value> value) {
    return value.flatMap(
        given ->
            given instanceof Constant.Bytes known
                ? Optional.of(known.value())
                : given instanceof Constant.Text text
                    ? Optional.of(text.value().getBytes(StandardCharsets.UTF_8))
                    : Optional.empty());
  }

  private static Optional<Value> first(Arguments arguments, Symbol callee, Place place) {
    return arguments.get(0, "path");
  }

  private static Optional<Value> same(Arguments arguments, Symbol callee, Place place) {
    return Paths.ofMethod(callee);
  }

  private static Optional<Value> textOfSelf(Arguments arguments, Symbol callee, Place place) {
    return Paths.ofMethod(callee).map(Paths::text);
  }

  private static Optional<Value> textOfPath(Arguments arguments, Symbol callee, Place place) {
    return arguments.get(0, "object").filter(Paths::isPath).map(Paths::text);
  }

  private static Optional<Value> one(Arguments arguments, UnaryOperator<Value> function) {
    return arguments.get(0, "p").map(function);
  }

  private static Optional<Value> join(Arguments arguments, Symbol callee, Place place) {
    List<Value> parts = arguments.positional();
    return parts.isEmpty() || !arguments.others().isEmpty()
        ? Optional.empty()
        : Optional.of(Paths.join(parts.get(0), parts.subList(1, parts.size())));
  }

  private static Optional<Value> joinMethod(Arguments arguments, Symbol callee, Place place) {
    return Paths.ofMethod(callee).map(path -> Paths.join(path, arguments.positional()));
  }

  private static Optional<Value> path(Arguments arguments, Symbol callee, Place place) {
    List<Value> parts = arguments.positional();
    Value text =
        parts.isEmpty()
            ? Constant.of(".")
            : Paths.text(Paths.join(parts.get(0), parts.subList(1, parts.size())));
    return Optional.of(Paths.path(text, place));
  }

  private static Optional<Value> home(Place place) {
    Origins origins = Origins.of(Origin.source(Sources.HOME, "the user's folder", place));
    return Optional.of(Paths.path(new Constant.Text("~", origins), place));
  }
}

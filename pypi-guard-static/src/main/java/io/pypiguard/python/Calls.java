package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/** What the results of calls mean: those of the functions that import, look up and wrap. */
final class Calls {

  private static final String NAMESPACE = "__dict__";

  private final Scopes scopes;
  private final NameResolver names;
  private final Attributes attributes;

  Calls(Scopes scopes, NameResolver names, Attributes attributes) {
    this.scopes = scopes;
    this.names = names;
    this.attributes = attributes;
  }

  /** {@return what the result of a call means} */
  List<String> evaluate(Expression.Call call, int steps) {
    List<String> functions = names.evaluate(call.function(), steps - 1);
    // Alternatives that each looked into the arguments would multiply from level to level.
    int inner = functions.size() == 1 ? steps : 1;
    return Meanings.each(functions, function -> result(function, call, inner));
  }

  private List<String> result(String function, Expression.Call call, int steps) {
    return switch (function) {
      case "builtins.getattr" -> attribute(call, steps);
      case "builtins.__import__", "importlib.__import__" -> imported(call);
      case "importlib.import_module" -> importedModule(call);
      case "builtins.globals" -> namespace(scopes.module().path());
      case "builtins.locals" -> localNamespace(call);
      case "builtins.vars" -> variables(call, steps);
      case "builtins.super" -> base(call);
      case "functools.partial" -> argument(call, 0, "func", steps);
      default -> lookup(function, call);
    };
  }

  /**
   * {@return the function-like scope whose names a call of {@code locals} or {@code vars} tells}
   */
  Optional<NameScope> locals(Expression expression, int steps) {
    if (steps > 1
        && expression instanceof Expression.Call call
        && call.arguments().isEmpty()
        && call.function() instanceof Expression.Name) {
      List<String> function = names.evaluate(call.function(), steps - 1);
      boolean isLocals =
          function.equals(List.of("builtins.locals")) || function.equals(List.of("builtins.vars"));
      return isLocals ? Optional.of(scopes.of(call)) : Optional.empty();
    }
    return Optional.empty();
  }

  private List<String> attribute(Expression.Call call, int steps) {
    Optional<String> name = text(call, 1, "").filter(Attributes::isIdentifier);
    boolean mayBeDefault = call.arguments().size() > 2 && !isNone(call.arguments().get(2));
    return name.isEmpty() || mayBeDefault
        ? Meanings.UNKNOWN
        : Meanings.each(
            argument(call, 0, "", steps), each -> attributes.attribute(each, name.get()));
  }

  /** {@return what {@code __import__} returns: the first module of a path, unless it has a list} */
  private static List<String> imported(Expression.Call call) {
    Optional<String> name = text(call, 0, "name");
    if (name.isEmpty() || Arguments.find(call, 4, "level").isPresent()) {
      return Meanings.UNKNOWN;
    }
    Optional<Expression> list = Arguments.find(call, 3, "fromlist");
    int dot = name.get().indexOf('.');
    if (dot < 0) {
      return Attributes.module(name.get());
    }
    if (list.isEmpty() || isNone(list.get()) || isDisplay(list.get(), true)) {
      return Arguments.areSimple(call)
          ? Attributes.module(name.get().substring(0, dot))
          : Meanings.UNKNOWN;
    }
    return isDisplay(list.get(), false) ? Attributes.module(name.get()) : Meanings.UNKNOWN;
  }

  private static boolean isDisplay(Expression expression, boolean empty) {
    return expression instanceof Display.Sequence sequence
        && sequence.elements().isEmpty() == empty;
  }

  private static List<String> importedModule(Expression.Call call) {
    String name = text(call, 0, "name").orElse("");
    if (!name.startsWith(".")) {
      return Attributes.module(name);
    }
    int level = 0;
    while (level < name.length() && name.charAt(level) == '.') {
      level++;
    }
    String rest = name.substring(level);
    Optional<String> anchor = text(call, 1, "package");
    return anchor.isPresent() && !Attributes.module(rest).isEmpty()
        ? Meanings.of(new ModuleName(anchor.get(), true).absolute(level, rest))
        : Meanings.UNKNOWN;
  }

  private List<String> variables(Expression.Call call, int steps) {
    return call.arguments().isEmpty()
        ? localNamespace(call)
        : Meanings.each(argument(call, 0, "", steps), Calls::namespace);
  }

  private List<String> localNamespace(Expression.Call call) {
    return scopes.of(call) == scopes.module()
        ? namespace(scopes.module().path())
        : Meanings.UNKNOWN;
  }

  private static List<String> namespace(String of) {
    return Meanings.of(Meanings.join(of, NAMESPACE));
  }

  /** {@return an instance of the only base of the class around} */
  private List<String> base(Expression.Call call) {
    Optional<NameScope> type =
        call.arguments().isEmpty() ? Scopes.typeOfMethod(scopes.of(call)) : Optional.empty();
    return type.map(NameScope::base)
        .map(names::meaning)
        .map(bases -> Meanings.each(bases, each -> Meanings.of(each + "()")))
        .orElse(Meanings.UNKNOWN);
  }

  /** {@return what a method of a namespace gives, or else any result as such} */
  private List<String> lookup(String function, Expression.Call call) {
    int dot = function.lastIndexOf('.');
    String method = function.substring(dot + 1);
    String object = function.substring(0, Math.max(dot, 0));
    if (method.equals("__getattribute__")) {
      return text(call, 0, "")
          .filter(Attributes::isIdentifier)
          .map(name -> attributes.attribute(object, name))
          .orElse(Meanings.UNKNOWN);
    }
    boolean isGet = method.equals("get") || method.equals("__getitem__") || method.equals("pop");
    if (isGet && (object.endsWith("." + NAMESPACE) || object.equals("sys.modules"))) {
      boolean mayBeDefault = call.arguments().size() > 1 && !isNone(call.arguments().get(1));
      return mayBeDefault
          ? Meanings.UNKNOWN
          : Arguments.find(call, 0, "")
              .map(key -> attributes.item(List.of(object), key))
              .orElse(Meanings.UNKNOWN);
    }
    return Meanings.of(function + "()");
  }

  private List<String> argument(Expression.Call call, int position, String keyword, int steps) {
    return Arguments.find(call, position, keyword)
        .map(argument -> names.evaluate(argument, steps - 1))
        .orElse(Meanings.UNKNOWN);
  }

  private static Optional<String> text(Expression.Call call, int position, String keyword) {
    return Arguments.find(call, position, keyword).flatMap(ConstantText::of);
  }

  private static boolean isNone(Node argument) {
    return argument instanceof Literal.NamedConstant constant && constant.value().equals("None");
  }
}

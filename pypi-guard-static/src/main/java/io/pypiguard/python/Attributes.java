package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/** What attributes and items of known things mean. */
final class Attributes {

  private static final String NAMESPACE = ".__dict__";
  private static final String CONSTRUCTED = "()";

  /** Classes that inherit through more classes of the same file are not followed. */
  private static final int MOST_BASES = 100;

  private final Scopes scopes;
  private final NameResolver names;

  Attributes(Scopes scopes, NameResolver names) {
    this.scopes = scopes;
    this.names = names;
  }

  /** {@return what an attribute of something known means} */
  List<String> attribute(String of, String name) {
    if (name.equals("__builtins__")) {
      return Meanings.BUILTINS;
    }
    if (of.equals(scopes.module().path())) {
      return ofModule(of, name);
    }
    List<NameScope> types = scopes.types(of);
    if (types.isEmpty()) {
      return Meanings.of(Meanings.join(of, name));
    }
    return types.size() == 1 ? ofType(types.get(0), of, name) : Meanings.UNKNOWN;
  }

  private List<String> ofModule(String module, String name) {
    Optional<Variable> variable = scopes.module().own(name);
    if (variable.isPresent()) {
      return names.meaning(variable.get());
    }
    return isSpecial(name) ? Meanings.of(Meanings.join(module, name)) : Meanings.UNKNOWN;
  }

  /** {@return what an attribute of a class, or of its instances, means; a base may have it} */
  private List<String> ofType(NameScope type, String of, String name) {
    boolean isInstance = of.endsWith(CONSTRUCTED);
    if (isInstance && name.equals("__class__")) {
      return Meanings.of(type.path());
    }
    NameScope current = type;
    for (int i = 0; i < MOST_BASES; i++) {
      Optional<Variable> member = current.member(name);
      if (member.isPresent()) {
        return names.meaning(member.get());
      }
      List<String> bases = names.meaning(current.base());
      if (bases.size() != 1 || bases.get(0).equals("builtins.object")) {
        return isSpecial(name) ? Meanings.of(Meanings.join(of, name)) : Meanings.UNKNOWN;
      }
      List<NameScope> types = scopes.types(bases.get(0));
      if (types.isEmpty()) {
        return inherited(bases.get(0), isInstance, name);
      }
      if (types.size() > 1) {
        return Meanings.UNKNOWN;
      }
      current = types.get(0);
    }
    return Meanings.UNKNOWN;
  }

  private static List<String> inherited(String base, boolean isInstance, String name) {
    return Meanings.of(Meanings.join(isInstance ? base + CONSTRUCTED : base, name));
  }

  private static boolean isSpecial(String name) {
    return name.startsWith("__") && name.endsWith("__");
  }

  /** {@return what an item of known things means} */
  List<String> item(List<String> of, Expression key) {
    if (key instanceof Expression.Name name
        && name.name().equals("__name__")
        && of.equals(List.of("sys.modules"))) {
      return Meanings.of(scopes.module().path());
    }
    return ConstantText.of(key)
        .map(text -> Meanings.each(of, each -> item(each, text)))
        .orElse(Meanings.UNKNOWN);
  }

  private List<String> item(String of, String key) {
    if (of.equals("sys.modules")) {
      return module(key);
    }
    if (!isIdentifier(key)) {
      return Meanings.UNKNOWN;
    }
    if (of.endsWith(NAMESPACE)) {
      return attribute(of.substring(0, of.length() - NAMESPACE.length()), key);
    }
    boolean namespace = of.equals("builtins") || of.endsWith(".__globals__");
    boolean known = of.equals("builtins") || key.equals("__builtins__");
    return namespace && known ? attribute(of, key) : Meanings.UNKNOWN;
  }

  /** {@return the module with a name; unknown if no module can be called so} */
  static List<String> module(String name) {
    for (int start = 0; start <= name.length(); ) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      if (!isIdentifier(name.substring(start, end))) {
        return Meanings.UNKNOWN;
      }
      start = end + 1;
    }
    return Meanings.of(Meanings.imported(name));
  }

  /** {@return whether a text can be the name of an attribute in code} */
  static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && !Character.isDigit(text.codePointAt(0))
        && text.codePoints().allMatch(Attributes::isWordCharacter);
  }

  private static boolean isWordCharacter(int codePoint) {
    return codePoint == '_' || Character.isUnicodeIdentifierPart(codePoint);
  }
}

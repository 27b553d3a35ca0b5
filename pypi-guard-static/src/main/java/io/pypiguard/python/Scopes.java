package io.pypiguard.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scopes of a file. */
final class Scopes {

  private final NameScope module;
  private final NameScope[] ofNodes;
  private final Map<String, List<NameScope>> types;
  private final Map<String, List<Definition>> definitions;

  Scopes(
      NameScope module,
      NameScope[] ofNodes,
      Map<String, List<NameScope>> types,
      Map<String, List<Definition>> definitions) {
    this.module = module;
    this.ofNodes = ofNodes;
    this.types = types;
    this.definitions = definitions;
  }

  /** {@return what a definition in a scope is called; empty if that is too long} */
  static String qualifiedName(Definition definition, NameScope scope) {
    NameScope home = scope.declaresGlobal(definition.name()) ? scope.module() : scope;
    return Meanings.join(home.path(), definition.name());
  }

  NameScope module() {
    return module;
  }

  /** {@return the scope that a node stands in} */
  NameScope of(Node node) {
    return ofNodes[node.index()];
  }

  /** {@return the classes of the file that a meaning names, itself or an instance} */
  List<NameScope> types(String meaning) {
    return types.getOrDefault(meaning, List.of());
  }

  /** {@return the definitions with a qualified name} */
  List<Definition> definitions(String qualifiedName) {
    return definitions.getOrDefault(qualifiedName, List.of());
  }

  /** {@return the class whose method a scope is or stands in, if it does} */
  static Optional<NameScope> typeOfMethod(NameScope scope) {
    Optional<NameScope> around = Optional.of(scope);
    while (around.isPresent()) {
      NameScope inner = around.get();
      around = inner.parent();
      if (inner.kind() == NameScope.Kind.FUNCTION) {
        return around.filter(outer -> outer.kind() == NameScope.Kind.CLASS);
      }
    }
    return Optional.empty();
  }
}

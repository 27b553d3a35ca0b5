package io.pypiguard.python;

import java.util.Set;

/** What the usual decorators make of functions. */
final class Decorators {

  private static final Set<String> PROPERTIES =
      Set.of("property", "cached_property", "getter", "setter", "deleter", "abstractproperty");

  private static final Set<String> METHODS_OF_CLASSES =
      Set.of("__new__", "__init_subclass__", "__class_getitem__");

  private Decorators() {}

  /** {@return whether the name stands for what the function returns} */
  static boolean makeProperty(Definition definition) {
    return definition.decorators().stream().anyMatch(each -> PROPERTIES.contains(lastName(each)));
  }

  /** {@return whether a method is given its class, not an instance} */
  static boolean takesClass(Definition.Function method) {
    return METHODS_OF_CLASSES.contains(method.name()) || has(method, "classmethod");
  }

  /** {@return whether the first parameter of a method is given its instance or class} */
  static boolean takesReceiver(Definition.Function method) {
    Clause.Parameters parameters = method.parameters();
    return parameters.firstKeywordOnly() > 0
        && !parameters.all().get(0).isVariadic()
        && !has(method, "staticmethod");
  }

  private static boolean has(Definition definition, String decorator) {
    return definition.decorators().stream().anyMatch(each -> lastName(each).equals(decorator));
  }

  private static String lastName(Expression decorator) {
    if (decorator instanceof Expression.Attribute attribute) {
      return attribute.name();
    }
    return decorator instanceof Expression.Name name ? name.name() : "";
  }
}

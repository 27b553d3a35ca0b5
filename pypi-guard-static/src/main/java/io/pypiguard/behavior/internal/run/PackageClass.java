package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;

/** A class of the package. */
final class PackageClass implements Value {

  /** Classes above one that are looked at. */
  private static final int MOST_ABOVE = 16;

  private final String name;
  private final List<Value> bases;
  private final Environment body;

  PackageClass(String name, List<Value> bases, Environment body) {
    this.name = name;
    this.bases = List.copyOf(bases);
    this.body = body;
  }

  String name() {
    return name;
  }

  /** Returns the names of the class itself. */
  Environment body() {
    return body;
  }

  /** Returns what the class, or one above it in the package, has under a name. */
  Optional<Value> find(String attribute) {
    return find(attribute, MOST_ABOVE);
  }

  private Optional<Value> find(String attribute, int left) {
    Value own = body.get(attribute);
    return own != null || left == 0 ? Optional.ofNullable(own) : findAbove(attribute, left);
  }

  /** Returns what a class above this one in the package has under a name. */
  Optional<Value> findAbove(String attribute) {
    return findAbove(attribute, MOST_ABOVE);
  }

  private Optional<Value> findAbove(String attribute, int left) {
    for (Value base : bases) {
      if (base instanceof PackageClass type) {
        Optional<Value> inherited = type.find(attribute, left - 1);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the first class above this one that a library has, if there is one. */
  Optional<Symbol> libraryBase() {
    return libraryBase(MOST_ABOVE);
  }

  private Optional<Symbol> libraryBase(int left) {
    if (left == 0) {
      return Optional.empty();
    }
    for (Value base : bases) {
      if (base instanceof Symbol symbol && !symbol.path().equals("builtins.object")) {
        return Optional.of(symbol);
      }
      if (base instanceof PackageClass type) {
        Optional<Symbol> above = type.libraryBase(left - 1);
        if (above.isPresent()) {
          return above;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}

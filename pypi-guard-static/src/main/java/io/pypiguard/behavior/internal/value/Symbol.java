package io.pypiguard.behavior.internal.value;

import java.util.Optional;

/**
 * A thing that a library has, reached by name: a module, a function, a class, an attribute, or the
 * result of a call of one, as {@code os}, {@code os.system}, {@code socket.socket()} or {@code
 * requests.get().text}.
 *
 * @param path the way to it from a top-level module, with {@code ()} for a call and {@code []} for
 *     an index; {@code builtins} is the module of builtins
 * @param call the last call on the way, if there is one
 * @param origins where the value came from
 */
public record Symbol(String path, Optional<Call> call, Origins origins) implements Value {

  /** Paths longer than this are not told apart. */
  public static final int MOST_LENGTH = 200;

  /** Returns a module, or what is reached from one by attributes alone. */
  public static Symbol of(String path) {
    return new Symbol(path, Optional.empty(), Origins.NONE);
  }

  /** Returns an attribute of this. */
  public Value attribute(String name) {
    return at("." + name);
  }

  /** Returns an item of this. */
  public Value item() {
    return at("[]");
  }

  /** Equal are symbols of the same path that come from the same call. */
  @Override
  @SuppressWarnings("ReferenceEquality") // The very call is meant, not one of the same shape.
  public boolean equals(Object other) {
    return other instanceof Symbol symbol
        && symbol.path.equals(path)
        && symbol.call.orElse(null) == call.orElse(null);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  private Value at(String suffix) {
    return path.length() + suffix.length() > MOST_LENGTH
        ? Unknown.of(origins)
        : new Symbol(path + suffix, call, origins);
  }
}

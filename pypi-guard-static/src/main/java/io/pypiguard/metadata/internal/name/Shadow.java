package io.pypiguard.metadata.internal.name;

/**
 * A module at the top of a package that has the name of another one.
 *
 * @param module name of the module
 * @param owner the project that provides it; empty for the standard library
 */
public record Shadow(String module, String owner) {

  /** {@return whether it is a module of the standard library} */
  public boolean isStandard() {
    return owner.isEmpty();
  }
}

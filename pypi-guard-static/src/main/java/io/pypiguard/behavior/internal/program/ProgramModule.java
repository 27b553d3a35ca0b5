package io.pypiguard.behavior.internal.program;

import io.pypiguard.artifact.Member;

/**
 * A Python source file of a package.
 *
 * @param member the file
 * @param name dotted name under which it is imported once the package is installed, without {@code
 *     __init__}; if it cannot be imported, the file name without extension
 * @param isPackage whether it is the {@code __init__} of a package
 * @param isImportable whether it can be imported under its name
 * @param zone what it is for
 */
public record ProgramModule(
    Member member, String name, boolean isPackage, boolean isImportable, Zone zone) {

  /** {@return the name of the package that relative imports start from; empty if there is none} */
  public String packageName() {
    return isPackage ? name : Paths.parent(name, '.');
  }

  /** {@return whether it is what {@code python -m} runs for a package or a zip file} */
  public boolean isMain() {
    return name.equals("__main__") || name.endsWith(".__main__");
  }

  ProgramModule in(Zone other) {
    return new ProgramModule(member, name, isPackage, isImportable, other);
  }

  /** Returns name and zone. */
  @Override
  public String toString() {
    return name + " (" + zone + ")";
  }
}

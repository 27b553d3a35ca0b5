package io.pypiguard.python;

/**
 * How a file is imported.
 *
 * @param name the dotted name of the module; {@link #UNKNOWN_NAME} if it is not known
 * @param isPackage whether it is the {@code __init__} of a package
 */
record ModuleName(String name, boolean isPackage) {

  /** Stands for the name of a file that is not known; no module can be called so. */
  static final String UNKNOWN_NAME = "<module>";

  static final ModuleName UNKNOWN = new ModuleName(UNKNOWN_NAME, false);

  /**
   * {@return the name of a module that a file imports from} What the name of the file does not
   * suffice for stays relative.
   *
   * @param level the number of dots before the module
   * @param module the module behind the dots
   */
  String absolute(int level, String module) {
    String relative = ".".repeat(Math.min(level, 250)) + module;
    if (level == 0 || name.equals(UNKNOWN_NAME)) {
      return Meanings.imported(relative);
    }
    String parent = name;
    for (int up = isPackage ? 1 : 0; up < level; up++) {
      int dot = parent.lastIndexOf('.');
      if (dot < 0) {
        return relative;
      }
      parent = parent.substring(0, dot);
    }
    return module.isEmpty() ? parent : Meanings.join(parent, module);
  }
}

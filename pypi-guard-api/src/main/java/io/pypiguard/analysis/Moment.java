package io.pypiguard.analysis;

import java.util.Locale;

/**
 * When the observed thing takes effect on the machine of somebody who gets the package.
 *
 * <p>The order of the constants is the order in which the moments come.
 */
public enum Moment {
  /** While an installer builds or installs the package. */
  INSTALL,
  /** Whenever the interpreter starts afterwards, without any import (a {@code .pth} file, say). */
  INTERPRETER_START,
  /** When a module of the package is imported. */
  IMPORT,
  /** Only when a function or a console script of the package is called. */
  RUN,
  /** Not known. */
  UNKNOWN;

  /**
   * Returns the stable lower-case name used in every output format, for example {@code
   * interpreter-start}.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.pypiguard.models;

import java.io.IOException;

/** Says why a file is no model that this version of the library can use. */
public final class ModelFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is wrong, with the value
   */
  public ModelFormatException(String message) {
    super(message);
  }
}

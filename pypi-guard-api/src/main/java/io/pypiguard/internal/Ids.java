package io.pypiguard.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/** The form of every stable id: lower-case words of letters and digits joined by hyphens. */
public final class Ids {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private Ids() {}

  /**
   * Makes sure that an id has the right form.
   *
   * @param what what the id is of, as the subject of an error message
   * @param id the id
   * @return the id
   * @throws IllegalArgumentException if the id is malformed
   */
  public static String requireId(String what, String id) {
    Objects.requireNonNull(id, what);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          what + " must be lower-case words joined by '-', was \"" + id + "\"");
    }
    return id;
  }
}

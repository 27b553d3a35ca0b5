package io.pypiguard.metadata;

import java.util.Objects;

/**
 * An author or a maintainer.
 *
 * @param name the name; empty if not given
 * @param email the address as written; empty if not given
 */
public record Person(String name, String email) {

  /** Checks the components. */
  public Person {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
  }
}

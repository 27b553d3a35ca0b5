package io.pypiguard.dynamic;

import java.util.Objects;

/**
 * One thing that kernel tracer and sandbox need from the host, and whether the host has it.
 *
 * @param id lower-case words joined by {@code -}; does not change between releases
 * @param met whether the host has it
 * @param explanation one sentence; where {@code met} is false, it names what is missing and how to
 *     get it
 */
public record Prerequisite(String id, boolean met, String explanation) {

  /** Checks that no component is missing. */
  public Prerequisite {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(explanation, "explanation");
  }
}

package io.pypiguard.behavior.internal.program;

/** What a module is for, by its place in the package. */
public enum Zone {
  /** Imported by those who use the package. */
  LIBRARY,
  /** Runs while the package is built or installed. */
  SETUP,
  /** A program of its own, which is put on the path or started by hand. */
  SCRIPT,
  /** Tests the package. */
  TEST,
  /** Belongs to the documentation. */
  DOCUMENTATION,
  /** Shows how the package is used, or how fast it is. */
  EXAMPLE,
  /** None of these: a tool of the developers, or a file of which nobody knows what for. */
  OTHER
}

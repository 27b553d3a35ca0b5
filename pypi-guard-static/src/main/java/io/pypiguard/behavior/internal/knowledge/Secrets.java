package io.pypiguard.behavior.internal.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Where secrets lie: files, folders and registry keys that hold credentials, environment variables
 * that carry them, and parameters that callers hand them over in.
 */
public final class Secrets {

  private static final PathTable PATHS = PathTable.read(Secrets.class, "secret-paths.tsv");

  private static final NameTable VARIABLES = NameTable.read(Secrets.class, "variables.tsv");

  private static final NameTable PARAMETERS = NameTable.read(Secrets.class, "parameters.tsv");

  private Secrets() {}

  /**
   * Returns which store of secrets a path leads to.
   *
   * @param text a path in any spelling, or its tail; {@code {}} stands for what is not known
   * @return what its last part that means something means
   */
  public static Optional<KnownPath> path(String text) {
    return PATHS.of(text);
  }

  /** Returns all stores of secrets that a text, such as a command, names. */
  public static List<KnownPath> paths(String text) {
    return PATHS.all(text);
  }

  /**
   * Returns what an environment variable is known for: {@code secret}, {@code build} for what only
   * build services set, {@code sandbox}, {@code user}, {@code machine}.
   */
  public static Optional<KnownName> variable(String name) {
    return VARIABLES.of(name).filter(known -> !known.kind().equals("plain"));
  }

  /** Tells whether a parameter of that name is handed a secret, as {@code private_key}. */
  public static boolean parameterCarriesSecret(String name) {
    return PARAMETERS.of(name).filter(known -> known.kind().equals("secret")).isPresent();
  }
}

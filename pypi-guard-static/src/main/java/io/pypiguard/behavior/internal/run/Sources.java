package io.pypiguard.behavior.internal.run;

/** Ids of the sources that values come from, beside those of the table of functions. */
public final class Sources {

  /** An argument that a user of the package gives. */
  public static final String PARAMETER = "parameter";

  /** An argument that a user of the package gives and whose name says that it is a secret. */
  public static final String SECRET_PARAMETER = "secret-parameter";

  /** The private key of a wallet, as a library makes it, or reads it of what a user gives. */
  public static final String PRIVATE_KEY = "private-key";

  /** All variables of the environment. */
  public static final String ENVIRONMENT = "environment";

  /** A variable of the environment that holds no secret by its name. */
  public static final String VARIABLE = "environment-variable";

  /** A variable of the environment whose name says that it is a secret. */
  public static final String SECRET_VARIABLE = "secret-variable";

  /** A file of the package. */
  public static final String PACKAGED_FILE = "packaged-file";

  /** A file outside the package of which nothing more is known. */
  public static final String FILE = "file";

  /** The folder of the user. */
  public static final String HOME = "home";

  /** What begins the id of a file that holds secrets; its class follows. */
  public static final String STORE = "store:";

  private Sources() {}
}

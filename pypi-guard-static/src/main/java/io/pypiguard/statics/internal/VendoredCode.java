package io.pypiguard.statics.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells copies of others' code by the folders that are meant for them. */
public final class VendoredCode {

  private static final Pattern FOLDER =
      Pattern.compile(
          "(?:^|/)_?(?:vendor|vendored|vendored_packages|third_?party|extern|externals?)/([\\w.-]+)");

  private VendoredCode() {}

  /**
   * Tells whether a member is such a copy.
   *
   * @param path path of the member
   * @return true if it lies in a folder for copies
   */
  public static boolean isAt(String path) {
    return library(path).isPresent();
  }

  /**
   * Returns what a member is a copy of.
   *
   * @param path path of the member
   * @return name of the file or folder in the folder for copies; nothing if the member is no copy
   */
  public static Optional<String> library(String path) {
    Matcher matcher = FOLDER.matcher(path);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}

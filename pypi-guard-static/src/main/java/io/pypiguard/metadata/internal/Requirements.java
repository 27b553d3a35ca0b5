package io.pypiguard.metadata.internal;

/** Writes requirements as PEP 508 does. */
final class Requirements {

  private Requirements() {}

  /**
   * Returns a requirement of an extra.
   *
   * @param requirement the requirement, perhaps with a marker
   * @param extra name of the extra as setuptools has it, perhaps with a marker behind a colon
   * @return the requirement with a marker that names the extra
   */
  static String ofExtra(String requirement, String extra) {
    int colon = extra.indexOf(':');
    String name = colon < 0 ? extra : extra.substring(0, colon);
    String marker = colon < 0 ? "" : extra.substring(colon + 1).strip();
    int semicolon = requirement.indexOf(';');
    String plain = semicolon < 0 ? requirement : requirement.substring(0, semicolon);
    String own = semicolon < 0 ? "" : requirement.substring(semicolon + 1).strip();
    StringBuilder all = new StringBuilder();
    append(all, own);
    append(all, marker);
    append(all, name.isBlank() ? "" : "extra == \"" + name.strip() + "\"");
    return all.isEmpty() ? plain.strip() : plain.strip() + "; " + all;
  }

  private static void append(StringBuilder all, String marker) {
    if (!marker.isEmpty()) {
      all.append(all.isEmpty() ? "" : " and ").append(marker);
    }
  }
}

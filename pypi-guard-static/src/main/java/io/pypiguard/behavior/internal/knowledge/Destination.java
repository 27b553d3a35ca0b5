package io.pypiguard.behavior.internal.knowledge;

import java.util.Set;

/**
 * Where something is sent or fetched from.
 *
 * @param text the URL or the host as written
 * @param host the host in lower case; {@code {}} stands for what is not known
 * @param classes what the host is, as {@code webhook}, in the order of the table; never empty: at
 *     least {@code unknown}
 * @param reason why it is that, in plain words
 */
public record Destination(String text, String host, Set<String> classes, String reason) {

  /** Tells whether it is of a class. */
  public boolean is(String kind) {
    return classes.contains(kind);
  }
}
